import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Organisation } from '../../directory/organisation.entity';
import { Directory } from '../../directory/directory.service';
import { cut } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import { Activity } from '../../register/activity.entity';
import { Rulebook } from '../../rulebook/rulebook';
import { columnsOf, Headings, layoutsOf } from '../formats/layouts-in-use';
import { columnOf } from './mapping';
import { Drafting } from './drafting.service';
import { ImportTally } from './import-tally.service';
import { ImportNote, ImportRow, ImportRun, ImportState } from './import.entity';
import {
  ImportMappingView, ImportNotePage, ImportNoteQuery, ImportPage, ImportQuery, ImportRowPage,
  ImportRowQuery, ImportView, KeptRegisterView,
} from './imports.dto'; // prettier-ignore

const MOVES: Readonly<Record<ImportState, readonly string[]>> = {
  previewed: ['confirm', 'change', 'drop'],
  writing: ['cancel'],
  stopped: ['resume', 'undo'],
  interrupted: ['resume', 'undo'],
  failed: ['resume', 'undo'],
  done: ['undo'],
  undone: [],
};
const OURS = 'ours';

/** The pages about imports: what a file holds, how far the writing is, what became of each entry. */
@Injectable()
export class ImportPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly drafting: Drafting,
    private readonly tally: ImportTally,
  ) {}

  /** An import of a register that this person keeps. */
  async get(actor: Actor, id: string): Promise<ImportRun> {
    const run = await this.db.of(ImportRun).findOneBy({ id });
    if (!run || !(await this.keeps(actor, run.organisationId))) throw new Refusal('access.denied', 404);
    return run;
  }

  async show(actor: Actor, id: string): Promise<ImportView> {
    return this.view(actor, await this.get(actor, id));
  }

  async list(actor: Actor, query: ImportQuery): Promise<ImportPage> {
    const organisations = await this.kept(actor);
    const kept = organisations.map(({ id }) => id);
    const ids = query.organisation ? kept.filter((id) => id === query.organisation) : kept;
    const { skip, take } = cut(query);
    const [rows, total] = await this.db.of(ImportRun).findAndCount({
      where: { organisationId: In(ids) },
      order: { at: query.sort === 'at' ? 'ASC' : 'DESC', id: 'DESC' },
      skip,
      take,
    });
    return { rows: await Promise.all(rows.map((run) => this.view(actor, run))), total, organisations };
  }

  async rows(actor: Actor, id: string, query: ImportRowQuery): Promise<ImportRowPage> {
    const run = await this.get(actor, id);
    const { skip, take } = cut(query);
    const where = { runId: run.id, ...(query.outcome && { outcome: query.outcome as ImportRow['outcome'] }) };
    const [rows, total] = await this.db.of(ImportRow).findAndCount({
      select: {
        id: true, position: true, sheet: true, line: true, code: true, name: true, reference: true, chosen: true,
        outcome: true, matchId: true, matchedBy: true, activityId: true, sentence: true,
      },
      where,
      order: { position: 'ASC' },
      skip,
      take,
    }); // prettier-ignore
    const counts = await this.tally.ofNotes(rows.map((row) => row.id));
    const matches = await this.codes(rows.flatMap(({ matchId }) => matchId ?? []));
    return {
      total,
      rows: rows.map((row) => ({
        id: row.id, position: row.position, code: row.code, name: row.name, reference: row.reference,
        place: this.drafting.words.place({ sheet: row.sheet, row: row.line, column: 'A' }).replace(/, (colonne|champ) .*$/, ''),
        chosen: row.chosen, outcome: row.outcome, activityId: row.activityId, sentence: row.sentence,
        match: row.matchId ? { id: row.matchId, code: matches.get(row.matchId) ?? '', by: row.matchedBy ?? '' } : null,
        errors: counts.get(`${row.id} error`) ?? 0,
        warnings: counts.get(`${row.id} warning`) ?? 0,
        unplaced: counts.get(`${row.id} unplaced`) ?? 0,
      })),
    }; // prettier-ignore
  }

  async notes(actor: Actor, id: string, query: ImportNoteQuery): Promise<ImportNotePage> {
    const run = await this.get(actor, id);
    const { skip, take } = cut(query);
    const kind = query.kind === 'told' ? In(['error', 'warning']) : 'unplaced';
    const [rows, total] = await this.db.of(ImportNote).findAndCount({
      where: { runId: run.id, kind },
      order: { kind: 'ASC', position: 'ASC', id: 'ASC' },
      skip,
      take,
    });
    const views = rows.map(({ kind: one, rowId, place, heading, text, sentence }) => ({
      kind: one, rowId, place, heading, text, sentence,
    })); // prettier-ignore
    return { rows: views, total };
  }

  /** Where each heading of the file goes, and where it may go. */
  async mapping(actor: Actor, id: string): Promise<ImportMappingView> {
    const run = await this.get(actor, id);
    const headings = new Headings(columnsOf(layoutsOf(this.book), run.format));
    const seen = new Map<string, { count: number; example: string }>();
    const rows = await this.db
      .of(ImportRow)
      .find({ select: { id: true, found: true }, where: { runId: id } });
    for (const { found } of rows)
      for (const { heading, text } of found.values) {
        const known = seen.get(heading) ?? { count: 0, example: text.slice(0, 120) };
        seen.set(heading, { ...known, count: known.count + 1 });
      }
    return {
      headings: [...seen].map(([heading, { count, example }]) => ({
        heading, count, example,
        to: run.format === OURS ? heading : (columnOf(headings, run.mapping, heading)?.to ?? null),
        chosen: heading in run.mapping,
      })),
      targets: this.drafting.words.targets(),
    }; // prettier-ignore
  }

  private async view(actor: Actor, run: ImportRun): Promise<ImportView> {
    const { id, organisationId, format, fileName, state, policy, total, done, cells, labels, at, endedAt, failure, targetId } = run;
    return {
      id, organisationId, format, fileName, state, policy, total, done, cells, labels, at, endedAt, failure, targetId,
      organisation: (await this.directory.get(organisationId)).code,
      formatName: this.formatName(format),
      by: run.byName,
      counts: await this.tally.of(id),
      needsTarget: format === 'dastra-retention',
      allowed: (await this.keeps(actor, organisationId)) ? [...MOVES[state]] : [],
    };
  } // prettier-ignore

  /** The French name of a format. */
  formatName(format: string): string {
    if (format === OURS) return 'Nos propres fichiers';
    return this.book.imports.get(format)?.name ?? this.book.exchange.get(format)?.name ?? format;
  }

  private async codes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = ids.length
      ? await this.db.of(Activity).find({ select: { id: true, code: true }, where: { id: In([...ids]) } })
      : [];
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  private async keeps(actor: Actor, organisationId: string): Promise<boolean> {
    const { kind } = await this.directory.get(organisationId);
    return actor.may('revise', 'Activity', { organisationId, sector: kind === 'umbrella' });
  }

  /** The organisations whose registers this person keeps. */
  private async kept(actor: Actor): Promise<KeptRegisterView[]> {
    const all = await this.db.of(Organisation).find({ order: { code: 'ASC' } });
    return all
      .filter(({ id, kind }) =>
        actor.may('revise', 'Activity', { organisationId: id, sector: kind === 'umbrella' }),
      )
      .map(({ id, code, name }) => ({ id, code, name }));
  }
}
