import type { Api } from '../api';

/** A mandate in force today: for whom this person speaks, where, as what. */
export type MandateView = Api<'MandateView'>;

/** Who is signed in, the mandates they may act by, and the rooms those open. */
export type SessionView = Api<'SessionView'>;

/** The invented people of a demonstration installation, by group; no groups anywhere else. */
export type DemoView = Api<'DemoView'>;
