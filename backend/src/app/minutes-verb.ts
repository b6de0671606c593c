import { writeFile } from 'node:fs/promises';
import { NOBODY } from '../audit/journal';
import { MinutesPrints, PaperFormat } from '../governance/minutes/minutes-prints.service';
import { House } from './server';

/** What `export minutes` was asked for: a meeting by its identifier or as « GT-RGPD 2026-12-03 ». */
export interface MinutesAsked {
  readonly meeting: string;
  readonly format: PaperFormat;
  readonly out: string;
}

export const isPaperFormat = (word: string | undefined): word is PaperFormat =>
  word === 'pdf' || word === 'docx';

/** Writes the circulated version of minutes into a file that only its owner may read; hands back how many bytes. */
export async function exportMinutes(app: House, { meeting, format, out }: MinutesAsked): Promise<string> {
  const { bytes } = await app.get(MinutesPrints).export(NOBODY, meeting, format);
  await writeFile(out, bytes, { mode: 0o600 });
  return `${bytes.length} octets`;
}
