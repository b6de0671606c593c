import { CompositionPart } from '../rulebook/words';

/** Somebody who sits, as far as the composition of a body looks at them. */
export interface Sitting {
  readonly personId: string;
  readonly role: string;
  readonly organisationCode: string;
  readonly substituteOf: string | null;
}
/** What composition looks at beside the members: organisations by code with their kind, and who sits in which kind of body. */
export interface Around {
  readonly organisations: ReadonlyMap<string, string>;
  readonly peopleIn: (kind: string) => ReadonlySet<string>;
}
export interface Checked {
  readonly part: string;
  readonly state: 'met' | 'short' | 'over';
  /** « MIREL : un seul représentant sur deux ». */
  readonly sentence: string;
}

/** Whether a body is composed as it must be: a line for each part that is, and one for each thing that is not. */
export function checkComposition(
  parts: readonly CompositionPart[],
  seats: readonly Sitting[],
  around: Around,
): Checked[] {
  return parts.flatMap((part) => {
    const counted = seats.filter((seat) => counts(part, seat, around));
    const wrong = groupsOf(part, around).flatMap((code) => {
      const there = counted.filter((seat) => code === null || seat.organisationCode === code);
      return amiss(part, code, new Set(there.map(({ personId }) => personId)).size);
    });
    return wrong.length ? wrong : [{ part: part.name, state: 'met' as const, sentence: met(part, counted) }];
  });
}

function counts(part: CompositionPart, seat: Sitting, { organisations, peopleIn }: Around): boolean {
  if (seat.substituteOf !== null || !part.roles.includes(seat.role)) return false;
  const kind = organisations.get(seat.organisationCode);
  if (part.each && kind !== part.each) return false;
  if (part.of && !part.of.includes(seat.organisationCode)) return false;
  if (part.kinds && !(kind && part.kinds.includes(kind))) return false;
  return !part.alsoIn || peopleIn(part.alsoIn).has(seat.personId);
}

/** The organisations of a part that is counted for each of them; otherwise the part is counted as a whole. */
function groupsOf({ each, of }: CompositionPart, { organisations }: Around): readonly (string | null)[] {
  if (of) return of;
  if (each) return [...organisations].filter(([, kind]) => kind === each).map(([code]) => code).sort(); // prettier-ignore
  return [null];
}

function amiss(part: CompositionPart, code: string | null, there: number): Checked[] {
  const { name, one, many, atLeast = 0, atMost = Infinity } = part;
  const whose = code ?? name;
  const say = (state: Checked['state'], words: string) => [
    { part: name, state, sentence: `${whose}\u202f: ${words}` },
  ];
  if (there < atLeast) {
    if (there === 0)
      return say('short', atLeast === 1 ? `aucun ${one}` : `aucun ${one} sur ${inWords(atLeast)}`);
    return say(
      'short',
      `${there === 1 ? `un seul ${one}` : `${inWords(there)} ${many}`} sur ${inWords(atLeast)}`,
    );
  }
  if (there > atMost) return say('over', `${inWords(there)} ${many} au lieu ${atMost === 1 ? 'd’un' : `de ${inWords(atMost)}`}`); // prettier-ignore
  return [];
}

function met({ name, one, many }: CompositionPart, counted: readonly Sitting[]): string {
  const there = new Set(counted.map(({ personId }) => personId)).size;
  return `${name}\u202f: ${there} ${there > 1 ? many : one}`;
}

const NUMBERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const inWords = (count: number): string => NUMBERS[count] ?? String(count);
