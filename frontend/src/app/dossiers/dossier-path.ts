import { StageView, StepView } from '../api/contract';
import { stateWords } from '../governance/parts/words';
import { day, list, plural, shortDay } from '../kernel/french';
import { Station, StationState } from '../ui/path';
import { FanMember, FanState } from '../ui/path-fan';

/** Whether the reader may read the meetings of a body. */
export type Reads = (bodyId: string) => boolean;

const STATIONS: readonly string[] = ['done', 'now', 'todo', 'stopped'];

/** The road of a dossier as a line with stations, the stage where each organisation decides as a fan. */
export function stationsOf(stages: readonly StageView[], reads: Reads): Station[] {
  return stages.map((stage) => {
    const [only] = stage.steps;
    return {
      label: stage.name,
      state: STATIONS.includes(stage.state) ? (stage.state as StationState) : 'todo',
      note: noteOf(stage),
      link: stage.each || !only ? undefined : placeOf(only, reads),
      fan:
        stage.each && stage.steps.length
          ? newest(stage.steps).map((step) => memberOf(step, reads))
          : undefined,
    };
  });
}

/** Where a station of the road leads: to its decision, or to the meeting that treats it where one may read it. */
export function placeOf(
  { bodyId, decisionId, meetingId }: StepView,
  reads: Reads,
): readonly string[] | undefined {
  if (decisionId) return ['/dossiers/decisions', decisionId];
  return meetingId && reads(bodyId) ? ['/reunions', meetingId] : undefined;
}

/** The last answer of each organisation: a dossier that came back passes a station more than once, the newest first. */
export function newest(steps: readonly StepView[]): StepView[] {
  return steps.filter((step, at) => steps.findIndex(({ bodyId }) => bodyId === step.bodyId) === at);
}

/** A station that waits for a body, under the name one knows it by: « GT RGPD », or the organisation in a fan. */
export interface Waiting {
  readonly step: StepView;
  readonly name: string;
}

/** Where a body still has to decide, the one that waits for longest first; a draft waits for nobody's meeting. */
export function waitingIn(stages: readonly StageView[]): Waiting[] {
  return stages
    .filter(({ does }) => does !== 'draft')
    .flatMap(({ each, name, steps }) =>
      newest(steps).map((step) => ({ step, name: each ? step.organisationCode : name })),
    )
    .filter(({ step }) => OPEN.includes(step.state) && !step.closedOn)
    .toSorted((a, b) => b.step.lagDays - a.step.lagDays);
}

/** « MIREL et MIRESEM », or « 5 instances » when there are more than three. */
export function namesOf(waiting: readonly Waiting[]): string {
  return waiting.length > 3 ? `${waiting.length} instances` : list(waiting.map(({ name }) => name));
}

/** « 34 jours », « le jour même », « depuis aujourd’hui »: how long a station took, or has been waiting. */
export function delayOf({ closedOn, lagDays }: StepView): string {
  if (lagDays) return plural(lagDays, 'jour');
  return closedOn ? 'le jour même' : 'depuis aujourd’hui';
}

const OPEN: readonly string[] = ['waiting', 'on-agenda', 'postponed', 'adopted-in-part'];

function noteOf({ does, each, note, state, steps }: StageView): string | undefined {
  // The fan says its own sum.
  if (each && steps.length) return undefined;
  const [only] = steps;
  if (note || !only) return note || undefined;
  if (does === 'draft') return state === 'now' ? 'à retravailler' : undefined;
  return stateWords(only.state).word + (only.late ? `, attendu le ${shortDay(only.dueOn)}` : '');
}

function memberOf(step: StepView, reads: Reads): FanMember {
  const link = placeOf(step, reads);
  return { label: step.organisationCode, state: fanState(step), note: answerOf(step), link };
}

function fanState({ state, late, closedOn }: StepView): FanState {
  // What was postponed of the dossier is still to come.
  if (state === 'adopted-in-part' && !closedOn) return 'late';
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
