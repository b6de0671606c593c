import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { digestOf } from '../../kernel/digest';
import { Refusal } from '../../kernel/refusal';
import { fill, Rulebook } from '../../rulebook/rulebook';
import { Activities } from '../activities.service';
import { Activity, ActivityContent } from '../activity.entity';
import { inLines, valueOf, WrittenField } from '../catalogue';
import { contentFrom } from '../entry';
import { lockedFields } from '../inheritance';
import { Sheets } from '../sheets.service';
import { asInput, changed, fieldFor } from './bulk-change';
import { BulkInput, BulkOrder, BulkView } from './bulk.dto';
import { Reading } from './reading.service';

/** As many as one transaction may well write while others wait. */
const MOST = 2_000;
/** How many lines of each sort a preview shows. */
const SHOWN = 100;

interface Line {
  readonly row: Activity;
  readonly before: ActivityContent;
  readonly after: ActivityContent;
  /** Why it stays as it is; null when it changes. */
  readonly refusal: string | null;
}
interface Plan {
  readonly field: WrittenField;
  readonly lines: readonly Line[];
}

/** One change for many entries: shown first, then done in one transaction, entry by entry as its own form would. */
@Injectable()
export class Bulk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly reading: Reading,
    private readonly sheets: Sheets,
    private readonly activities: Activities,
    private readonly directory: Directory,
    private readonly journal: Journal,
  ) {}

  async preview(actor: Actor, input: BulkInput): Promise<BulkView> {
    return this.view(await this.plan(actor, input));
  }

  /** Does what the preview showed; refused when an entry has changed since, or another answers the filters now. */
  async run(actor: Actor, order: BulkOrder): Promise<BulkView> {
    const plan = await this.plan(actor, order);
    if (digestFor(plan) !== order.digest) throw new Refusal('register.bulk-moved', 409);
    const reasons = order.reason?.trim() ? { [order.field]: order.reason.trim() } : undefined;
    const lines: Line[] = [];
    for (const line of plan.lines)
      lines.push(isChanged(line) ? await this.write(actor, line, reasons) : line);
    const done = lines.filter(isChanged);
    if (done.length)
      await this.journal.record(actor, {
        action: 'register.bulk-changed', subject: 'Activity', subjectId: '-',
        organisationId: done[0]!.row.organisationId,
        label: `${done.length} fiches : ${plan.field.label}`,
        facts: { field: plan.field.id, operation: order.operation, value: order.value, by: order.by ?? null },
      }); // prettier-ignore
    return this.view({ ...plan, lines });
  }

  private async write(actor: Actor, line: Line, reasons?: Record<string, string>): Promise<Line> {
    try {
      await this.activities.revise(actor, line.row.id, { ...asInput(line.after, line.row.version), reasons });
      return line;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...line, after: line.before, refusal: this.sentence(error.code, error.facts) };
    }
  }

  private async plan(actor: Actor, input: BulkInput): Promise<Plan> {
    const field = fieldFor(input, this.book);
    const rows = await this.rows(actor, input);
    const sheets = await this.sheets.many(rows.map(({ id }) => id));
    const lines = rows.map((row): Line => {
      const before = sheets.get(row.id)!;
      const after = changed(before, field, input);
      const refusal = after === before ? null : this.refusal(actor, row, field);
      return { row, before, after: refusal ? before : after, refusal };
    });
    const first = lines.find(isChanged);
    if (first) contentFrom(asInput(first.after, first.row.version), this.book);
    return { field, lines };
  }

  /** The entries meant, in the order of their organisations and codes. */
  private async rows(actor: Actor, { ids, filter }: BulkInput): Promise<Activity[]> {
    if (!ids?.length && !filter) throw new Refusal('register.bulk-nothing', 422);
    const found = await this.reading.answering(actor, ids?.length ? {} : filter!);
    if (ids?.length) found.andWhere('activity.id IN (:...ids)', { ids });
    const rows = await found
      .orderBy('activity.organisationId')
      .addOrderBy('activity.code')
      .limit(MOST + 1)
      .getMany();
    if (rows.length > MOST) throw new Refusal('register.bulk-too-many', 422, { most: MOST });
    return rows;
  }

  /** Why an entry does not take the change, as far as it can be known before. */
  private refusal(actor: Actor, row: Activity, field: WrittenField): string | null {
    if (!actor.may('revise', 'Activity', row)) return this.sentence('register.bulk-no-right');
    if (row.state === 'running') return this.sentence('register.frozen', { code: row.code });
    if (row.modelRevisionId && lockedFields(this.book.registerGroups).includes(field.id))
      return this.sentence('register.field-locked', { field: field.label });
    return null;
  }

  private sentence(code: string, facts: object = {}): string {
    return fill(this.book.refusals[code] ?? code, { ...facts });
  }

  private async view(plan: Plan): Promise<BulkView> {
    const { lines, field } = plan;
    const change = lines.filter(isChanged);
    const refused = lines.filter(({ refusal }) => refusal !== null);
    const shown = [...change.slice(0, SHOWN), ...refused.slice(0, SHOWN)];
    const names = await this.directory.named(shown.map(({ row }) => row.organisationId));
    const said = (content: ActivityContent) => inLines(this.book, field, valueOf(content, field.id));
    return {
      total: lines.length,
      changed: change.length,
      refused: refused.length,
      unchanged: lines.length - change.length - refused.length,
      lines: shown.map(({ row: { id, code, name, organisationId }, before, after, refusal }) => ({
        id, code, name, refusal,
        organisationCode: names.get(organisationId)?.code ?? '',
        before: said(before), after: said(after),
      })), // prettier-ignore
      digest: digestFor(plan),
    };
  }
}

const isChanged = ({ before, after }: Line) => before !== after;
/** What a preview rests on: which entries it would change, in which version. */
const digestFor = ({ field, lines }: Plan) =>
  digestOf([field.id, ...lines.map((line) => [line.row.id, line.row.version, isChanged(line)])]);
