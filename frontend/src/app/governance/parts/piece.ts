import { PieceView } from '../../api/contract';

/** A frozen text as a body reads it, in a dossier or at a point of an agenda. */
export type PieceShown = Omit<PieceView, 'digest' | 'leftOn' | 'leftWhy'>;
