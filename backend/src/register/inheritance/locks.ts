import { RegisterField } from '../../rulebook/register-words';
import { ActivityContent, Item, Value } from '../activity.entity';
import { partName, valueOf, withValue, WrittenField } from '../catalogue';
import { same } from './three-way';

/** The name that tells the lines of a list apart, as `policies/register` names it. */
export const keyOfItem = (field: WrittenField) => (item: Item) =>
  String(item[field.key ?? ''] ?? '').toLowerCase();

const names = (field: WrittenField, is: (part: RegisterField) => boolean) =>
  new Set(field.parts.filter(is).map(partName));
const isFree = ({ lock }: RegisterField) => lock !== 'locked';

/**
 * A value with everything that is locked worded as the model words it: a locked field is the model's; of a locked list,
 * the parts that are free stay ours; of a free list, the locked parts of the model's lines are the model's.
 */
export function ruled(
  field: WrittenField,
  ours: Value | undefined,
  model: Value | undefined,
): Value | undefined {
  if (field.kind !== 'items') return field.lock === 'locked' ? model : ours;
  const key = keyOfItem(field);
  const lines = (value: Value | undefined) => (value ?? []) as readonly Item[];
  const theirs = new Map(lines(model).map((item) => [key(item), item]));
  if (field.lock !== 'locked') {
    const locked = names(field, (part) => !isFree(part));
    if (locked.size === 0) return ours;
    return filled(lines(ours).map((item) => joined(item, theirs.get(key(item)), locked)));
  }
  const free = names(field, isFree);
  if (free.size === 0) return model;
  const own = new Map(lines(ours).map((item) => [key(item), item]));
  return filled(lines(model).map((item) => joined(item, own.get(key(item)), free)));
}

/** The first line, with some of its parts as the other line says them; itself when there is no other. */
function joined(item: Item, other: Item | undefined, parts: ReadonlySet<string>): Item {
  if (!other) return item;
  const kept = Object.entries(item).filter(([name]) => !parts.has(name));
  const taken = Object.entries(other).filter(([name, said]) => parts.has(name) && said !== undefined);
  return Object.fromEntries([...kept, ...taken]);
}

/** The fields in which an entry says something else than its model in what the sector alone may word. */
export function driftsOf(
  fields: readonly WrittenField[],
  model: ActivityContent,
  ours: ActivityContent,
): WrittenField[] {
  return fields.filter((field) => {
    const value = valueOf(ours, field.id);
    return !same(value, ruled(field, value, valueOf(model, field.id)));
  });
}

/** The fields in which an entry departs from its model and owes a reason. */
export function deviationsOf(
  fields: readonly WrittenField[],
  model: ActivityContent,
  ours: ActivityContent,
): WrittenField[] {
  return fields.filter((field) => deviates(field, valueOf(model, field.id), valueOf(ours, field.id)));
}

/** Whether a value departs from the model's; what is local to an organisation never does. */
export function deviates(field: WrittenField, model: Value | undefined, ours: Value | undefined): boolean {
  return field.lock !== 'local' && !same(withoutLocal(field, ours), withoutLocal(field, model));
}

function withoutLocal(field: WrittenField, value: Value | undefined): Value | undefined {
  const local = names(field, ({ lock }) => lock === 'local');
  if (field.kind !== 'items' || value === undefined || local.size === 0) return value;
  return (value as readonly Item[]).map((item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => !local.has(name))),
  );
}

/** The content of an entry with some fields set. */
export function written(
  content: ActivityContent,
  values: Iterable<readonly [string, Value | undefined]>,
): ActivityContent {
  let result = content;
  for (const [id, value] of values) result = withValue(result, id, value);
  return result;
}

const filled = (lines: readonly Item[]) => (lines.length ? lines : undefined);
