import { addDays } from '../../kernel/days';
import { askInWriting, Cast, meet } from './meetings';

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
type Travel = (day: string) => void;

/** A dossier's way along circuit A, meeting by meeting, on the days of its calendar. */
export async function walk(cast: Cast, travel: Travel, dossierId: string, calendar: Calendar): Promise<void> {
  travel(calendar.gt);
  await meet(cast, 'GT-RGPD', dossierId, calendar.gt, 'endorsed');
  travel(calendar.cddFrom);
  await askInWriting(cast, 'CDD', dossierId, calendar.cddFrom, calendar.cddUntil);
  travel(calendar.umbrella);
  await meet(cast, 'CA-INTERMIRE', dossierId, calendar.umbrella, 'adopted');
  const boards = Object.entries(calendar.boards).sort(([, [a]], [, [b]]) => a.localeCompare(b));
  for (const [mire, [day, outcome]] of boards) {
    travel(day);
    await meet(cast, `CA-${mire}`, dossierId, day, outcome);
  }
}

/** Freezes drafts and sets them on their way as the task force does. */
export async function propose(
  cast: Cast,
  title: string,
  pieces: readonly { type: string; subjectId: string }[],
): Promise<string> {
  const drafter = cast.holder('tsf-member', { body: 'TSF' });
  const { id } = await drafter.post('/dossiers', {
    title,
    circuit: 'A',
    pieces,
    note: 'Dossier de démonstration.',
  });
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
