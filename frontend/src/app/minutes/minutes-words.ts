import { Said } from '../governance/parts/words';
import { Correction, Minutes, MinutesBlock } from './minutes-client';

export const STATES: Record<Minutes['state'], Said> = {
  draft: { word: 'brouillon', kind: 'draft' },
  circulated: { word: 'diffusé', kind: 'running' },
  corrected: { word: 'corrigé', kind: 'running' },
  approved: { word: 'approuvé', kind: 'adopted' },
  signed: { word: 'signé', kind: 'adopted' },
};

export const CORRECTIONS: Record<Correction['state'], Said> = {
  open: { word: 'en attente', kind: 'running' },
  accepted: { word: 'acceptée', kind: 'adopted' },
  declined: { word: 'refusée', kind: 'blocked' },
  withdrawn: { word: 'retirée', kind: 'neutral' },
};

/** The kinds of paragraphs, in the order in which one is offered them. */
export const KINDS: readonly { readonly kind: MinutesBlock['kind']; readonly word: string }[] = [
  { kind: 'text', word: 'Texte' },
  { kind: 'information', word: 'Information' },
  { kind: 'proposal', word: 'Proposition' },
  { kind: 'action', word: 'Action' },
  { kind: 'remark', word: 'Remarque' },
  { kind: 'postponed', word: 'Point reporté' },
  { kind: 'announcement', word: 'Annonce' },
];

const WORDS: Record<MinutesBlock['kind'], string> = {
  text: '',
  information: 'Information',
  proposal: 'Proposition',
  decision: 'Décision',
  vote: 'Vote',
  action: 'Action',
  remark: 'Remarque',
  postponed: 'Point reporté',
  announcement: 'Annonce',
};

/** « Décision — à l’unanimité »: what a paragraph is; nothing for plain text. */
export function kindWord({ kind, how }: Pick<MinutesBlock, 'kind' | 'how'>): string {
  const way = how === 'unanimity' ? ' — à l’unanimité' : how === 'majority' ? ' — à la majorité' : '';
  return kind === 'decision' ? `${WORDS.decision}${way}` : WORDS[kind];
}
