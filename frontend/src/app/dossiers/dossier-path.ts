import { StageView, StepView } from '../api/contract';
import { stateWords } from '../governance/parts/words';
import { day, list, shortDay } from '../kernel/french';
import { Station, StationState } from '../ui/path';
import { FanMember, FanState } from '../ui/path-fan';

const STATIONS: readonly string[] = ['done', 'now', 'todo', 'stopped'];

/** The road of a dossier as a line with stations, the stage where each organisation decides as a fan. */
export function stationsOf(stages: readonly StageView[]): Station[] {
  return stages.map((stage) => {
    const [only] = stage.steps;
    return {
      label: stage.name,
      state: STATIONS.includes(stage.state) ? (stage.state as StationState) : 'todo',
      note: noteOf(stage),
      link: stage.each || !only ? undefined : placeOf(only),
      fan: stage.each && stage.steps.length ? newest(stage.steps).map(memberOf) : undefined,
    };
  });
}

/** Where a station of the road leads: to its decision, or to the meeting that has it on its agenda. */
export function placeOf({ decisionId, meetingId }: StepView): readonly string[] | undefined {
  if (decisionId) return ['/dossiers/decisions', decisionId];
  return meetingId ? ['/reunions', meetingId] : undefined;
}

/** The last answer of each organisation: a dossier that came back passes a station more than once, the newest first. */
export function newest(steps: readonly StepView[]): StepView[] {
  return steps.filter((step, at) => steps.findIndex(({ bodyId }) => bodyId === step.bodyId) === at);
}

/** Stations where a body still has to decide, the one that waits for longest first; a draft waits for nobody's meeting. */
export function openSteps(stages: readonly StageView[]): StepView[] {
  return stages
    .filter(({ does }) => does !== 'draft')
    .flatMap(({ steps }) => newest(steps))
    .filter(({ state }) => OPEN.includes(state))
    .toSorted((a, b) => b.lagDays - a.lagDays);
}

/** « MIREL et MIRESEM », or « 5 instances » when there are more than three. */
export function namesOf(steps: readonly StepView[]): string {
  if (steps.length > 3) return `${steps.length} instances`;
  return list(steps.map((step) => nameOf(step, steps)));
}

const OPEN: readonly string[] = ['waiting', 'on-agenda', 'postponed'];

function nameOf(step: StepView, among: readonly StepView[]) {
  const shared = among.some((other) => other !== step && other.organisationCode === step.organisationCode);
  return shared ? step.bodyCode : step.organisationCode;
}

function noteOf({ each, note, state, steps }: StageView): string | undefined {
  // The fan says its own sum.
  if (each && steps.length) return undefined;
  const [only] = steps;
  if (note || state !== 'now' || !only) return note || undefined;
  return stateWords(only.state).word + (only.late ? `, attendu le ${shortDay(only.dueOn)}` : '');
}

function memberOf(step: StepView): FanMember {
  return { label: step.organisationCode, state: fanState(step), note: answerOf(step), link: placeOf(step) };
}

function fanState({ state, late }: StepView): FanState {
  if (state === 'adopted-with-variant') return 'variant';
  if (stateWords(state).kind === 'adopted') return 'done';
  if (state === 'refused') return 'stopped';
  return state === 'postponed' || late ? 'late' : 'todo';
}

function answerOf(step: StepView): string {
  const { word } = stateWords(step.state);
  if (step.closedOn) {
    const by = step.decisionNumber ? `, décision ${step.decisionNumber}` : '';
    return `${word} le ${day(step.closedOn)}${by}`;
  }
  return step.late ? `${word}, attendu le ${day(step.dueOn)}` : word;
}
