import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../../access/actor';
import { Journal } from '../../../audit/journal';
import { Clock } from '../../../kernel/clock';
import { longDay, shortDay } from '../../../kernel/days';
import { Block, Column, PrintJob } from '../../../printing/blocks';
import { PrintShop } from '../../../printing/print-shop';
import { fill, Rulebook } from '../../../rulebook/rulebook';
import { LeavingPaper } from '../leaving-paper';
import { PaperWords, paperWords } from '../minutes-words';
import { DecisionRegisterQuery, MinutesRegisterQuery } from './registers.dto';
import { Registers } from './registers.service';

/** A register as a table, before it is a file. */
interface Table {
  readonly which: 'minutes' | 'decisions';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly filters: readonly string[];
}
type Query = MinutesRegisterQuery & DecisionRegisterQuery;
/** A page is narrower than a spreadsheet: which columns of the file stand one under the other in a cell, and their share of it. */
interface Stack {
  readonly of: readonly number[];
  readonly width: number;
}
const ON_PAPER: Readonly<Record<Table['which'], readonly Stack[]>> = {
  minutes: [
    { of: [0, 1], width: 19 }, { of: [2], width: 17 }, { of: [3], width: 19 }, { of: [4], width: 12 },
    { of: [5], width: 12 }, { of: [6], width: 21 },
  ],
  decisions: [{ of: [0, 1], width: 27 }, { of: [2], width: 36 }, { of: [3, 4], width: 16 }, { of: [5], width: 21 }],
}; // prettier-ignore
/** Pages of a register are read by so many rows. */
const CHUNK = 200;
const MOST = 10_000;

/** The registers as files: CSV for a spreadsheet, PDF for a binder. All that the filter finds, not only one page of it. */
@Injectable()
export class RegisterPapers {
  private readonly words: PaperWords;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly registers: Registers,
    private readonly shop: PrintShop,
    private readonly journal: Journal,
  ) {
    this.words = paperWords(book);
  }

  async leave(actor: Actor, which: Table['which'], query: Query, format: 'csv' | 'pdf'): Promise<LeavingPaper> {
    const table = which === 'minutes' ? await this.minutes(actor, query) : await this.decisions(actor, query);
    const stem = which === 'minutes' ? 'registre-proces-verbaux' : 'registre-decisions';
    const name = `${stem}-${this.clock.today()}.${format}`;
    const bytes = format === 'csv' ? csv(table) : (await this.shop.print(this.job(actor, table))).pdf;
    await this.journal.record(actor, {
      action: 'governance.register-exported', subject: 'Meeting', subjectId: '-', label: this.words.registers[which]!,
      facts: { rows: table.rows.length, format, filters: table.filters },
    });
    return { bytes, name };
  } // prettier-ignore

  private async minutes(actor: Actor, query: MinutesRegisterQuery): Promise<Table> {
    const say = this.words.registers;
    const rows = await all((page) => this.registers.minutes(actor, { ...query, page, size: CHUNK }));
    return {
      which: 'minutes',
      columns: ['number', 'date', 'body', 'title', 'state', 'decisions-count', 'digest'].map((key) => say[key]!),
      rows: rows.map((row) => [
        row.number ?? say['unnumbered']!, shortDay(row.date), row.bodyCode, row.title, this.words.states[row.state]!,
        String(row.decisions), row.digest ?? '',
      ]),
      filters: filtersOf(query),
    };
  } // prettier-ignore

  private async decisions(actor: Actor, query: DecisionRegisterQuery): Promise<Table> {
    const say = this.words.registers;
    const rows = await all((page) => this.registers.decisions(actor, { ...query, page, size: CHUNK }));
    return {
      which: 'decisions',
      columns: ['number', 'date', 'text', 'result', 'minutesNumber', 'digest'].map((key) => say[key]!),
      rows: rows.map((row) => [
        row.number, shortDay(row.date), row.text, row.result, row.minutesNumber ?? say['unnumbered']!, row.digest,
      ]),
      filters: filtersOf(query),
    };
  } // prettier-ignore

  private job(actor: Actor, { which, columns, rows, filters }: Table): PrintJob {
    const say = this.words.registers;
    const title = say[which]!;
    const facts = { date: longDay(this.clock.today()), count: rows.length, name: actor.name };
    const blocks: Block[] = [
      { type: 'heading', level: 1, text: title },
      { type: 'paragraph', style: 'small', runs: [{ text: fill(say['scope']!, facts) }] },
      ...(filters.length ? [{ type: 'paragraph', style: 'small', runs: [{ text: fill(say['filters']!, { filters: filters.join(', ') }) }] } as const] : []),
      ...(rows.length
        ? [onPaper(which, columns, rows)]
        : [{ type: 'paragraph', runs: [{ text: say['none']! }] } as const]),
    ];
    return { title, subject: title, author: actor.name, organisation: 'RGPD Mire', date: this.clock.today(), header: title, footer: title, blocks };
  } // prettier-ignore
}

async function all<T>(read: (page: number) => Promise<{ rows: T[]; total: number }>): Promise<T[]> {
  const found: T[] = [];
  for (let page = 1; found.length < MOST; page += 1) {
    const { rows, total } = await read(page);
    found.push(...rows);
    if (rows.length === 0 || found.length >= total) break;
  }
  return found;
}

function onPaper(which: Table['which'], labels: readonly string[], rows: Table['rows']): Block {
  const columns = ON_PAPER[which].map(({ of, width }): Column => {
    const [first, ...others] = of.map((at) => labels[at]!);
    return { label: [first, ...others.map((label) => label.toLowerCase())].join(', '), width };
  });
  const cells = (row: readonly string[]) =>
    ON_PAPER[which].map(({ of }) => broken(of.map((at) => row[at]!).join('\n')));
  return { type: 'table', columns, rows: rows.map(cells) };
}

/** Semicolons and a mark at the beginning, as spreadsheets of this country open it; nothing in a cell is a formula. */
function csv({ columns, rows }: Table): Buffer {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(';'));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

const filtersOf = ({ year, q, at }: MinutesRegisterQuery | DecisionRegisterQuery): string[] =>
  [year, q && `«\u202f${q}\u202f»`, at && shortDay(at)].flatMap((one) => one || []);

const broken = (text: string) => text.replace(/([0-9a-f]{16})(?=[0-9a-f])/g, '$1 ');
