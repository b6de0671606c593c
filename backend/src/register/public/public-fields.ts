import { Rulebook } from '../../rulebook/rulebook';
import { ActivityContent } from '../activity.entity';
import { inLines, valueOf, WrittenField, writtenFields } from '../catalogue';
import { withoutNumbers } from '../rules/niss';
import { PublicEntry } from './public.dto';

/** The fields that a public register may show, as `policies/register` allows it; of a list, only the parts that it allows. */
export function publicFields(book: Rulebook): readonly WrittenField[] {
  return writtenFields(book)
    .filter((field) => field.public !== undefined)
    .map((field) => ({ ...field, parts: field.parts.filter((part) => part.public !== undefined) }));
}

/** The fields shown unless the organisation decides otherwise. */
export const usualFields = (book: Rulebook): string[] =>
  publicFields(book).flatMap((field) => (field.public === 'shown' ? [field.id] : []));

/** An entry as everyone may read it: the chosen fields in words, national numbers masked should there be any. */
export function publicEntry(
  content: ActivityContent,
  chosen: readonly string[],
  book: Rulebook,
): PublicEntry {
  const fields = publicFields(book)
    .filter(({ id }) => chosen.includes(id) && !HEADING.includes(id))
    .map((field) => ({
      label: field.label,
      lines: inLines(book, field, valueOf(content, field.id)).filter(Boolean).map(withoutNumbers),
    }))
    .filter(({ lines }) => lines.length > 0);
  return { code: chosen.includes('code') ? content.code : '', name: withoutNumbers(content.name), fields };
}

/** What the heading of an entry says already. */
const HEADING: readonly string[] = ['code', 'name'];
