import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { sha256 } from '../../kernel/digest';
import { Refusal } from '../../kernel/refusal';
import { Reading } from '../formats/cells';
import { ReadingDesk } from '../formats/reading-desk.service';
import { Drafted, Drafting } from './drafting.service';
import { ImportMapping, ImportNote, ImportRow, ImportRun } from './import.entity';
import { PreviewChangeInput } from './imports.dto';

const BATCH = 200;
const FORGOTTEN_MS = 30 * 86_400_000;

/** A file that came in. */
export interface Incoming {
  readonly organisationId: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a file would bring into a register, looked at before anything is written there. */
@Injectable()
export class Previews {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly desk: ReadingDesk,
    private readonly drafting: Drafting,
    private readonly journal: Journal,
  ) {}

  /** Reads a file for an organisation's register, with the mapping it used last; hands back the import's identifier. */
  async open(actor: Actor, { organisationId, name, bytes }: Incoming): Promise<string> {
    const organisation = await this.registerOf(actor, organisationId);
    const reading = await this.desk.read(bytes, name);
    const remembered = await this.db.of(ImportMapping).findOneBy({ organisationId, format: reading.format });
    const run: ImportRun = Object.assign(new ImportRun(), {
      id: newId(),
      organisationId,
      format: reading.format,
      fileName: name,
      sha256: sha256(bytes),
      state: 'previewed',
      policy: 'stop',
      targetId: null,
      total: reading.entries.length,
      done: 0,
      cells: reading.cells,
      labels: reading.labels,
      headings: reading.headings,
      mapping: remembered?.mapping ?? {},
      at: this.clock.stamp(),
      byId: actor.personId,
      byName: actor.name,
      endedAt: null,
      failure: null,
    });
    const drafted = await this.drafting.draft(run, organisation, reading.entries);
    await this.db.atomic(async () => {
      await this.forget(organisationId);
      await this.db.of(ImportRun).insert({ ...run });
      await this.keep(run, drafted, reading);
      await this.journal.record(actor, {
        action: 'exchange.previewed', subject: 'Import', subjectId: run.id, organisationId, label: name,
        facts: { format: run.format, entries: run.total, sha256: run.sha256 },
      }); // prettier-ignore
    });
    return run.id;
  }

  /** Looks at the same file with another mapping, another target, or other entries chosen; the mapping is remembered. */
  async change(actor: Actor, run: ImportRun, input: PreviewChangeInput): Promise<void> {
    if (run.state !== 'previewed') throw new Refusal('exchange.not-previewed', 409);
    const code = await this.registerOf(actor, run.organisationId);
    if (input.chosen) await this.choose(run.id, input.chosen, true);
    if (input.left) await this.choose(run.id, input.left, false);
    if (!input.mapping && input.targetId === undefined) return;
    const mapping = input.mapping ? { ...run.mapping, ...input.mapping } : run.mapping;
    const targetId = input.targetId === undefined ? run.targetId : input.targetId;
    const rows = await this.rowsOf(run.id);
    const next = Object.assign(new ImportRun(), { ...run, mapping, targetId });
    const drafted = await this.drafting.draft(
      next,
      code,
      rows.map(({ found }) => found),
    );
    await this.db.of(ImportRun).update({ id: run.id }, { mapping, targetId });
    await this.remember(run, mapping);
    for (const [at, one] of drafted.entries()) {
      const { id, chosen } = rows[at]!;
      await this.db.of(ImportRow).update({ id }, { ...one.row, found: rows[at]!.found, chosen } as object);
    }
    await this.db
      .of(ImportNote)
      .createQueryBuilder()
      .delete()
      .where('runId = :id AND rowId IS NOT NULL', { id: run.id })
      .execute();
    await this.notes(
      run,
      drafted,
      rows.map(({ id }) => id),
    );
  }

  /** The entries of an import, in their order. */
  rowsOf(runId: string): Promise<ImportRow[]> {
    return this.db.of(ImportRow).find({ where: { runId }, order: { position: 'ASC' } });
  }

  /** The code of an organisation whose register this person keeps; the umbrella's is the sector's models. */
  private async registerOf(actor: Actor, organisationId: string): Promise<string> {
    const { kind, code } = await this.directory.get(organisationId);
    actor.require('revise', 'Activity', { organisationId, sector: kind === 'umbrella' });
    return code;
  }

  private async choose(runId: string, ids: readonly string[], chosen: boolean): Promise<void> {
    for (const id of ids) await this.db.of(ImportRow).update({ id, runId }, { chosen });
  }

  private async remember(
    { organisationId, format }: ImportRun,
    mapping: ImportRun['mapping'],
  ): Promise<void> {
    const done = await this.db.of(ImportMapping).update({ organisationId, format }, { mapping });
    if (done.affected === 0)
      await this.db.of(ImportMapping).insert({ id: newId(), organisationId, format, mapping });
  }

  private async keep(run: ImportRun, drafted: readonly Drafted[], reading: Reading): Promise<void> {
    const rows = drafted.map(({ row }, position) => ({ ...row, id: newId(), runId: run.id, position }));
    for (let from = 0; from < rows.length; from += BATCH)
      await this.db.of(ImportRow).insert(rows.slice(from, from + BATCH) as object[]);
    await this.write(this.drafting.fileNotes(run.id, reading));
    await this.notes(
      run,
      drafted,
      rows.map(({ id }) => id),
    );
  }

  private notes(run: ImportRun, drafted: readonly Drafted[], ids: readonly string[]): Promise<void> {
    return this.write(
      drafted.flatMap(({ notes }, at) => notes.map((note) => ({ ...note, runId: run.id, rowId: ids[at]! }))),
    );
  }

  private async write(notes: readonly Omit<ImportNote, 'id' | 'position' | 'identify'>[]): Promise<void> {
    const rows = notes.map((note, position) => ({ ...note, id: newId(), position }));
    for (let from = 0; from < rows.length; from += BATCH)
      await this.db.of(ImportNote).insert(rows.slice(from, from + BATCH) as ImportNote[]);
  }

  /** Files that were looked at a month ago and never written are thrown away. */
  private async forget(organisationId: string): Promise<void> {
    const before = new Date(Date.parse(this.clock.stamp()) - FORGOTTEN_MS).toISOString();
    const old = await this.db
      .of(ImportRun)
      .findBy({ organisationId, state: 'previewed', at: LessThan(before) });
    for (const { id } of old) await this.drop(id);
  }

  /** Throws away a preview: nothing of it was written. */
  async drop(id: string): Promise<void> {
    await this.db.of(ImportNote).delete({ runId: id });
    await this.db.of(ImportRow).delete({ runId: id });
    await this.db.of(ImportRun).delete({ id });
  }
}
