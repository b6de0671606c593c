import { DocumentView, Organisation, TextAsked } from '../documents-client';

interface Words {
  /** `projet`, the number of a version, or nothing: what is in force. */
  readonly version: string | undefined;
  /** `secteur`, the short name of an organisation, or nothing: what one would expect to read. */
  readonly comme: string | undefined;
}

/**
 * Which text an address asks for. Without words in it, drafters read the sector's text and everyone else the text as
 * their own organisation has it; where nothing is in force yet, the last frozen version, or the draft.
 */
export function textAsked(
  document: DocumentView,
  { version, comme }: Words,
  readers: readonly Organisation[],
  own: Organisation | undefined,
): TextAsked {
  const drafts = document.allowed.includes('revise') || document.allowed.includes('read-draft');
  const expected = own?.kind === 'mire' && !drafts && version !== 'projet' ? own : undefined;
  const organisation = comme ? readers.find(({ code }) => code === comme) : expected;
  const whose = organisation?.id ?? readers.find(({ kind }) => kind === 'umbrella')?.id;
  const { id } = document;
  return {
    id,
    revision: revisionOf(document, version, whose),
    ...(organisation && { organisation: organisation.id }),
  };
}

function revisionOf(document: DocumentView, version: string | undefined, whose: string | undefined): string {
  if (version === 'projet') return 'draft';
  if (version && /^\d+$/.test(version)) return version;
  if (document.holders.some(({ organisationId }) => organisationId === whose)) return 'in-force';
  return document.latestNumber > 0 ? String(document.latestNumber) : 'draft';
}

export function sameText(a: TextAsked | undefined, b: TextAsked | undefined): boolean {
  return a?.id === b?.id && a?.revision === b?.revision && a?.organisation === b?.organisation;
}
