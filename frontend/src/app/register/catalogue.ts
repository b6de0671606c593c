import type { RegisterField, RegisterWords } from './register-client';

/** A field that people write, with the parts of its lines when it is a list of items. */
export interface WrittenField extends RegisterField {
  readonly group: string;
  readonly parts: readonly RegisterField[];
}
/** A section of an entry, with the fields that its register asks for. */
export interface Section {
  readonly group: string;
  readonly label: string;
  readonly fields: readonly WrittenField[];
}

/** The fields that every entry keeps at hand; all others stand in `more`. */
export const CORE: readonly string[] = [
  'code', 'name', 'description', 'role', 'purposes', 'persons', 'dataCategories', 'recipients', 'retention',
  'transfers', 'measures', 'systems', 'documents', 'aipd',
]; // prettier-ignore

/** The sections of an entry and the fields that are written in them, as the rulebook describes them. */
export function sectionsOf(words: RegisterWords | undefined): Section[] {
  return (words?.groups ?? []).map(({ group, label, fields }) => ({
    group,
    label,
    fields: fields
      .filter((field) => field.kind !== 'computed' && !field.in)
      .map((field) => ({ ...field, group, parts: fields.filter((part) => part.in === field.id) })),
  }));
}

/** Where a section stands on the page and in the form: its identifier there. */
export const sectionAnchor = (group: string): string => `section-${group}`;

/** Whether the register that an entry belongs to asks for a field: the processor's (art. 30(2)) or the controller's. */
export function asksFor({ only }: RegisterField, role: string): boolean {
  return !only || only === (role === 'processor' ? 'processor' : 'controller');
}

/** Whether art. 30 itself asks for a field in the register that an entry belongs to. */
export function isMandatory({ askedBy }: RegisterField, role: string): boolean {
  return askedBy.includes(role === 'processor' ? 'art30-2' : 'art30-1');
}

/** Name of a part in the lines of its list. */
export const partName = (part: RegisterField): string => part.as ?? part.id;

const ASKING: Readonly<Record<string, string>> = { apd: 'APD', cnil: 'CNIL', sector: 'secteur' };

/** Who asks for a field beside art. 30: « APD · CNIL ». */
export function askedBy(field: RegisterField): string {
  return field.askedBy.flatMap((who) => ASKING[who] ?? []).join(' · ');
}

/** How a field may be worded by an organisation that follows the sector's model. */
export const LOCKS = {
  locked: {
    kind: 'locked',
    label: 'Verrouillé',
    note: 'Le secteur seul le rédige\u202f; aucune Mire ne s’en écarte.',
  },
  adaptable: { kind: 'neutral', label: 'Adaptable', note: 'Une Mire peut s’en écarter et dire pourquoi.' },
  local: { kind: 'local', label: 'Local', note: 'Chaque organisation y écrit ce qui lui est propre.' },
} as const;

export const lockOf = (field: RegisterField) => LOCKS[field.lock as keyof typeof LOCKS];
