/** A mandate in force today: for whom this person speaks, where, as what. */
export interface MandateView {
  readonly id: string;
  readonly role: string;
  readonly roleName: string;
  readonly organisationId: string;
  readonly organisationCode: string;
  readonly organisationName: string;
  readonly bodyId: string | null;
  readonly bodyCode: string | null;
  readonly bodyName: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** Who is signed in, the mandates they may act by, and the rooms those open. */
export interface SessionView {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly mandates: readonly MandateView[];
  readonly actingId: string | null;
  readonly rooms: readonly string[];
  readonly demo: boolean;
  readonly today: string;
}

/** The invented people of a demonstration installation, by group; no groups anywhere else. */
export interface DemoView {
  readonly enabled: boolean;
  readonly password: string;
  readonly groups: readonly {
    readonly title: string;
    readonly people: readonly { readonly email: string; readonly name: string; readonly function: string }[];
  }[];
}
