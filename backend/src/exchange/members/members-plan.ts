import { isEmail } from 'class-validator';
import { alike } from '../formats/fold';
import { dayIn, Line } from './members-file';

/** What is known before a list is read: who there is, who sits in the body, what exists. */
export interface Known {
  readonly today: string;
  readonly organisations: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** The roles that have a seat in the body, those with a voice first. */
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly seats: readonly KnownSeat[];
  /** The organisation of a line that names none, where the body belongs to a Mire. */
  readonly defaultOrganisation: string | null;
  readonly own: string;
  readonly mayOwn: boolean;
}
/** A mandate in the body that is in force or still to begin. */
export interface KnownSeat {
  readonly id: string;
  readonly personId: string;
  readonly role: string;
  readonly organisationId: string;
  readonly from: string;
  readonly until: string | null;
  readonly substituteOf: string | null;
}
export interface Said {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string>>;
}
/** What a line of the list would do. */
export interface Planned {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly personId: string | null;
  readonly organisation: { readonly id: string; readonly code: string } | null;
  readonly organisationText: string;
  readonly role: { readonly id: string; readonly name: string } | null;
  readonly roleText: string;
  readonly from: string | null;
  readonly until: string | null;
  /** The address of the member whom this one replaces. */
  readonly substituteOf: string | null;
  /** The seat that it is already, if it is. */
  readonly seat: KnownSeat | null;
  readonly state: 'new-person' | 'new-mandate' | 'changed' | 'same' | 'wrong';
  readonly wrongs: readonly Said[];
  readonly remarks: readonly Said[];
}

/** What each line of a list of members would do, and what is wrong with it; nothing is written. */
export function planMembers(lines: readonly Line[], known: Known): Planned[] {
  const read = lines.map((line) => lineOf(line, known));
  const keyOf = (one: Planned) => [one.email, one.role?.id, one.organisation?.id].join(' ');
  return read.map((one) => {
    const first = read.find((other) => keyOf(other) === keyOf(one));
    const twice = one.email && first !== one ? [{ code: 'twice', facts: { row: String(first?.row) } }] : [];
    const wrongs = [...one.wrongs, ...twice, ...substituteWrongs(one, read, known)];
    return { ...one, wrongs, state: wrongs.length ? 'wrong' : one.state };
  });
}

function lineOf({ row, cells }: Line, known: Known): Planned {
  const name = [cells.firstName, cells.name].filter(Boolean).join(' ').trim();
  const email = (cells.email ?? '').trim().toLowerCase();
  const person = known.people.get(email) ?? null;
  const organisation = organisationIn(cells.organisation, known);
  const role = roleIn(cells.role, known);
  const [from, until] = [dayIn(cells.from), dayIn(cells.until)];
  const seat =
    (person && known.seats.find((one) => one.personId === person.id && one.role === role?.id && one.organisationId === organisation?.id)) || null; // prettier-ignore
  const isChanged = seat !== null && ((until !== undefined && until !== seat.until) || (from !== undefined && from !== seat.from)); // prettier-ignore
  const wrongs: readonly (Said | false | '' | null | undefined)[] = [
    !name && { code: 'name-missing' },
    !email && { code: 'email-missing' },
    email && !isEmail(email) && { code: 'email-wrong', facts: { email } },
    !organisation && (cells.organisation ? { code: 'organisation-unknown', facts: { text: cells.organisation } } : { code: 'organisation-missing' }),
    !role && { code: 'role-unknown', facts: { text: cells.role ?? '', known: known.roles.map((one) => one.name).join(', ') } },
    from === null && { code: 'day-wrong', facts: { text: cells.from ?? '' } },
    until === null && { code: 'day-wrong', facts: { text: cells.until ?? '' } },
    until && (from ?? seat?.from ?? known.today) > until && { code: 'days-backwards' },
    person?.id === known.own && !known.mayOwn && (!seat || isChanged) && { code: 'own' },
  ]; // prettier-ignore
  const isOther =
    person !== null && name !== '' && alike(person.name) !== alike(name) && !isSame(person.name, name);
  return {
    row, name: person?.name ?? name, email, personId: person?.id ?? null, organisation, organisationText: cells.organisation ?? organisation?.code ?? '',
    role, roleText: cells.role ?? role?.name ?? '', from: from ?? seat?.from ?? known.today, until: until ?? seat?.until ?? null,
    substituteOf: cells.substituteOf?.trim() || null, seat, wrongs: wrongs.flatMap((wrong) => wrong || []),
    state: seat ? (isChanged ? 'changed' : 'same') : person ? 'new-mandate' : 'new-person',
    remarks: isOther ? [{ code: 'name-differs', facts: { name: person.name, text: name } }] : [],
  }; // prettier-ignore
}

/** « Roitelet Odile » is « Odile Roitelet ». */
const isSame = (one: string, other: string) =>
  alike(one).split(' ').sort().join(' ') === alike(other).split(' ').sort().join(' ');

function organisationIn(text: string | undefined, { organisations, defaultOrganisation }: Known) {
  if (!text) return organisations.find(({ id }) => id === defaultOrganisation) ?? null;
  return (
    organisations.find(({ code, name }) => alike(code) === alike(text) || alike(name) === alike(text)) ?? null
  );
}

function roleIn(text: string | undefined, { roles }: Known) {
  if (!text) return roles[0] ?? null;
  return roles.find(({ id, name }) => alike(id) === alike(text) || alike(name) === alike(text)) ?? null;
}

/** Whom a substitute replaces must be on the list or in the body, for the same organisation and in the same quality. */
function substituteWrongs(one: Planned, all: readonly Planned[], known: Known): Said[] {
  if (!one.substituteOf) return [];
  return replacedBy(one, all, known)
    ? []
    : [{ code: 'substitute-unknown', facts: { text: one.substituteOf } }];
}

/** The line or the seat of the member whom a substitute replaces, by address or by name. */
export function replacedBy(one: Planned, all: readonly Planned[], known: Known): { email: string } | null {
  const asked = one.substituteOf ?? '';
  const isAsked = (email: string, name: string) => email === asked.toLowerCase() || isSame(name, asked);
  const line = all.find((other) => other !== one && !other.substituteOf && isLike(other, one) && isAsked(other.email, other.name)); // prettier-ignore
  if (line) return { email: line.email };
  for (const [email, person] of known.people)
    if (isAsked(email, person.name) && known.seats.some((seat) => seat.personId === person.id && seat.substituteOf === null && seat.role === one.role?.id && seat.organisationId === one.organisation?.id))
      return { email }; // prettier-ignore
  return null;
}

const isLike = (a: Planned, b: Planned) =>
  a.role?.id === b.role?.id && a.organisation?.id === b.organisation?.id;
