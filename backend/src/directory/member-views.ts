import { Mandate } from '../access/mandate.entity';
import { Person } from '../access/person.entity';
import { Rulebook } from '../rulebook/rulebook';
import { BodyRules } from '../rulebook/words';
import { MemberView } from './directory.dto';

export type Seat = Mandate & { readonly person: Pick<Person, 'name'> };

/** What a page shows of a seat beside the mandate itself. */
export interface Showing {
  readonly book: Rulebook;
  /** The rules of the body in which it is held; none for a mandate outside of bodies. */
  readonly rules?: BodyRules | undefined;
  /** Whom somebody replaces, by mandate. */
  readonly names: ReadonlyMap<string, string>;
}

/** Whether a mandate carries a voice of its own: a substitute only speaks with that of the member they replace. */
export const isVoter = (rules: BodyRules, { role, substituteOf }: Pick<Mandate, 'role' | 'substituteOf'>): boolean =>
  substituteOf === null && rules.voters.includes(role); // prettier-ignore

/** A seat as shown. */
export function memberView(seat: Seat, { book, rules, names }: Showing): MemberView {
  const {
    id, personId, person, label, role, organisationId, organisationCode, substituteOf, from, until,
  } = seat; // prettier-ignore
  return {
    mandateId: id, personId, name: person.name, label, role, roleName: book.roles.get(role)?.name ?? role,
    organisationId, organisationCode, voter: rules !== undefined && isVoter(rules, seat),
    substituteOf, substituteOfName: substituteOf === null ? null : (names.get(substituteOf) ?? null), from, until,
  }; // prettier-ignore
}

/** How many voices a body has, given who sits in it. */
export function voicesIn(rules: BodyRules, seats: readonly Mandate[]): number {
  const isOrganisation = rules.voice === 'organisation';
  // Where the organisation speaks, its substitute carries its voice while the member's seat is empty.
  const voters = seats.filter((seat) =>
    isOrganisation ? rules.voters.includes(seat.role) : isVoter(rules, seat),
  );
  return new Set(voters.map((seat) => (isOrganisation ? seat.organisationId : seat.personId))).size;
}
