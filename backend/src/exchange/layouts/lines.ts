import { Item } from '../../register/activity.entity';
import { isBlank, partName, WrittenField } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { RegisterField } from '../../rulebook/register-words';
import { Cell, fitting, textOf } from './cells';
import { cellOf, hasHiddenKey, partOf, partsOf } from './words';

const BULLET = '• ';
const MIDDLE = ' · ';
const NOTHING = '—';

/**
 * A whole list in one cell, for formats that have no table for it: a line an item, « • Clé : première partie », the
 * other parts under it by their French labels.
 */
export function bullets(book: Rulebook, field: WrittenField, items: readonly Item[]): Cell {
  if (items.length === 0) return null;
  const [key, lead, ...others] = visible(field);
  return fitting(
    items
      .map((item) => {
        const first = [say(book, key, item), say(book, lead, item)].filter((one) => one !== '').join(' : ');
        const under = others.flatMap((part) => {
          const said = say(book, part, item);
          return said === '' ? [] : [`${part.label} : ${said}`];
        });
        return BULLET + [first, ...under].join('\n');
      })
      .join('\n'),
  );
}

/** The items of a list that stands in one cell; without bullets every line is an item of its own. */
export function fromBullets(book: Rulebook, field: WrittenField, cell: Cell): Item[] {
  const text = textOf(cell).trim();
  if (text === '') return [];
  const blocks = text.startsWith(BULLET)
    ? text.slice(BULLET.length).split(`\n${BULLET}`)
    : text.split('\n').filter((line) => line.trim() !== '');
  return blocks.map((block) => fromBlock(book, field, block));
}

/** The same part (or few parts) of every line of a list, numbered: « 1. … », so that several columns speak of one line. */
export function numbered(book: Rulebook, parts: readonly RegisterField[], items: readonly Item[]): Cell {
  const lines = items.map((item) => {
    const said = parts.map((part) => say(book, part, item) || NOTHING);
    while (said.at(-1) === NOTHING) said.pop();
    return said.join(MIDDLE);
  });
  if (lines.every((line) => line === '')) return null;
  return fitting(lines.map((line, index) => `${index + 1}. ${line}`.trim()).join('\n'));
}

/** The numbered parts of a list's lines, one an item; a cell without numbers is one item a line. */
export function fromNumbered(book: Rulebook, parts: readonly RegisterField[], cell: Cell): Item[] {
  return numberedLines(textOf(cell)).map((line) => {
    const said = line.split(MIDDLE);
    // What stands between middle dots beyond the last part belongs to it.
    const pieces = [...said.slice(0, parts.length - 1), said.slice(parts.length - 1).join(MIDDLE)];
    return pieces.reduce<Item>((item, piece, index) => {
      const part = parts[index]!;
      const value = piece.trim() === NOTHING ? undefined : partOf(book, part, piece, item);
      return value === undefined ? item : { ...item, [partName(part)]: value };
    }, {});
  });
}

function numberedLines(text: string): string[] {
  if (text.trim() === '') return [];
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const next = new RegExp(`^${lines.length + 1}\\.(?: |$)(.*)$`).exec(line);
    if (next) lines.push(next[1]!);
    else if (lines.length) lines[lines.length - 1] += `\n${line}`;
    else return text.split('\n').filter((one) => one.trim() !== '');
  }
  return lines;
}

/** The parts that people read: a hidden key is not one of them. */
const visible = (field: WrittenField) => partsOf(field).slice(hasHiddenKey(field) ? 1 : 0);

function fromBlock(book: Rulebook, field: WrittenField, block: string): Item {
  const [key, lead, ...others] = visible(field);
  const said = new Map<RegisterField, string>();
  let at: RegisterField | undefined;
  for (const line of block.split('\n')) {
    const part = others.find(({ label }) => line.startsWith(`${label} : `));
    if (part) said.set((at = part), line.slice(part.label.length + 3));
    else if (at) said.set(at, `${said.get(at)!}\n${line}`);
    else {
      const [one, two] = lead ? cutAtKey(book, key!, line) : [line, ''];
      said.set(key!, one);
      if (lead && two !== '') said.set(lead, two);
      at = lead && two !== '' ? lead : key;
    }
  }
  return [...said].reduce<Item>((item, [part, words]) => {
    const value = partOf(book, part, words, item);
    return value === undefined ? item : { ...item, [partName(part)]: value };
  }, {});
}

/** « Nom : tâche » in two; a key that comes from a vocabulary may hold a colon itself. */
function cutAtKey(book: Rulebook, key: RegisterField, line: string): [string, string] {
  const labels = book.vocabularies.get(key.vocabulary ?? '')?.terms.map(({ label }) => label) ?? [];
  const known = labels.find((label) => line === label || line.startsWith(`${label} : `));
  const at = known === undefined ? line.indexOf(' : ') : known.length;
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 3)];
}

function say(book: Rulebook, part: RegisterField | undefined, item: Item): string {
  if (!part) return '';
  const value = item[partName(part)];
  return isBlank(value) ? '' : textOf(cellOf(book, part, value, item));
}
