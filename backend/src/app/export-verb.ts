import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { actorOf } from '../access/abilities';
import { NOBODY } from '../audit/journal';
import { Directory } from '../directory/directory.service';
import { ADOPTION_FORMATS, AdoptionFormat } from '../exchange/adoptions/adoptions.dto';
import { Adoptions } from '../exchange/adoptions/adoptions.service';
import { ExportJobs } from '../exchange/exports/export-jobs.service';
import { Exports } from '../exchange/exports/exports.service';
import { cardOf, Format, FORMATS } from '../exchange/layouts/formats';
import { Ground } from './app.module';
import { House } from './server';

/** What `export register` was asked for. */
export interface ExportAsked {
  readonly org: string;
  readonly format: Format;
  readonly out: string;
  readonly date?: string;
}

export const isFormat = (word: string | undefined): word is Format => FORMATS.some((one) => one === word);

/** Writes an organisation's register into a file, as one of its own readers would take it; hands back how many entries. */
export async function exportRegister(
  app: House,
  { book, clock }: Ground,
  { org, format, out, date }: ExportAsked,
): Promise<number> {
  const { id } = await app.get(Directory).byCode(org.toUpperCase());
  const held = {
    id: NOBODY.personId, role: 'organisation-reader', roleName: NOBODY.quality, organisationId: id, bodyId: null,
    from: clock.today(), until: null,
  }; // prettier-ignore
  const who = { id: NOBODY.personId, name: NOBODY.name };
  const actor = actorOf(book, who, [held], clock.today(), NOBODY.quality);
  const query = { format, organisation: [id], ...(date && { at: date }) };
  if (cardOf(format).streams) {
    const { file, leave } = await app.get(Exports).stream(actor, query);
    await pipeline(file, createWriteStream(out, { mode: 0o600 }));
    return leave.count;
  }
  const leave = await app.get(Exports).leave(actor, query);
  await writeFile(out, await app.get(ExportJobs).compose(actor, query, leave), { mode: 0o600 });
  await app.get(Exports).told(actor, leave, query);
  return leave.count;
}

export const isAdoptionFormat = (word: string | undefined): word is AdoptionFormat =>
  ADOPTION_FORMATS.some((one) => one === word);

/** Writes the adoption matrix into a file, as any member of the federation reads it; hands back how many dossiers. */
export async function exportAdoptions(
  app: House,
  { book, clock }: Ground,
  { format, out, date }: { readonly format: AdoptionFormat; readonly out: string; readonly date?: string },
): Promise<number> {
  const held = {
    id: NOBODY.personId, role: 'federation', roleName: NOBODY.quality, organisationId: '-', bodyId: null,
    from: clock.today(), until: null,
  }; // prettier-ignore
  const who = { id: NOBODY.personId, name: NOBODY.name };
  const actor = actorOf(book, who, [held], clock.today(), NOBODY.quality);
  const { file, count } = await app.get(Adoptions).file(actor, format, date ? { at: date } : {});
  await pipeline(file, createWriteStream(out, { mode: 0o600 }));
  return count;
}
