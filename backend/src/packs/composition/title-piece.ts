import { longDay } from '../../kernel/days';
import type { PackFacts } from './facts';
import { PackPiece, pieceOf } from './piece';
import { halved, Wording } from './wording';

/** The title page: whose pack, as of which day, under which digest, and what the seal is and is not. */
export function titlePiece(words: Wording, facts: PackFacts, digest: string): PackPiece {
  const { organisation, date, product } = facts;
  const { titlePage: said } = words;
  const { identity, dpd } = organisation;
  const form = identity.legalForm ? `, ${identity.legalForm}` : '';
  const rows: (readonly [string, string])[] = [
    [said['organisation']!, `${organisation.name}${form} (${organisation.code})`],
    [said['bce']!, identity.bce ?? said['toComplete']!],
    [said['dpd']!, dpd ? [dpd.name, dpd.contact].filter(Boolean).join(', ') : said['dpdNone']!],
    [said['digest']!, halved(digest)],
  ];
  const subtitle = `${organisation.name}\n${said['asOf']} ${longDay(date)}`;
  return pieceOf(
    'title',
    words.label('parts', 'title'),
    [
      {
        type: 'cover',
        title: said['heading']!,
        subtitle,
        facts: rows,
        notice: `${said['purpose']} ${words.seal['notice']}`,
      },
      { type: 'contents' },
    ],
    'dossier.json',
    { organisation, date, product },
  );
}
