import { longDay } from '../../kernel/days';
import { wordChanges } from '../../kernel/word-changes';
import { WordView } from '../../kernel/word.dto';
import { Rulebook } from '../../rulebook/rulebook';
import { Value } from '../activity.entity';
import { inLines, WrittenField } from '../catalogue';
import { ActivityDeviation } from './deviation.entity';
import { FieldMoveView } from './inheritance-views.dto';
import { deviates } from './locks';
import { Choice, FieldMove } from './proposal';

const DECIDED: readonly Exclude<Choice, 'defer'>[] = ['take', 'blend', 'keep'];

/** What was taken out of a field and what was put in, word by word; each line of a list ends in a line break. */
export function fieldChanges(
  book: Rulebook,
  field: WrittenField,
  before: Value | undefined,
  after: Value | undefined,
): WordView[] {
  const text = (value: Value | undefined) => inWords(book, field, value).join('\n');
  return wordChanges(text(before), text(after));
}

/** A field's value as lines that people read; a day as it is written in a letter. */
const inWords = (book: Rulebook, field: WrittenField, value: Value | undefined): string[] =>
  field.kind === 'day' && typeof value === 'string' ? [longDay(value)] : inLines(book, field, value);

/** One field of a proposal as it is read. */
export function moveView(
  book: Rulebook,
  one: FieldMove,
  deferred: boolean,
  known: ActivityDeviation | undefined,
): FieldMoveView {
  const { field, move, forced, before, sector, ours } = one;
  const { id, label, group, lock, substantial } = field;
  const lines = (value: Value | undefined) => inWords(book, field, value);
  return {
    id, label, group: book.registerGroups.find((each) => each.group === group)?.label ?? group, lock, substantial,
    move, forced, deferred,
    before: lines(before),
    sector: fieldChanges(book, field, before, sector),
    ours: fieldChanges(book, field, before, ours),
    take: lines(one.take),
    blend: lines(one.blend),
    keep: lines(one.keep),
    owing: DECIDED.filter((choice) => deviates(field, sector, one[choice])),
    reason: known?.reason ?? null,
    reasonBy: known?.by ?? null,
    reasonAt: known?.at ?? null,
  }; // prettier-ignore
}
