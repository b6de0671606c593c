import { EndState } from './flow.entity';
import { FlowFacts } from './facts';

export type Mark = 'sensitive' | 'niss' | 'no-instrument' | 'expired' | 'disputed' | 'unconfirmed';
export type Tone = 'ok' | 'warning' | 'blocked';

/** What a reader of the map must notice about a flow on a day, the gravest last things included. */
export function marksOf(
  facts: Pick<FlowFacts, 'special' | 'niss' | 'instrument' | 'roles'>,
  ends: readonly EndState[],
  day: string,
): Mark[] {
  const { special, niss, instrument, roles } = facts;
  // A person who gives their own data signs no convention for it.
  const betweenOrganisations = !roles.startsWith('person-');
  const marks: [Mark, boolean][] = [
    ['sensitive', special],
    ['niss', niss],
    ['no-instrument', betweenOrganisations && instrument === null],
    ['expired', instrument !== null && instrument.until !== null && instrument.until < day],
    ['disputed', ends.includes('disputed')],
    ['unconfirmed', ends.includes('waiting') || ends.includes('outdated')],
  ];
  return marks.filter(([, holds]) => holds).map(([mark]) => mark);
}

/** How a line is drawn: blocked when it should not flow as it is, warning when something must be settled. */
export function toneOf(marks: readonly Mark[]): Tone {
  const grave = marks.includes('disputed') || marks.includes('expired');
  const bare = marks.includes('no-instrument') && (marks.includes('sensitive') || marks.includes('niss'));
  if (grave || bare) return 'blocked';
  return marks.includes('no-instrument') || marks.includes('unconfirmed') ? 'warning' : 'ok';
}
