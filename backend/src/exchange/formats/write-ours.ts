import { Keeper, Leaving } from '../layouts/facts';
import { oursRows, oursSheets } from '../layouts/ours';
import { Rulebook } from '../../rulebook/rulebook';
import { xlsx } from './write-xlsx';

/** Name and version of our own JSON, which every file of it begins with. */
export const JSON_FORMAT = 'rgpd-mire/registre';
export const JSON_VERSION = 1;

/** Our workbook: a row an entry, a sheet a list; each heading with the field's id under it, in a hidden row. */
export function writeOurs(book: Rulebook, entries: AsyncIterable<Leaving>, title: string): AsyncGenerator<Uint8Array> {
  const sheets = oursSheets(book).map((sheet) => ({
    name: sheet.name,
    columns: sheet.columns.map(({ id, label, kind }) => ({ heading: label, id, kind, width: WIDTHS[kind] ?? 24 })),
    rowsOf: ({ keeper, content }: Leaving) => oursRows(book, sheet, keeper.code, content),
  }));
  return xlsx(sheets, entries, title);
} // prettier-ignore

const WIDTHS: Readonly<Record<string, number>> = {
  text: 48,
  words: 36,
  choices: 32,
  day: 12,
  flag: 10,
  number: 12,
};

/** Our JSON: the contents as they are kept. One keeper: `organisation` and `entries`; several: a register for each. */
export async function* writeJson(
  entries: AsyncIterable<Leaving>,
  { day, keeper }: { readonly day: string; readonly keeper: Keeper | null },
): AsyncGenerator<string> {
  const named = ({ code, name }: Keeper) => JSON.stringify({ code, name });
  yield `{"format":${JSON.stringify(JSON_FORMAT)},"version":${JSON_VERSION},"day":${JSON.stringify(day)},`;
  if (keeper) {
    yield `"organisation":${named(keeper)},"entries":[`;
    let first = true;
    for await (const { content } of entries) {
      yield `${first ? '' : ','}\n${JSON.stringify(content)}`;
      first = false;
    }
    return yield '\n]}\n';
  }
  let open: string | null = null;
  yield '"registers":[';
  for await (const { keeper: one, content } of entries) {
    const next: string = one.code === open ? ',\n' : `${open === null ? '' : '\n]},'}\n{"organisation":${named(one)},"entries":[\n`;
    open = one.code;
    yield next + JSON.stringify(content);
  }
  yield `${open === null ? '' : '\n]}'}\n]}\n`;
} // prettier-ignore
