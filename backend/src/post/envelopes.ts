import type { Person } from '../access/person.entity';
import type { Letter } from './letter.entity';

/** One mail: a letter, or the letters of a day for somebody who wants them together. */
export interface Envelope {
  readonly letters: readonly Letter[];
  readonly name: string;
  /** null when the person has left. */
  readonly to: string | null;
  readonly title: string;
  readonly text: string;
  readonly invitation: string | null;
  readonly method: 'REQUEST' | 'CANCEL' | null;
}

/** Puts letters into envelopes: invitations alone, the others of whoever wants a daily round all in one. */
export function envelopes(
  letters: readonly Letter[],
  people: readonly Pick<Person, 'id' | 'email' | 'active'>[],
  daily: ReadonlySet<string>,
  digestTitle: string,
): Envelope[] {
  const addresses = new Map(people.map(({ id, email, active }) => [id, active ? email : null]));
  const together = (letter: Letter) => daily.has(letter.personId) && letter.invitation === null;
  const groups = Object.groupBy(letters, (letter) =>
    together(letter) ? `day:${letter.personId}` : letter.id,
  );
  return Object.values(groups).flatMap((group = []) => {
    const [first] = group;
    if (!first) return [];
    const isAlone = group.length === 1;
    return {
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
