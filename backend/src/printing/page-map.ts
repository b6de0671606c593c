import type { Printed } from './blocks';

/** A stretch of a file's bytes and what it holds: « page 3 » of a piece, a carried file, or the structure around them. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
  /** Id of the piece; '' for what belongs to none. */
  readonly piece: string;
  readonly where: string;
}

interface PdfObject {
  readonly id: number;
  readonly offset: number;
  readonly end: number;
  /** The object's text up to its stream. */
  readonly head: string;
}

interface Owner {
  readonly piece: string;
  readonly where: string;
}

const STRUCTURE: Owner = { piece: '', where: 'structure' };

/** What every byte of a freshly printed paper belongs to, from the first to the last, without a gap. */
export function mapPages(printed: Printed): Stretch[] {
  const objects = readObjects(printed.pdf);
  const owners = findOwners(printed, objects);
  const stretches: Stretch[] = [];
  const add = (offset: number, end: number, owner: Owner) => {
    const last = stretches.at(-1);
    if (last && last.piece === owner.piece && last.where === owner.where)
      stretches[stretches.length - 1] = { ...last, length: end - last.offset };
    else if (end > offset) stretches.push({ offset, length: end - offset, ...owner });
  };
  add(0, objects[0]?.offset ?? 0, STRUCTURE);
  for (const { id, offset, end } of objects) add(offset, end, owners.get(id) ?? STRUCTURE);
  add(objects.at(-1)?.end ?? 0, printed.pdf.length, STRUCTURE);
  return stretches;
}

// The press writes one plain cross-reference table; its objects follow one another without anything between them.
function readObjects(pdf: Buffer): PdfObject[] {
  const table = pdf.lastIndexOf('xref\n', pdf.lastIndexOf('trailer'));
  const rows = pdf.toString('latin1', table, pdf.lastIndexOf('trailer')).split('\n').slice(3);
  const starts = rows
    .map((row, i) => ({ id: i + 1, offset: Number(row.slice(0, 10)) }))
    .filter(({ offset }) => offset > 0)
    .sort((a, b) => a.offset - b.offset);
  return starts.map(({ id, offset }, i) => {
    const end = starts[i + 1]?.offset ?? table;
    const stream = pdf.subarray(offset, end).indexOf('stream\n');
    const head = pdf.toString('latin1', offset, stream >= 0 ? offset + stream : end);
    return { id, offset, end, head };
  });
}

function findOwners(printed: Printed, objects: readonly PdfObject[]): Map<number, Owner> {
  const byId = new Map(objects.map((object) => [object.id, object]));
  const owners = new Map<number, Owner>();
  const pages = objects.find(({ head }) => head.includes('/Type /Pages\n'));
  listed(pages?.head ?? '', 'Kids').forEach((page, i) => {
    const owner = { piece: pieceOf(printed, i + 1), where: `page ${i + 1}` };
    const { head } = byId.get(page)!;
    const parts = [
      page,
      ...single(head, 'Contents'),
      ...single(head, 'Resources'),
      ...listed(head, 'Annots'),
    ];
    for (const part of parts) owners.set(part, owner);
  });
  ownFiles(printed, objects, owners);
  ownTags(objects, byId, owners);
  return owners;
}

function pieceOf({ pieces }: Printed, page: number): string {
  return pieces.find(({ firstPage, lastPage }) => firstPage <= page && page <= lastPage)?.id ?? '';
}

// The press carries files in the order of the job.
function ownFiles(printed: Printed, objects: readonly PdfObject[], owners: Map<number, Owner>): void {
  const carried = objects
    .filter(({ head }) => head.includes('/Type /Filespec\n'))
    .sort((a, b) => a.id - b.id);
  carried.forEach(({ id, head }, i) => {
    const file = printed.attachments[i];
    const owner = { piece: file?.piece ?? '', where: `fichier joint ${file?.name ?? ''}`.trim() };
    for (const part of [id, ...single(head, 'F')]) owners.set(part, owner);
  });
}

// A node of the structure tree belongs to the page it speaks of, or else to the page of the first node under it.
function ownTags(
  objects: readonly PdfObject[],
  byId: ReadonlyMap<number, PdfObject>,
  owners: Map<number, Owner>,
): void {
  const settle = (id: number): Owner | undefined => {
    const known = owners.get(id);
    const head = byId.get(id)?.head ?? '';
    if (known || !isTag(head)) return known;
    const page = single(head, 'Pg')[0];
    const owner = page === undefined ? first(listed(head, 'K'), settle) : owners.get(page);
    if (owner) owners.set(id, owner);
    return owner;
  };
  // The whole document is no part of its first page.
  for (const { id, head } of objects) if (isTag(head) && !head.includes('/S /Document\n')) settle(id);
}

function isTag(head: string): boolean {
  return /^\d+ 0 obj\n<<\n\/S \//.test(head) && /\n\/P \d+ 0 R\n/.test(head);
}

function first<T>(ids: readonly number[], find: (id: number) => T | undefined): T | undefined {
  for (const id of ids) {
    const found = find(id);
    if (found) return found;
  }
  return undefined;
}

function single(head: string, key: string): number[] {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(head);
  return found ? [Number(found[1])] : [];
}

function listed(head: string, key: string): number[] {
  const found = new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(head);
  return [...(found?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}
