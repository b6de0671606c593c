import { ActivityContent, Item, Value } from '../activity.entity';
import { isBlank, valueOf, WrittenField } from '../catalogue';
import { keyOfItem, ruled, written } from './locks';
import { Merged, mergedLines, mergedValue, same } from './three-way';

/**
 * What became of a field between the model that was followed, the model now in force, and our own words:
 * `unchanged` all is as it was, `ours` only we departed (kept), `sector` the model moved and nothing of ours stands in
 * the way, `both` each moved and someone has to choose.
 */
export type Move = 'unchanged' | 'ours' | 'sector' | 'both';
export const CHOICES = ['take', 'blend', 'keep', 'defer'] as const;
export type Choice = (typeof CHOICES)[number];

/** One field of a proposal: the three values, and what each choice would make of ours. */
export interface FieldMove {
  readonly field: WrittenField;
  readonly move: Move;
  readonly before: Value | undefined;
  readonly sector: Value | undefined;
  readonly ours: Value | undefined;
  /** The sector's word first; ours first where both wrote; ours alone, but for what is locked. */
  readonly take: Value | undefined;
  readonly blend: Value | undefined;
  readonly keep: Value | undefined;
  /** Locked: there is nothing to choose. */
  readonly forced: boolean;
}

/** What becomes of every written field when the model moves from `before` to `sector` and an entry says `ours`. */
export function movesOf(
  fields: readonly WrittenField[],
  before: ActivityContent,
  ours: ActivityContent,
  sector: ActivityContent,
): FieldMove[] {
  return fields.map((field) =>
    moveOf(field, valueOf(before, field.id), valueOf(ours, field.id), valueOf(sector, field.id)),
  );
}

/** Whether the model's move calls for an answer. */
export const isOpen = ({ move }: FieldMove): boolean => move === 'sector' || move === 'both';

function moveOf(
  field: WrittenField,
  before: Value | undefined,
  ours: Value | undefined,
  sector: Value | undefined,
): FieldMove {
  const merged = mergedField(field, before, ours, sector);
  const [take, blend, keep] = [merged.taken, merged.blended, ours].map((value) =>
    ruled(field, isBlank(value) ? undefined : value, sector),
  );
  const still = same(take, ours) && same(keep, ours);
  const stands = same(ours, sector) || same(ours, before);
  const move = still ? (stands ? 'unchanged' : 'ours') : same(take, blend) ? 'sector' : 'both';
  return { field, move, before, sector, ours, take, blend, keep, forced: !still && same(take, keep) };
}

/** What is local is the organisation's own: the model's words are where it began, and never follow it. */
function mergedField(
  field: WrittenField,
  before: Value | undefined,
  ours: Value | undefined,
  sector: Value | undefined,
): Merged<Value> {
  if (field.lock === 'local') return { taken: ours, blended: ours };
  const alone = same(before, ours) || same(before, sector) || same(ours, sector);
  if (alone || !LISTS.includes(field.kind)) return mergedValue<Value>(before, ours, sector);
  const lines = [before, ours, sector].map((value) => (value ?? []) as readonly (string | Item)[]);
  const key = keyOfItem(field);
  return mergedLines(lines[0]!, lines[1]!, lines[2]!, (line) =>
    typeof line === 'string' ? line : key(line),
  ) as Merged<Value>;
}

/** Our entry once the choices are made: what nobody chose about is deferred, but what is locked is the sector's. */
export function settled(
  moves: readonly FieldMove[],
  ours: ActivityContent,
  choiceOf: (id: string) => Choice | undefined,
): ActivityContent {
  return written(
    ours,
    moves
      .filter(isOpen)
      .map((one) => [one.field.id, chosen(one, choiceOf(one.field.id) ?? 'defer')] as const),
  );
}

const chosen = (one: FieldMove, choice: Choice) => (choice === 'defer' ? one.keep : one[choice]);

/** The fields of a proposal that stay open after the choices. */
export function deferredAmong(
  moves: readonly FieldMove[],
  choiceOf: (id: string) => Choice | undefined,
): FieldMove[] {
  return moves.filter((one) => isOpen(one) && !one.forced && (choiceOf(one.field.id) ?? 'defer') === 'defer');
}

/** An entry when its organisation's board adopts the model: the model, and our own departures where we had any. */
export function adopted(
  fields: readonly WrittenField[],
  before: ActivityContent,
  ours: ActivityContent,
  sector: ActivityContent,
): ActivityContent {
  return settled(movesOf(fields, before, ours, sector), ours, () => 'blend');
}

/**
 * The model as an entry follows it: the version it took over, but for the fields it deferred, which still follow an
 * older one (by field), locked parts excepted.
 */
export function followedModel(
  fields: readonly WrittenField[],
  model: ActivityContent,
  deferred: ReadonlyMap<string, ActivityContent>,
): ActivityContent {
  return written(
    model,
    fields.flatMap((field) => {
      const older = deferred.get(field.id);
      return older
        ? [[field.id, ruled(field, valueOf(older, field.id), valueOf(model, field.id))] as const]
        : [];
    }),
  );
}

const LISTS: readonly string[] = ['items', 'words', 'choices'];
