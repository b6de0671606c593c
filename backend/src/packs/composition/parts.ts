import type { PartView, PartWarning } from '../packs.dto';
import type { PackFacts } from './facts';
import { missingIdentity } from './identity';
import { countsInWords } from './state-piece';
import { Wording } from './wording';

/** What a pack would hold, part by part, with what is missing, who can mend it, and where. */
export function partsOf(words: Wording, facts: PackFacts, chaired: boolean): PartView[] {
  const { register, flows, texts, decisions, findings } = facts;
  const part = (id: string, label: string, count: number, warnings: PartWarning[]): PartView => ({
    id,
    label,
    count,
    warnings,
  });
  const titled = (id: string, count: number, warnings: PartWarning[]) =>
    part(id, words.part(id).title, count, warnings);
  return [
    part('title', words.label('parts', 'title'), 1, titleWarnings(words, facts)),
    titled('state', findings.length, stateWarnings(words, facts)),
    titled('register', register.length, none(register, words, facts, 'noRegister', '/registre')),
    titled('map', flows.length, mapWarnings(words, facts)),
    titled('documents', texts.length, textWarnings(words, facts)),
    titled('decisions', decisions.length, none(decisions, words, facts, 'noDecisions', '/dossiers')),
    titled(
      'signatures',
      0,
      chaired ? [] : [warn(words, 'noChair', {}, who(words, 'coordination', facts), '/annuaire')],
    ),
  ];
}

function titleWarnings(words: Wording, facts: PackFacts): PartWarning[] {
  const { id, dpd } = facts.organisation;
  const missing = missingIdentity(facts.organisation).map((field) => words.label('fields', field));
  const link = `/annuaire/organisations/${id}`;
  const by = who(words, 'direction', facts);
  return [
    ...(missing.length ? [warn(words, 'identity', { fields: missing }, by, link)] : []),
    ...(dpd?.name ? [] : [warn(words, 'dpd', {}, by, link)]),
  ];
}

function stateWarnings(words: Wording, facts: PackFacts): PartWarning[] {
  const counts = countsInWords(
    words,
    facts.findings.filter(({ severity }) => severity === 'blocking'),
  );
  if (!counts) return [];
  const count = counts.charAt(0).toUpperCase() + counts.slice(1);
  return [
    warn(
      words,
      'blocking',
      { count },
      who(words, 'direction', facts),
      `/constats?organisation=${facts.organisation.id}`,
    ),
  ];
}

function mapWarnings(words: Wording, facts: PackFacts): PartWarning[] {
  const waiting = facts.flows.flatMap(({ id, code, source, destination }) =>
    [source, destination]
      .filter(({ state }) => ['waiting', 'outdated', 'disputed'].includes(state))
      .map(({ name }) =>
        warn(
          words,
          'unconfirmed',
          { code, end: name },
          words.label('who', 'end', { end: name }),
          `/flux/${id}`,
        ),
      ),
  );
  return [...none(facts.flows, words, facts, 'noFlows', '/flux'), ...waiting];
}

function textWarnings(words: Wording, facts: PackFacts): PartWarning[] {
  const gaps = facts.texts
    .filter(({ text }) => text.missing > 0)
    .map(({ code, text }) =>
      warn(
        words,
        'missing',
        { code, count: words.count('missing', text.missing) },
        who(words, 'direction', facts),
        `/documents/${text.documentId}`,
      ),
    );
  return [...none(facts.texts, words, facts, 'noDocuments', '/documents'), ...gaps];
}

function none(
  found: readonly unknown[],
  words: Wording,
  facts: PackFacts,
  key: string,
  link: string,
): PartWarning[] {
  return found.length ? [] : [warn(words, key, {}, who(words, 'direction', facts), link)];
}

const warn = (words: Wording, key: string, facts: Record<string, unknown>, by: string, link: string | null): PartWarning => ({
  text: words.label('warnings', key, facts), who: by, link,
}); // prettier-ignore

const who = (words: Wording, key: string, { organisation }: PackFacts) =>
  words.label('who', key, { organisation: organisation.code });
