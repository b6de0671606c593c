import { Refusal } from '../../kernel/refusal';
import { Opened } from './cells';
import { tableOf } from './csv';
import { decoded } from './decode';
import { openWorkbook } from './workbook';
import { LARGEST } from './zip-guard';

const ARCHIVE = Buffer.from('PK\x03\x04', 'latin1');
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Opens a file by what it holds, whatever it is called: workbook, JSON or table. Refuses what none of them is. */
export function openFile(bytes: Buffer, name: string): Opened {
  if (bytes.length === 0) throw new Refusal('exchange.empty-file', 422);
  if (bytes.length > LARGEST.file)
    throw new Refusal('exchange.too-large', 413, {
      size: `${Math.ceil(bytes.length / 1024 / 1024)} Mo`,
      max: `${LARGEST.file / 1024 / 1024} Mo`,
    });
  if (bytes.subarray(0, 4).equals(ARCHIVE)) return openWorkbook(bytes);
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) throw new Refusal('exchange.old-office', 422);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') throw new Refusal('exchange.pdf', 422);
  const { text, remarks } = decoded(bytes);
  if (/^\s*[[{]/.test(text)) return { kind: 'json', sheets: [], json: parsed(text), remarks };
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008]/.test(text.slice(0, 4000))) throw new Refusal('exchange.unknown-format', 422);
  return { kind: 'sheets', sheets: [tableOf(text, name)], remarks };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal('exchange.damaged', 422);
  }
}
