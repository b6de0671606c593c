import { PreparationView } from '../../api/contract';

type Words = Pick<PreparationView, 'object' | 'context' | 'question' | 'proposal'>;

/** The parts of a preparatory note that say something, each with its name. */
export const partsOf = ({ object, context, question, proposal }: Words) =>
  [
    { label: 'Objet', text: object },
    { label: 'Contexte', text: context },
    { label: 'Question posée', text: question },
    { label: 'Proposition', text: proposal },
  ].filter(({ text }) => text);

/** The words of a note for a form; empty where nothing was written. */
export const wordsOf = (note: Words | null): Words => ({
  object: note?.object ?? '',
  context: note?.context ?? '',
  question: note?.question ?? '',
  proposal: note?.proposal ?? '',
});
