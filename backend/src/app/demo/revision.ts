import { TextView } from '../../documents/documents.dto';
import { Desk } from './office';
import { Cast } from './meetings';

const PASSAGE = /^::: passage id=([\w-]+)[\s\S]*?^:::$/gm;

/** The new text, except the passages that the people of the story still have to revise themselves. */
export function unfinished(before: string, after: string, left: readonly string[]): string {
  const old = new Map([...before.matchAll(PASSAGE)].map((match) => [match[1]!, match[0]]));
  return after.replace(PASSAGE, (whole, id: string) => (left.includes(id) ? (old.get(id) ?? whole) : whole));
}

/** A revision of D02 that the task force has begun, with two comments that wait for an answer. */
export async function beginRevision(cast: Cast, documentId: string, markdown: string): Promise<void> {
  const drafter = cast.holder('tsf-member', { body: 'TSF' });
  const draft = await drafter.post<TextView>(`/documents/${documentId}/draft`);
  await drafter.put(`/documents/${documentId}/draft`, { markdown, version: draft.draftVersion });
  await comment(
    cast,
    'MIREV',
    documentId,
    'horaires',
    'Nos permanences n’ont pas les mêmes heures que celles du texte : ce passage devrait être propre à chaque Mire.',
  );
  await comment(
    cast,
    'MIRENA',
    documentId,
    'fondement',
    'Le décret de 2004 est abrogé. Le texte doit citer celui du 13 décembre 2023.',
  );
}

async function comment(
  cast: Cast,
  organisation: string,
  documentId: string,
  passageId: string,
  text: string,
): Promise<void> {
  const member: Desk = cast.holder('gt-member', { organisation });
  await member.post(`/documents/${documentId}/comments`, { passageId, text });
}
