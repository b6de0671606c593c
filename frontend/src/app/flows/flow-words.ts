import { Api } from '../api';
import { StateKind } from '../ui/state';

/** Something to notice about a flow: its word, its drawing on a 14 × 14 sheet, and how grave it is. */
export interface MarkWords {
  readonly word: string;
  readonly path: string;
  /** A mark is a shape that is filled, or only its outline. */
  readonly filled: boolean;
  readonly tone: 'plain' | 'warning' | 'blocked';
}

const UNKNOWN: MarkWords = { word: 'à vérifier', path: 'M3 7h8', filled: false, tone: 'warning' };

/** In the order in which they stand beside a flow and in the legend. */
export const MARKS: Readonly<Record<string, MarkWords>> = {
  sensitive: {
    word: 'données sensibles',
    path: 'M7 1.2 12.8 7 7 12.8 1.2 7z',
    filled: true,
    tone: 'plain',
  },
  niss: {
    word: 'NISS',
    path: 'M1.2 2.8h11.6v8.4H1.2zM4 5.4v3.2M7 5.4v3.2M10 5.4v3.2',
    filled: false,
    tone: 'plain',
  },
  'no-instrument': {
    word: 'sans convention',
    path: 'M3.4 1.6h7.2v10.8H3.4zM1.2 13 12.8 1',
    filled: false,
    tone: 'warning',
  },
  expired: {
    word: 'instrument expiré',
    path: 'M12.5 7a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM7 3.8V7l2.3 1.8',
    filled: false,
    tone: 'blocked',
  },
  disputed: {
    word: 'différence signalée',
    path: 'M4.4 1h5.2L13 4.4v5.2L9.6 13H4.4L1 9.6V4.4zM4 5.6h6M4 8.4h6',
    filled: false,
    tone: 'blocked',
  },
  unconfirmed: {
    word: 'non confirmé',
    path: 'M7 1.5a5.5 5.5 0 1 1-5.5 5.5M2 4.6a5.5 5.5 0 0 1 .9-1.3M4.3 2.2A5.5 5.5 0 0 1 5.6 1.7',
    filled: false,
    tone: 'warning',
  },
};

export const markWords = (mark: string): MarkWords => MARKS[mark] ?? UNKNOWN;

/** How what one end says of a flow is told. */
export const END_STATES: Readonly<Record<string, { readonly word: string; readonly kind: StateKind }>> = {
  confirmed: { word: 'Confirmé', kind: 'adopted' },
  disputed: { word: 'Différence signalée', kind: 'blocked' },
  waiting: { word: 'À confirmer', kind: 'warning' },
  outdated: { word: 'À confirmer à nouveau', kind: 'warning' },
  none: { word: 'Ne confirme pas', kind: 'neutral' },
};

export const endState = (end: Api<'EndView'>) => END_STATES[end.state] ?? END_STATES['waiting']!;

/** The ends that have something to settle before the flow is confirmed on both sides. */
export function openEnds(flow: Pick<Api<'FlowRow'>, 'source' | 'destination'>): Api<'EndView'>[] {
  return [flow.source, flow.destination].filter(
    ({ state }) => state === 'waiting' || state === 'outdated' || state === 'disputed',
  );
}
