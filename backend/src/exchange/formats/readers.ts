import { Refusal } from '../../kernel/refusal';
import { Opened, Reading } from './cells';
import { columnsOf, Layouts } from './layouts-in-use';
import { openFile } from './open-file';
import { isCisoBook, readCisoBook } from './read-ciso';
import { isCnilSheet, readCnil } from './read-cnil';
import { madis, straightened } from './read-madis';
import { monarcRecords, readMonarc } from './read-monarc';
import { headerOf, readTable, TableFormat } from './read-table';
import { isOursBook, oursEntries, readOursBook, readOursJson } from './read-ours';

/** Reads the register in a file, whatever tool drew it up: its format is told by what it holds. Refuses what it cannot tell. */
export function readRegister(bytes: Buffer, name: string, layouts: Layouts): Reading {
  const opened = openFile(bytes, name);
  const reading = opened.kind === 'json' ? jsonOf(opened) : sheetsOf(opened, layouts);
  if (!reading) throw new Refusal('exchange.unknown-format', 422);
  if (reading.entries.length === 0) throw new Refusal('exchange.no-entry', 422);
  return reading;
}

function jsonOf(opened: Opened): Reading | undefined {
  const { json } = opened;
  if (typeof json === 'object' && json !== null && 'pia' in json && 'answers' in json)
    throw new Refusal('exchange.pia', 422);
  const ours = oursEntries(json);
  if (ours) return readOursJson(opened, ours);
  const records = monarcRecords(json);
  return records && readMonarc(opened, records);
}

function sheetsOf(opened: Opened, layouts: Layouts): Reading | undefined {
  const { sheets } = opened;
  if (sheets.some(isCnilSheet)) return readCnil(opened, layouts);
  if (isOursBook(sheets)) return readOursBook(opened);
  if (isCisoBook(sheets)) return readCisoBook(opened);
  const format = tables(layouts).find((one) => sheets.some((sheet) => headerOf(sheet, one)));
  return format && told(readTable(opened, format), opened, format);
}

/** The formats that are one table, the surest to tell first. */
function tables(layouts: Layouts): TableFormat[] {
  const of = (id: string): TableFormat => ({
    id,
    signature: layouts.imports.find((one) => one.id === id)?.signature ?? [],
    columns: columnsOf(layouts, id),
  });
  return [
    { ...of('dastra-retention'), lines: true },
    of('dastra'),
    madis(of('madis')),
    of('ciso'),
    { id: 'apd', atLeast: 3, columns: columnsOf(layouts, 'apd') },
  ];
}

/** Madis's shifted columns are said once for the file. */
function told(reading: Reading, { sheets }: Opened, format: TableFormat): Reading {
  if (format.id !== 'madis') return reading;
  const shifted = sheets.some((sheet) => {
    const header = headerOf(sheet, format);
    return header && straightened(header.cells.map(({ text }) => text)).shifted;
  });
  return shifted ? { ...reading, remarks: [{ code: 'madis-shifted' }, ...reading.remarks] } : reading;
}
