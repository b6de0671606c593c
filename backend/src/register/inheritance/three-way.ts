import { canonical } from '../../kernel/digest';
import { Item, Value } from '../activity.entity';

/** Where two hands wrote from one base: what comes of it when the sector's word goes first, and when ours does. */
export interface Merged<T> {
  readonly taken: T | undefined;
  readonly blended: T | undefined;
}
type Said = Value | Item[string] | Item | undefined;

/** Whether two values say the same; a part that was left blank and a part that is not there are one. */
export function same(one: Said, other: Said): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return (one ?? null) === (other ?? null);
  return spelled(one) === spelled(other);
}

const spelled = (said: Said) =>
  canonical(Array.isArray(said) ? said.map(bare) : (bare(said as Item | undefined) ?? null));
const bare = (line: Item | string | undefined) =>
  typeof line === 'object' && line !== null
    ? Object.fromEntries(
        Object.entries(line).filter(([, part]) => part !== null && part !== '' && part !== undefined),
      )
    : line;

/**
 * Three-way merge of one value: whoever alone departed from the base is followed; where both did, `taken` is the
 * sector's value and `blended` ours. Nothing else can come of it.
 */
export function mergedValue<T extends Exclude<Said, undefined>>(
  base: T | undefined,
  ours: T | undefined,
  sector: T | undefined,
): Merged<T> {
  if (same(ours, sector) || same(base, sector)) return { taken: ours, blended: ours };
  if (same(base, ours)) return { taken: sector, blended: sector };
  return { taken: sector, blended: ours };
}

/**
 * Three-way merge of a list, line by line (and of a line, part by part): the sector's lines in its order, then ours that
 * it does not have. `keyOf` tells lines apart; a line that one side struck out and the other rewrote is a conflict.
 */
export function mergedLines<T extends string | Item>(
  base: readonly T[],
  ours: readonly T[],
  sector: readonly T[],
  keyOf: (line: T) => string,
): Merged<readonly T[]> {
  const [b, o, s] = [base, ours, sector].map((lines) => new Map(lines.map((line) => [keyOf(line), line])));
  const keys = [...new Set([...s!.keys(), ...o!.keys()])];
  const lines = keys.map((key) => mergedLine(b!.get(key), o!.get(key), s!.get(key)));
  const kept = (side: keyof Merged<T>) =>
    lines.map((line) => line[side]).filter((line): line is T => line !== undefined);
  return { taken: kept('taken'), blended: kept('blended') };
}

const mergedPart = (base: Part, ours: Part, sector: Part) =>
  mergedValue(base ?? undefined, ours ?? undefined, sector ?? undefined);
type Part = Item[string];

function mergedLine<T extends string | Item>(
  base: T | undefined,
  ours: T | undefined,
  sector: T | undefined,
): Merged<T> {
  if (typeof ours !== 'object' || typeof sector !== 'object') return mergedValue<T>(base, ours, sector);
  const from = (base ?? {}) as Item;
  const names = [...new Set([...Object.keys(sector), ...Object.keys(ours)])];
  const parts = names.map((name) => [name, mergedPart(from[name], ours[name], sector[name])] as const);
  const side = (which: keyof Merged<T>) =>
    Object.fromEntries(
      parts.flatMap(([name, part]) => {
        // A part that every line of the list has is null when it was left blank, and stays so.
        const blank = ours[name] === null || sector[name] === null ? null : undefined;
        const said = part[which] ?? blank;
        return said === undefined ? [] : [[name, said]];
      }),
    ) as T;
  return { taken: side('taken'), blended: side('blended') };
}
