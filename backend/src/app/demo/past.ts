import { addDays } from '../../kernel/days';
import { askInWriting, Cast, meet } from './meetings';
import { Desk } from './office';

interface Piece {
  readonly type: string;
  readonly subjectId: string;
}

/** Days on which a dossier of circuit A stood at each of its stations. */
export interface Calendar {
  readonly tsf: string;
  readonly gt: string;
  readonly cddFrom: string;
  readonly cddUntil: string;
  readonly umbrella: string;
  /** What each Mire's board did, and when; a Mire that is not named has not answered. */
  readonly boards: Readonly<Record<string, readonly [string, string]>>;
}
export type Travel = (day: string) => void;
/** A dossier that bodies hear, and the Mire that have no use for what it carries. */
export interface Heard {
  readonly dossierId: string;
  /** Only these Mire adopt it; the others refuse. All adopt when it is absent. */
  readonly heldBy?: readonly string[];
}
/** What else a board hears in the same meeting: its own dossiers, by the code of its body. */
export type Besides = (body: string) => Promise<readonly string[]>;
const NOTHING: Besides = async () => [];

/** The way of some dossiers along circuit A, in the same meetings, on the days of their calendar. */
export async function walk(
  cast: Cast,
  travel: Travel,
  heard: readonly Heard[],
  calendar: Calendar,
  besides: Besides = NOTHING,
): Promise<void> {
  const all = heard.map(({ dossierId }) => dossierId);
  const hear = async (body: string, day: string, outcomes: readonly (readonly [string, string])[]) => {
    travel(day);
    const own = (await besides(body)).map((id) => [id, 'adopted'] as const);
    await meet(cast, body, day, new Map([...outcomes, ...own]));
  };
  const allOf = (outcome: string) => all.map((id) => [id, outcome] as const);
  await hear('GT-RGPD', calendar.gt, allOf('endorsed'));
  travel(calendar.cddFrom);
  await askInWriting(cast, 'CDD', all, calendar.cddFrom, calendar.cddUntil);
  await hear('CA-INTERMIRE', calendar.umbrella, allOf('adopted'));
  const boards = Object.entries(calendar.boards).sort(([, [a]], [, [b]]) => a.localeCompare(b));
  for (const [mire, [day, outcome]] of boards) {
    const says = ({ dossierId, heldBy }: Heard) =>
      [dossierId, heldBy && !heldBy.includes(mire) ? 'refused' : outcome] as const;
    await hear(`CA-${mire}`, day, heard.map(says));
  }
}

/** Freezes drafts and sets them on their way as the task force does. */
export async function propose(cast: Cast, title: string, pieces: readonly Piece[]): Promise<string> {
  return put(cast.holder('tsf-member', { body: 'TSF' }), 'A', title, pieces);
}

/** Opens a dossier of any circuit, by whoever may; gives its identifier. */
export async function put(
  desk: Desk,
  circuit: string,
  title: string,
  pieces: readonly Piece[],
): Promise<string> {
  const { id } = await desk.post('/dossiers', { title, circuit, pieces, note: 'Dossier de démonstration.' });
  return id;
}

/** All boards, some days apart, with the same outcome. */
export function everyBoard(mires: readonly string[], first: string, apart: number): Calendar['boards'] {
  return Object.fromEntries(
    mires.map((code, index) => [code, [addDays(first, index * apart), 'adopted'] as const]),
  );
}

export const D02_2019 = (mires: readonly string[]): Calendar => ({
  tsf: '2019-02-04',
  gt: '2019-02-21',
  cddFrom: '2019-03-04',
  cddUntil: '2019-03-18',
  umbrella: '2019-03-27',
  boards: everyBoard(mires, '2019-04-08', 6),
});

export const REGISTER_2024 = (mires: readonly string[]): Calendar => ({
  tsf: '2024-09-09',
  gt: '2024-09-26',
  cddFrom: '2024-10-07',
  cddUntil: '2024-10-21',
  umbrella: '2024-10-30',
  boards: everyBoard(mires, '2024-11-12', 4),
});

/** The year in which the rest of the sector's register was written. */
export const REGISTER_2025 = (mires: readonly string[]): Calendar => ({
  tsf: '2025-09-19',
  gt: '2025-10-02',
  cddFrom: '2025-10-06',
  cddUntil: '2025-10-20',
  umbrella: '2025-10-29',
  boards: everyBoard(mires, '2025-11-12', 4),
});

/** A dossier still under way today: seven boards have adopted, one postponed, the others have not answered. */
export const UNDER_WAY = (today: string): Calendar => ({
  tsf: addDays(today, -100),
  gt: addDays(today, -86),
  cddFrom: addDays(today, -76),
  cddUntil: addDays(today, -62),
  umbrella: addDays(today, -54),
  boards: {
    MIREV: [addDays(today, -45), 'adopted'],
    MIRENA: [addDays(today, -41), 'adopted'],
    MIRHW: [addDays(today, -38), 'adopted'],
    MRC: [addDays(today, -33), 'adopted'],
    MIRELUX: [addDays(today, -27), 'adopted'],
    MIREBW: [addDays(today, -20), 'adopted'],
    MIREWAPI: [addDays(today, -16), 'postponed'],
    MRMB: [addDays(today, -9), 'adopted'],
  },
});
