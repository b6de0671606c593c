import { number } from '../kernel/french';
import { StateKind } from '../ui/state';
import type { Folder } from './spaces-client';

/** What a space takes in, as the file chooser wants it. */
export const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.png,.jpg,.jpeg,.txt,.csv,.md';
/** The largest file, in octets. */
export const LARGEST = 25 * 1024 * 1024;

interface Said {
  readonly word: string;
  readonly kind: StateKind;
}
const ACCESS: Readonly<Record<string, Said>> = {
  asked: { word: 'à répondre', kind: 'warning' },
  given: { word: 'ouvert', kind: 'adopted' },
  declined: { word: 'refusé', kind: 'blocked' },
  'taken-back': { word: 'demande retirée', kind: 'neutral' },
  ended: { word: 'terminé', kind: 'neutral' },
};

/** A request for access in a word. */
export const accessState = (state: string): Said => ACCESS[state] ?? { word: state, kind: 'neutral' };

/** « 820 octets », « 34 Ko », « 1,4 Mo ». */
export function weight(octets: number | null): string {
  if (octets === null) return '';
  if (octets < 1024) return `${number(octets)}\u00a0octets`;
  const kilos = octets / 1024;
  return kilos < 1000 ? `${number(kilos, 0)}\u00a0Ko` : `${number(kilos / 1024, 1)}\u00a0Mo`;
}

/** A folder of a space with its depth, in the order of a table of contents. */
export interface Shown extends Folder {
  readonly depth: number;
  /** « Modèles › Avis ». */
  readonly path: string;
}

/** The folders as a tree read from its top. */
export function tree(folders: readonly Folder[], parentId: string | null = null, above = ''): Shown[] {
  const depth = above ? above.split(' › ').length : 0;
  return folders
    .filter((folder) => folder.parentId === parentId)
    .flatMap((folder) => {
      const path = above ? `${above} › ${folder.name}` : folder.name;
      return [{ ...folder, depth, path }, ...tree(folders, folder.id, path)];
    });
}
