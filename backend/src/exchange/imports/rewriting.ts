import { canonical } from '../../kernel/digest';
import { ActivityContent, Item, Value } from '../../register/activity.entity';
import { isBlank, valueOf, withValue, WrittenField } from '../../register/catalogue';
import { ruled } from '../../register/inheritance/locks';
import { alike } from '../formats/fold';

/** An entry of the register as a file rewrites it, and the locked fields in which the file was not followed. */
export interface Rewritten {
  readonly content: ActivityContent;
  readonly changed: readonly string[];
  readonly locked: readonly WrittenField[];
}

/**
 * An entry of the register as a file rewrites it: only the fields that the file speaks of; a line of a list that stands in
 * both keeps the parts of which the file says nothing; what the model locks stays the sector's.
 */
export function rewritten(
  fields: readonly WrittenField[],
  now: ActivityContent,
  told: ActivityContent,
  spoken: readonly string[],
  model: ActivityContent | null,
): Rewritten {
  const locked: WrittenField[] = [];
  const content = fields
    .filter(({ id }) => spoken.includes(id) && id !== 'code')
    .reduce((whole, field) => {
      const said = valueOf(told, field.id);
      if (isBlank(said)) return whole;
      const ours = field.kind === 'items' ? lines(field, valueOf(now, field.id), said) : said;
      const kept = model ? ruled(field, ours, valueOf(model, field.id)) : ours;
      if (canonical(kept ?? null) !== canonical(ours ?? null)) locked.push(field);
      return withValue(whole, field.id, kept);
    }, now);
  const changed = fields
    .filter(({ id }) => canonical(valueOf(content, id) ?? null) !== canonical(valueOf(now, id) ?? null))
    .map(({ id }) => id);
  return { content, changed, locked };
}

/** The lines of the file, each with what the register's own line says beyond it. */
function lines(field: WrittenField, now: Value | undefined, said: Value | undefined): Value | undefined {
  const key = field.id === 'purposes' ? 'text' : (field.key ?? '');
  const own = new Map(((now ?? []) as readonly Item[]).map((item) => [alike(String(item[key] ?? '')), item]));
  const next = fresh((now ?? []) as readonly Item[]);
  return ((said ?? []) as readonly Item[]).map((item) => {
    const before = own.get(alike(String(item[key] ?? '')));
    if (!before) return field.id === 'purposes' ? { ...item, id: next() } : item;
    const spoken = Object.entries(item).filter(([part, value]) => !isBlank(value) && part !== 'id');
    return { ...before, ...Object.fromEntries(spoken) };
  });
}

/** Names for the purposes that are new, none of them taken. */
function fresh(now: readonly Item[]): () => string {
  const taken = new Set(now.map(({ id }) => String(id)));
  let count = 0;
  return () => {
    do count += 1;
    while (taken.has(`finalite-${count}`));
    taken.add(`finalite-${count}`);
    return `finalite-${count}`;
  };
}
