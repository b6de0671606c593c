import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { ActivityContent, Value } from '../activity.entity';
import { valueOf, withValue, WrittenField, writtenFields } from '../catalogue';
import { folded } from '../lifted';
import { ActivityChangeInput } from '../register.dto';
import { BulkInput } from './bulk.dto';

const SINGLE: readonly string[] = ['line', 'day', 'text'];
/** What tells an entry from all others is never the same for many. */
const OWN: readonly string[] = ['code', 'name', 'description'];

/** The field that a change is about; refused when it cannot be the same for many entries. */
export function fieldFor({ field: id, operation }: BulkInput, book: Rulebook): WrittenField {
  const field = writtenFields(book).find((one) => one.id === id);
  const kinds = operation === 'set' ? SINGLE : ['words'];
  if (!field || OWN.includes(id) || !kinds.includes(field.kind))
    throw new Refusal('register.bulk-field', 422, { field: field?.label ?? id });
  return field;
}

/** An entry after the change; the same object when it says so already. */
export function changed(content: ActivityContent, field: WrittenField, input: BulkInput): ActivityContent {
  const before = valueOf(content, field.id);
  const after = applied(before, input);
  return JSON.stringify(after ?? null) === JSON.stringify(before ?? null)
    ? content
    : withValue(content, field.id, after);
}

function applied(before: Value | undefined, { operation, value, by = '' }: BulkInput): Value | undefined {
  const said = value.trim();
  if (operation === 'set') return said || undefined;
  const words = Array.isArray(before) ? (before as readonly string[]) : [];
  const isIt = (word: string) => folded(word) === folded(said);
  if (operation === 'add') return words.some(isIt) || !said ? before : [...words, said];
  const instead = operation === 'replace' && by.trim() ? [by.trim()] : [];
  const after = [...new Set(words.flatMap((word) => (isIt(word) ? instead : [word])))];
  return after.length ? after : undefined;
}

/** An entry as its form would send it. */
export function asInput({ aipd, ...said }: ActivityContent, version: number): ActivityChangeInput {
  return structuredClone({
    ...said,
    aipdRequired: aipd.required,
    aipdReason: aipd.reason,
    version,
  }) as unknown as ActivityChangeInput;
}
