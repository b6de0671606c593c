import { Refusal } from '../kernel/refusal';
import { Intake } from './file-kinds';

const IMAGES = ['pdf', 'png', 'jpg'];

/** What may lie under a point of a meeting, or stand for a proxy. */
export const MEETING_PAPERS: Intake = {
  extensions: [...IMAGES, 'docx', 'xlsx', 'pptx', 'odt', 'ods'],
  most: 10,
  refusal: (flaw, { name, most }) => {
    if (flaw === 'empty') return new Refusal('governance.file-empty', 422, { name });
    if (flaw === 'heavy') return new Refusal('governance.file-heavy', 413, { name, most });
    return new Refusal('governance.file-kind', 422, { name });
  },
};

/** What may prove that a condition is met or an action done. */
export const PROOFS: Intake = {
  extensions: [...IMAGES, 'docx', 'xlsx', 'odt'],
  most: 15,
  refusal: (flaw, { name, most }) =>
    flaw === 'heavy'
      ? new Refusal('governance.proof-heavy', 413, { name, most })
      : new Refusal('governance.proof-kind', 422, { name }),
};

/** What the space of a body keeps. */
export const SPACE_PAPERS: Intake = {
  extensions: [...IMAGES, 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'txt', 'csv', 'md'],
  most: 25,
  refusal: (flaw, { name, size, most, kind, kinds }) =>
    ({
      empty: () => new Refusal('spaces.empty-file', 422, { name }),
      heavy: () => new Refusal('spaces.too-large', 413, { name, size, max: most }),
      unknown: () => new Refusal('spaces.unknown-kind', 422, { name, kinds }),
      locked: () => new Refusal('spaces.locked-file', 422, { name }),
      other: () => new Refusal('spaces.not-what-it-says', 422, { name, kind }),
      macros: () => new Refusal('spaces.macros', 422, { name }),
    })[flaw](),
};
