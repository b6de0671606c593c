import { Cell, Found, FoundEntry, Ledger, Opened, Reading } from './cells';
import { headingOfPath, leavesOf } from './json-cells';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of a MONARC export: one, several, or a file that wraps them. */
export function monarcRecords(json: unknown): readonly Json[] | undefined {
  const list = Array.isArray(json) ? json : isJson(json) ? (json['records'] ?? json['record'] ?? json) : [];
  const records = [list].flat().filter(isJson);
  const like = (one: Json) =>
    'purposes' in one &&
    ('personal_data' in one || 'security_measures' in one || 'international_transfers' in one);
  return records.length && records.every(like) ? records : undefined;
}

/** MONARC's records: every value of the JSON is a cell, named by its path. */
export function readMonarc(opened: Opened, records: readonly Json[]): Reading {
  const cells = records.map((record, at) => leavesOf(record, 'JSON', at + 1));
  const ledger = new Ledger([{ name: 'JSON', cells: cells.flat() }]);
  records.forEach((record, at) => {
    const inside = internal(record);
    const values = cells[at]!.flatMap((cell) => foundOf(ledger, cell, inside));
    ledger.entries.push({
      place: { sheet: 'JSON', row: at + 1, column: 'name' },
      values,
      remarks: [],
    } satisfies FoundEntry);
  });
  return ledger.reading('monarc', opened.remarks);
}

function foundOf(ledger: Ledger, cell: Cell, inside: ReadonlySet<string>): Found[] {
  const heading = headingOfPath(cell.column);
  const line = /^\w+\[(\d+)\]/.exec(cell.column)?.[1];
  // Several categories in one line of MONARC's are several lines of ours.
  const nested = /^personal_data\[(\d+)\]\.data_categories\[(\d+)\]/.exec(cell.column);
  const own = nested ? `${nested[1]}.${nested[2]}` : line;
  const found = (name: string) => ledger.found(name, [cell], own === undefined ? {} : { line: own });
  if (heading === 'recipients name' && inside.has(line ?? '')) return [found('recipients internal name')];
  if (heading === 'personal_data data_subject')
    return [found(heading), found('personal_data data_subject of retention')];
  return [found(heading)];
}

/** Which recipients are inside the organisation: type 0. */
function internal(record: Json): ReadonlySet<string> {
  const recipients = Array.isArray(record['recipients']) ? record['recipients'] : [];
  return new Set(
    recipients.flatMap((one, at) =>
      isJson(one) && /^(0|internal)$/.test(String(one['type'])) ? [String(at)] : [],
    ),
  );
}
