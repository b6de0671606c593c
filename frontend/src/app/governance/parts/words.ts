import {
  DossierView,
  ItemView,
  MeetingView,
  MotionView,
  StepView,
  VoiceView,
  VoteView,
} from '../../api/contract';
import { StateKind } from '../../ui/state';

export type Outcome = MotionView['outcome'];
export type StepState = StepView['state'];
export type MeetingState = MeetingView['state'];
export type Mode = MeetingView['mode'];
export type MotionState = MotionView['state'];
export type DossierState = DossierView['state'];
export type ItemKind = ItemView['kind'];
export type Presence = VoiceView['presence'];
export type Choice = VoteView['choice'];

/** How something is said, and the shape and colour it is said in. */
export interface Said {
  readonly word: string;
  readonly kind: StateKind;
}

/** What a body may decide: told afterwards, the verb of the button, and what the motion brings about when it carries. */
export interface OutcomeWords extends Said {
  readonly verb: string;
  readonly consequence: string;
}

export const OUTCOMES: Record<Outcome, OutcomeWords> = {
  endorsed: {
    word: 'avalisé',
    verb: 'Avaliser',
    kind: 'adopted',
    consequence: 'le texte est avalisé tel qu’il est et le dossier passe à l’étape suivante.',
  },
  approved: {
    word: 'approuvé',
    verb: 'Approuver',
    kind: 'adopted',
    consequence: 'le texte est approuvé tel qu’il est et le dossier passe à l’étape suivante.',
  },
  adopted: {
    word: 'adopté',
    verb: 'Adopter',
    kind: 'adopted',
    consequence: 'le texte est adopté tel qu’il est et entre en vigueur à la date de la décision.',
  },
  'adopted-with-variant': {
    word: 'adopté avec variante',
    verb: 'Adopter avec variante',
    kind: 'local',
    consequence:
      'le texte est adopté avec les passages propres à l’organisation, figés tels qu’ils sont écrits aujourd’hui.',
  },
  postponed: {
    word: 'reporté',
    verb: 'Reporter',
    kind: 'warning',
    consequence: 'rien n’est décidé sur le texte\u202f; le point peut être inscrit à une réunion suivante.',
  },
  refused: {
    word: 'refusé',
    verb: 'Refuser',
    kind: 'blocked',
    consequence:
      'le texte n’est pas adopté. Au CA d’une Mire, le refus ne vaut que pour elle\u202f; ailleurs, le dossier s’arrête.',
  },
  returned: {
    word: 'renvoyé',
    verb: 'Renvoyer',
    kind: 'warning',
    consequence: 'le dossier revient à une étape antérieure, dont l’instance se prononcera à nouveau.',
  },
  amended: {
    word: 'amendé',
    verb: 'Adopter l’amendement',
    kind: 'running',
    consequence:
      'le passage est remplacé dans une nouvelle version et les autres motions du point sont retirées\u202f; il reste à voter sur le texte amendé.',
  },
};

/** Where one station of a dossier stands. */
export const STEP_STATES: Record<StepState, Said> = {
  waiting: { word: 'à inscrire', kind: 'draft' },
  'on-agenda': { word: 'à l’ordre du jour', kind: 'running' },
  done: { word: 'fait', kind: 'adopted' },
  endorsed: OUTCOMES.endorsed,
  approved: OUTCOMES.approved,
  adopted: OUTCOMES.adopted,
  'adopted-with-variant': OUTCOMES['adopted-with-variant'],
  'adopted-in-part': { word: 'adopté en partie', kind: 'adopted' },
  postponed: OUTCOMES.postponed,
  refused: OUTCOMES.refused,
  returned: OUTCOMES.returned,
  'not-required': { word: 'non requis', kind: 'neutral' },
};

export const DOSSIER_STATES: Record<DossierState, Said> = {
  open: { word: 'en cours', kind: 'running' },
  returned: { word: 'renvoyé', kind: 'warning' },
  completed: { word: 'terminé', kind: 'adopted' },
  refused: { word: 'refusé', kind: 'blocked' },
  withdrawn: { word: 'retiré', kind: 'neutral' },
};

export const MEETING_STATES: Record<MeetingState, Said> = {
  planned: { word: 'en préparation', kind: 'draft' },
  convened: { word: 'convoquée', kind: 'running' },
  open: { word: 'ouverte', kind: 'running' },
  closed: { word: 'close', kind: 'adopted' },
  stopped: { word: 'arrêtée', kind: 'warning' },
  cancelled: { word: 'annulée', kind: 'neutral' },
};

export const MOTION_STATES: Record<MotionState, Said> = {
  open: { word: 'vote ouvert', kind: 'running' },
  carried: { word: 'acceptée', kind: 'adopted' },
  rejected: { word: 'rejetée', kind: 'blocked' },
  'no-quorum': { word: 'quorum non atteint', kind: 'warning' },
  withdrawn: { word: 'retirée', kind: 'neutral' },
};

export const MODES: Record<Mode, string> = {
  'on-site': 'en présence',
  online: 'à distance',
  mixed: 'en présence et à distance',
  written: 'par écrit',
};

export const ITEM_KINDS: Record<ItemKind, string> = {
  decision: 'Décision',
  information: 'Information',
  proposal: 'Proposition',
  action: 'Action',
  remark: 'Remarque',
  report: 'Point reporté',
};

export const PRESENCES: Record<Presence, string> = {
  present: 'Présent',
  represented: 'Représenté',
  excused: 'Excusé',
  absent: 'Absent',
};

export const CHOICES: Record<Choice, string> = { for: 'Pour', against: 'Contre', abstain: 'Abstention' };

/** The three answers in the order in which they are always shown. */
export const CHOICE_ORDER: readonly Choice[] = ['for', 'against', 'abstain'];

const NOT_YET: Said = { word: 'pas encore transmis', kind: 'neutral' };
const STATES: Readonly<Record<string, Said>> = { ...STEP_STATES, amended: OUTCOMES.amended };

/** The words of a state of a station, `not-yet` before the dossier has reached it, or of the outcome of a decision. */
export function stateWords(state: string): Said {
  return STATES[state] ?? NOT_YET;
}
