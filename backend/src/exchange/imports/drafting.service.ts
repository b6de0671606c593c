import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../../database/db';
import { Activity, ActivityContent } from '../../register/activity.entity';
import { Following } from '../../register/inheritance/following.service';
import { Sheets } from '../../register/sheets.service';
import { Rulebook } from '../../rulebook/rulebook';
import { FoundEntry, Place, Reading, Remark, Unplaced } from '../formats/cells';
import { alike } from '../formats/fold';
import { columnsOf, Headings, layoutsOf } from '../formats/layouts-in-use';
import { Assembled, assemble } from './assemble';
import { exactly } from './exact';
import { ImportNote, ImportRow, ImportRun } from './import.entity';
import { ImportWords } from './import-words';
import { KnownEntries, Matches } from './matches.service';
import { rewritten } from './rewriting';
import { completed, flawsIn } from './soundness';

export type DraftedNote = Omit<ImportNote, 'id' | 'position' | 'runId' | 'rowId' | 'identify'>;
/** An entry of a file as it would be written, and what is to be told about it. */
export interface Drafted {
  readonly row: Omit<ImportRow, 'id' | 'runId' | 'position' | 'identify'>;
  readonly notes: readonly DraftedNote[];
}
interface Told {
  readonly content: ActivityContent;
  readonly fields: readonly string[];
  readonly errors: Remark[];
  readonly warnings: Remark[];
}

/** Makes of each entry of a file what the register would keep of it, by the mapping of its columns. */
@Injectable()
export class Drafting {
  readonly words: ImportWords;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly matches: Matches,
    private readonly following: Following,
    private readonly sheets: Sheets,
  ) {
    this.words = new ImportWords(book);
  }

  /** Every entry of the file, drafted against the register as it stands. */
  async draft(run: ImportRun, organisation: string, entries: readonly FoundEntry[]): Promise<Drafted[]> {
    const headings = new Headings(columnsOf(layoutsOf(this.book), run.format));
    const known = await this.matches.of(run.organisationId, run.format);
    const made = entries.map(
      (entry) => exactly(this.book, entry) ?? assemble(this.book, entry, headings, run.mapping),
    );
    for (const { content } of made) if (content.code) known.take(content.code);
    const several = new Set(entries.map((entry) => entry.organisation)).size > 1;
    const twice = twiceIn(made.map(({ reference }) => reference));
    const codes = twiceIn(made.map(({ content }) => content.code || null));
    const drafts: Drafted[] = [];
    for (const [at, one] of made.entries()) {
      const entry = entries[at]!;
      const errors: Remark[] = [];
      if (several && entry.organisation && entry.organisation !== organisation)
        errors.push({ code: 'other-organisation', facts: { text: entry.organisation, organisation } });
      if (codes.has(alike(one.content.code)))
        errors.push({ code: 'code-twice', facts: { text: one.content.code } });
      const warnings = [...one.remarks];
      if (one.reference && twice.has(alike(one.reference)))
        warnings.push({ code: 'reference-twice', facts: { text: one.reference } });
      drafts.push(await this.one(run, known, entry, one, { errors, warnings }));
    }
    return drafts;
  }

  /** What is to be told about the file as a whole, and the cells that no entry took. */
  fileNotes(runId: string, reading: Reading): Omit<ImportNote, 'id' | 'position' | 'identify'>[] {
    const remarks = reading.remarks.map((remark) => this.note('warning', remark));
    const left = reading.unplaced.map((cell) => this.left(cell));
    return [...remarks, ...left].map((note) => ({ ...note, runId, rowId: null }));
  }

  private async one(
    run: ImportRun,
    known: KnownEntries,
    entry: FoundEntry,
    made: Assembled,
    { errors, warnings }: Pick<Told, 'errors' | 'warnings'>,
  ): Promise<Drafted> {
    const lines = run.format === 'dastra-retention';
    const target = run.targetId
      ? await this.db.of(Activity).findOneBy({ id: run.targetId, organisationId: run.organisationId })
      : null;
    const match = lines
      ? target && { row: target, by: 'code' as const }
      : known.match(made.content.code, made.reference, made.content.name);
    if (lines && !match) errors.push({ code: 'no-target' });
    const told = match
      ? await this.onto(match.row, made, lines)
      : { ...completedFor(made, known), fields: made.fields, errors: [] };
    errors.push(...told.errors);
    warnings.push(...told.warnings);
    if (!(lines && !match)) errors.push(...flawsIn(this.book, told.content));
    const row = {
      sheet: entry.place.sheet, line: entry.place.row, reference: made.reference,
      code: match ? match.row.code : told.content.code,
      name: lines ? this.words.retention : made.content.name,
      found: entry, content: made.content.code || match ? made.content : { ...made.content, code: told.content.code },
      fields: made.fields, chosen: true, outcome: errors.length ? ('refused' as const) : ('ready' as const),
      matchId: match?.row.id ?? null, matchedBy: match?.by ?? null, activityId: null, before: null, version: match?.row.version ?? null,
      sentence: errors[0] ? this.words.sentence(errors[0], entry.place) : null,
    }; // prettier-ignore
    const notes = [
      ...errors.map((remark) => this.note('error', remark, entry.place)),
      ...warnings.map((remark) => this.note('warning', remark, entry.place)),
      ...made.unplaced.map((cell) => this.left(cell, cell.why)),
    ];
    return { row, notes };
  }

  /** The entry of the register as this one would rewrite it. */
  private async onto(row: Activity, made: Assembled, lines: boolean): Promise<Told> {
    const { content, locked } = await this.rewriting(row, made.content, made.fields, lines);
    const warnings = locked.map(({ label }) => ({ code: 'locked', facts: { heading: `« ${label} »` } }));
    return { content, fields: made.fields, errors: [], warnings };
  }

  /** What the register's own entry would say; `added` keeps the lines that it has already. */
  async rewriting(row: Activity, told: ActivityContent, fields: readonly string[], added: boolean) {
    const now = await this.sheets.of(row.id);
    const model = row.modelRevisionId ? await this.following.modelOf(row) : null;
    const whole = added ? { ...told, retention: withOthers(now, told) } : told;
    return rewritten(this.following.fields, now, whole, fields, model);
  }

  private note(kind: string, remark: Remark, at?: Place): DraftedNote {
    const place = remark.place ?? at;
    return {
      kind,
      sheet: place?.sheet ?? '',
      line: place?.row ?? 0,
      place: place ? this.words.place(place) : '',
      heading: String(remark.facts?.['heading'] ?? ''),
      text: String(remark.facts?.['text'] ?? ''),
      sentence: this.words.sentence(remark, at),
    };
  }

  private left(cell: Unplaced, why?: string): DraftedNote {
    return {
      kind: 'unplaced',
      sheet: cell.sheet,
      line: cell.row,
      place: this.words.place(cell),
      heading: cell.heading,
      text: cell.text,
      sentence: this.words.unplaced(why, false),
    };
  }
}

function completedFor(made: Assembled, known: KnownEntries): Omit<Told, 'fields' | 'errors'> {
  const { content, remarks } = completed(made.content);
  return { content: content.code ? content : { ...content, code: known.free() }, warnings: [...remarks] };
}

/** The lines of retention that the file does not speak of stay. */
const withOthers = (now: ActivityContent, told: ActivityContent) => {
  const spoken = new Set(told.retention.map(({ category }) => alike(category)));
  return [...now.retention.filter(({ category }) => !spoken.has(alike(category))), ...told.retention];
};

function twiceIn(words: readonly (string | null)[]): ReadonlySet<string> {
  const met = words.flatMap((word) => (word ? [alike(word)] : []));
  return new Set(met.filter((word, at) => met.indexOf(word) !== at));
}
