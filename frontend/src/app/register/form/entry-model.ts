import type { Activity, ActivityInput } from '../register-client';

/** An entry as the form holds it: no nulls, so that every field can be typed in. */
export interface EntryModel {
  code: string;
  name: string;
  description: string;
  role: string;
  purposes: { id: string; text: string; legalBasis: string; legalText: string; article: string }[];
  persons: string[];
  dataCategories: { code: string; detail: string }[];
  recipients: string[];
  retention: { category: string; term: string; start: string; archive: string; fate: string }[];
  transfers: string;
  measures: string[];
  systems: string[];
  documents: string[];
  aipdRequired: boolean;
  aipdReason: string;
}
export type EntryName = keyof EntryModel;
export type WordList = 'persons' | 'recipients' | 'measures' | 'systems' | 'documents';

export const EMPTY: EntryModel = {
  code: '', name: '', description: '', role: 'controller', purposes: [{ id: 'finalite-1', text: '', legalBasis: 'e', legalText: '', article: '' }],
  persons: [], dataCategories: [], recipients: [], retention: [], transfers: '', measures: [], systems: [], documents: [],
  aipdRequired: false, aipdReason: '',
}; // prettier-ignore

/** What the form starts from: the entry as the page shows it. */
export function modelOf(it: Activity): EntryModel {
  return {
    ...Object.fromEntries(Object.keys(EMPTY).map((name) => [name, it[name as keyof Activity]])),
    purposes: it.purposes.map(({ id, text, legalBasis, legalText, article }) => ({
      id, text, legalBasis, legalText: legalText ?? '', article: article ?? '',
    })),
    dataCategories: it.dataCategories.map(({ code, detail }) => ({ code, detail })),
    retention: it.retention.map((line) => ({ ...line, archive: line.archive ?? '' })),
  } as EntryModel; // prettier-ignore
}

/** What stands on the server after someone else saved first: the content that the refusal carries, as the form holds it. */
export function modelOfContent(content: Record<string, unknown>): EntryModel {
  const aipd = (content['aipd'] ?? {}) as { required?: boolean; reason?: string };
  const flat = { ...content, aipdRequired: aipd.required ?? false, aipdReason: aipd.reason ?? '' };
  return modelOf(flat as unknown as Activity);
}

/** What is sent: blank lines are left out, blank texts are none. */
export function inputOf(model: EntryModel, version: number): ActivityInput {
  const said = (lines: readonly string[]) => lines.map((line) => line.trim()).filter(Boolean);
  return {
    ...model,
    purposes: model.purposes.map((one) => ({
      ...one,
      legalText: one.legalText || null,
      article: (one.legalText && one.article) || null,
    })) as ActivityInput['purposes'],
    persons: said(model.persons),
    recipients: said(model.recipients),
    measures: said(model.measures),
    systems: said(model.systems),
    documents: said(model.documents),
    retention: model.retention.map((line) => ({ ...line, archive: line.archive || null })),
    role: model.role as ActivityInput['role'],
    version,
  };
}

/** The fields in which two versions differ, in the order of the form. */
export function differing(one: EntryModel, other: EntryModel): EntryName[] {
  return (Object.keys(EMPTY) as EntryName[]).filter(
    (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );
}

/** A field's value as lines of text, to be set beside another's; codes by their French names. */
export function linesOf(
  model: EntryModel,
  name: EntryName,
  names: ReadonlyMap<string, string> = new Map(),
): string[] {
  const value = model[name];
  if (typeof value === 'boolean') return [value ? 'Oui' : 'Non'];
  if (typeof value === 'string') return [names.get(value) ?? (value || '—')];
  if (!value.length) return ['—'];
  return value.map((line) => (typeof line === 'string' ? line : wordsOf(line, names)));
}

/** A line of several words in one; what only the program needs is left out. */
function wordsOf(line: object, names: ReadonlyMap<string, string>): string {
  const words = Object.entries(line).filter(([name, word]) => name !== 'id' && word);
  return words.map(([, word]) => names.get(String(word)) ?? String(word)).join(' · ');
}
