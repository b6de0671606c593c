import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Refusal } from '../../kernel/refusal';
import { fill, Rulebook } from '../../rulebook/rulebook';
import { gathered } from '../formats/write-zip';
import { writeApd } from '../formats/write-apd';
import { writeCsv } from '../formats/write-csv';
import { writeJsonLd } from '../formats/write-jsonld';
import { writeJson, writeOurs } from '../formats/write-ours';
import { Keeper } from '../layouts/facts';
import { CARDS, cardOf, Format } from '../layouts/formats';
import { lossesOf } from '../layouts/loss';
import { ExportFormatView, ExportLossView, ExportPreview, ExportQuery, ExportScope } from './exports.dto';
import { Selection } from './selection.service';
import { exportWords, ExportWords } from './wording';

/** How many entries the report of losses looks at: beyond, it would take longer than the export. */
const EXAMINED = 2_000;

/** An export that is about to be written. */
export interface Leave {
  readonly format: Format;
  readonly count: number;
  readonly title: string;
  readonly fileName: string;
  readonly mime: string;
  readonly keeper: Keeper | null;
  readonly day: string;
  readonly decided: boolean;
}

/** The counter where registers leave: what a format would lose, the files that are written as they are read. */
@Injectable()
export class Exports {
  private readonly words: ExportWords;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly journal: Journal,
    private readonly directory: Directory,
    private readonly selection: Selection,
  ) {
    this.words = exportWords(book);
  }

  formats(): ExportFormatView[] {
    return CARDS.map(({ id, returns, streams, most }) => ({
      id,
      ...this.words.formats[id],
      returns,
      streams,
      most,
    }));
  }

  /** What an export would hold and what its format would lose; nothing is written. */
  async preview(actor: Actor, query: ExportQuery): Promise<ExportPreview> {
    const { format, count, title, fileName } = await this.leave(actor, query);
    const found = new Map<string, ExportLossView>();
    let examined = 0;
    for await (const entry of this.selection.entries(actor, query)) {
      for (const { field, label, whole } of lossesOf(this.book, format, entry)) {
        const known = found.get(field) ?? { field, label, entries: 0, whole: true };
        found.set(field, { ...known, entries: known.entries + 1, whole: known.whole && whole });
      }
      if ((examined += 1) >= EXAMINED) break;
    }
    return { format, count, title, fileName, examined, losses: [...found.values()] };
  }

  /** The file, written while the entries are read; the journal hears of it before the first byte. */
  async stream(actor: Actor, query: ExportQuery): Promise<{ file: Readable; leave: Leave }> {
    const leave = await this.leave(actor, query);
    if (!cardOf(leave.format).streams)
      throw new Refusal('exchange.composed-first', 422, { format: query.format });
    await this.told(actor, leave, query);
    return {
      file: Readable.from(this.bytes(actor, query, leave), { objectMode: false, highWaterMark: 64 * 1024 }),
      leave,
    };
  }

  /** What is about to leave; refuses what is empty or too long for the format. */
  async leave(actor: Actor, query: ExportQuery): Promise<Leave> {
    const { format } = query;
    const count = await this.selection.count(actor, query);
    const { most, mime, ending } = cardOf(format);
    if (count > most) throw new Refusal('exchange.too-many', 422, { count, most });
    const keeper = (await this.selection.keeper(actor, query)) ?? (await this.asked(actor, query));
    const { day, decided } = this.selection.dayOf(query);
    const title = fill(this.words.titles[keeper ? 'one' : 'several']!, { organisation: keeper?.code });
    const kind = format === 'ods' ? 'registre-cnil' : format === 'apd.xlsx' ? 'registre-apd' : 'registre';
    const fileName = [kind, keeper?.code.replace(/[^A-Za-z0-9-]/g, ''), day].filter(Boolean).join('-');
    return { format, count, title, fileName: `${fileName}.${ending}`, mime, keeper, day, decided };
  }

  /** Writes the journal's line of a download. */
  async told(actor: Actor, { format, count, title, keeper, day }: Leave, scope: ExportScope): Promise<void> {
    const id = keeper ? (await this.directory.byCode(keeper.code)).id : null;
    await this.db.atomic(() =>
      this.journal.record(actor, {
        action: 'exchange.exported', subject: 'Organisation', subjectId: id ?? '-', organisationId: id, label: title,
        facts: { format, entries: count, day, chosen: scope.ids?.length ?? null },
      }),
    ); // prettier-ignore
  }

  private bytes(actor: Actor, query: ExportQuery, { format, title, keeper, day }: Leave): AsyncIterable<Uint8Array | string> {
    const entries = this.selection.entries(actor, query);
    if (format === 'xlsx') return writeOurs(this.book, entries, title);
    if (format === 'apd.xlsx') return writeApd(this.book, entries, { keeper, title });
    if (format === 'csv') return encoded(writeCsv(this.book, entries));
    if (format === 'json') return encoded(writeJson(entries, { day, keeper }));
    return encoded(writeJsonLd(this.book, entries, { day, keeper }));
  } // prettier-ignore

  /** The organisation that was asked for, when it has nothing to show. */
  private async asked(actor: Actor, { organisation }: ExportScope): Promise<Keeper | null> {
    if (organisation?.length !== 1) return null;
    const one = await this.directory.get(organisation[0]!);
    return actor.may('read', 'Activity', { organisationId: one.id, sector: false }) ? one : null;
  }
}

async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of gathered(text)) yield Buffer.from(piece);
}
