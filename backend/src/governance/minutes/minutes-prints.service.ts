import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Author, Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { sha256 } from '../../kernel/digest';
import { Refusal } from '../../kernel/refusal';
import { PrintJob } from '../../printing/blocks';
import { withInventory } from '../../printing/inventory';
import { PrintShop } from '../../printing/print-shop';
import { Meeting } from '../meetings/meeting.entity';
import { Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { LeavingPaper } from './leaving-paper';
import { MinutesDesk } from './minutes-desk.service';
import { approvalSentence, draftSentence, fileNameOf, minutesPaper } from './minutes-paper';
import { dayOf, MinutesSources } from './minutes-sources.service';
import { MinutesTexts } from './minutes-texts.service';
import { MinutesFile } from './minutes.entity';

export type PaperFormat = 'pdf' | 'docx';

/** Minutes on paper: full for those who keep them, circulated for everyone else, as PDF or as text document. */
@Injectable()
export class MinutesPrints {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly desk: MinutesDesk,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly mandates: Mandates,
    private readonly texts: MinutesTexts,
    private readonly sources: MinutesSources,
    private readonly shop: PrintShop,
    private readonly journal: Journal,
  ) {}

  /** The paper that somebody asked for; that it left is in the journal. */
  async download(actor: Actor, id: string, format: PaperFormat, version: 'full' | 'circulated'): Promise<LeavingPaper> {
    const { meeting, file } = await this.desk.read(actor, id);
    const isFull = version === 'full';
    if (isFull) actor.require('write', 'Minutes', { bodyId: meeting.bodyId, organisationId: meeting.organisationId });
    const paper = await this.print(meeting, file, format, isFull);
    await this.handOut(actor, meeting, format === 'pdf' && !isFull && file?.digest ? file : null, paper);
    return paper;
  } // prettier-ignore

  /** The circulated version, for the operators' command line; `said` is an identifier or « GT-RGPD 2026-12-03 ». */
  async export(author: Author, said: string, format: PaperFormat): Promise<LeavingPaper> {
    const meeting = await this.find(said);
    const paper = await this.print(meeting, await this.texts.fileOf(meeting.id), format, false);
    await this.handOut(author, meeting, null, paper);
    return paper;
  }

  /** Prints minutes; the same minutes give the same bytes. */
  async print(
    meeting: Meeting,
    file: MinutesFile | null,
    format: PaperFormat,
    isFull: boolean,
  ): Promise<LeavingPaper> {
    const job = await this.job(meeting, file, isFull);
    const name = fileNameOf(file, meeting.bodyCode, dayOf(meeting), format);
    if (format === 'docx') return { bytes: await this.shop.docx(job), name };
    const printed = await this.shop.print(job);
    const about = { procesVerbal: file?.number ?? meeting.title, empreinte: file?.digest ?? '' };
    return { bytes: withInventory(printed, about), name };
  }

  private async job(meeting: Meeting, file: MinutesFile | null, isFull: boolean): Promise<PrintJob> {
    const text = await this.texts.of(meeting, file);
    const { paper: words } = this.sources;
    return minutesPaper({
      words, text, file,
      draft: draftSentence(words, text.complete, file),
      approval: approvalSentence(words, file),
      addresses: isFull ? await this.addresses(meeting) : [],
    }); // prettier-ignore
  }

  private async addresses(meeting: Meeting): Promise<(readonly [string, string])[]> {
    const voices = await this.voices.of(meeting.id);
    const people = await this.mandates.people(voices.map(({ personId }) => personId));
    return voices.map(({ voiceName, personId }) => [voiceName, people.get(personId)?.email ?? '—'] as const);
  }

  /** A final paper is remembered by its digest, so that it is known when it comes back signed. */
  private async handOut(author: Author, meeting: Meeting, file: MinutesFile | null, paper: LeavingPaper) {
    await this.db.atomic(async () => {
      if (file) await this.remember(file.id, paper.bytes);
      await this.journal.record(author, {
        action: 'governance.minutes-downloaded', subject: 'Meeting', subjectId: meeting.id, organisationId: meeting.organisationId,
        label: paper.name.endsWith('.pdf') ? meeting.title : `${meeting.title} (DOCX)`,
      }); // prettier-ignore
    });
  }

  async remember(fileId: string, bytes: Buffer): Promise<void> {
    const { handedOut } = await this.db.of(MinutesFile).findOneByOrFail({ id: fileId });
    const one = { sha256: sha256(bytes), bytes: bytes.length };
    if (handedOut.some((known) => known.sha256 === one.sha256)) return;
    await this.db.of(MinutesFile).update({ id: fileId }, { handedOut: [...handedOut, one] });
  }

  private async find(said: string): Promise<Meeting> {
    if (/^[0-9a-f-]{36}$/.test(said)) return this.sittings.get(said);
    const [, bodyCode, date] = /^(\S+) (\d{4}-\d{2}-\d{2})$/.exec(said.trim()) ?? [];
    const found = bodyCode ? await this.db.of(Meeting).findBy({ bodyCode: bodyCode.toUpperCase(), date: date! }) : [];
    const held = found.filter(({ state }) => state !== 'cancelled');
    if (held.length !== 1)
      throw new Refusal('governance.meeting-unknown', 404, { meeting: said, count: held.length });
    return held[0]!;
  } // prettier-ignore
}
