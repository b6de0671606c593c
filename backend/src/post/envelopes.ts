import type { Person } from '../access/person.entity';
import type { Letter } from './letter.entity';

/** One mail: a letter, or the letters of a day for somebody who wants them together. */
export interface Envelope {
  /** Its name, and so its Message-ID: the same letters are in it however often it has to be sent. */
  readonly id: string;
  readonly letters: readonly Letter[];
  readonly name: string;
  /** null when the person has left. */
  readonly to: string | null;
  readonly title: string;
  readonly text: string;
  readonly invitation: string | null;
  readonly method: 'REQUEST' | 'CANCEL' | null;
}

/**
 * Gives letters that have none an envelope, once and for good: invitations and urgent news each their own, the others of
 * whoever wants a daily round one together. What comes later never joins it, so that a mail sent twice is the same mail.
 */
export function sealed(
  letters: readonly Letter[],
  daily: ReadonlySet<string>,
  fresh: () => string,
): Letter[] {
  const rounds = new Map<string, string>();
  const round = (personId: string) => {
    const known = rounds.get(personId) ?? fresh();
    rounds.set(personId, known);
    return known;
  };
  const joins = ({ personId, invitation }: Letter) => daily.has(personId) && invitation === null;
  return letters.map((letter) => {
    const envelope = letter.envelope ?? (joins(letter) ? round(letter.personId) : letter.id);
    return Object.assign(letter, { envelope });
  });
}

/** Letters that are taken up, as the mails they travel in; what a mail holds stands in the order in which it was written. */
export function envelopes(
  letters: readonly Letter[],
  people: readonly Pick<Person, 'id' | 'email' | 'active'>[],
  digestTitle: string,
): Envelope[] {
  const addresses = new Map(people.map(({ id, email, active }) => [id, active ? email : null]));
  const written = letters.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups = Object.groupBy(written, ({ id, envelope }) => envelope ?? id);
  return Object.entries(groups).flatMap(([id, group = []]) => {
    const [first] = group;
    if (!first) return [];
    const isAlone = group.length === 1;
    return {
      id,
      letters: group,
      name: first.personName,
      to: addresses.get(first.personId) ?? null,
      title: isAlone ? first.title : `${digestTitle} (${group.length})`,
      text: isAlone ? first.text : group.map(({ title, text }) => `${title}\n\n${text}`).join(RULE),
      invitation: isAlone ? first.invitation : null,
      method: isAlone ? (first.method as Envelope['method']) : null,
    };
  });
}

const RULE = '\n\n— — —\n\n';
