import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { Organisation } from '../../directory/organisation.entity';
import { Clock } from '../../kernel/clock';
import { cut } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { RegisterField } from '../../rulebook/register-words';
import { Activity } from '../activity.entity';
import { Sheets } from '../sheets.service';
import { Asker, ASKERS, dueFields, dueIn, isAskedBy, levelOf } from './due';
import { ActivityGap } from './gap.entity';
import {
  EntryGap,
  EntryGapsView,
  GapCell,
  GapEntryPage,
  GapEntryQuery,
  GapQuery,
  GapRow,
  GapView,
} from './gaps.dto';
import { anchorOf, Look } from './look';

/** How many of a register's entries should say something, and how many do not: for controllers and for processors. */
type Counts = Readonly<Record<string, readonly [asked: number, lacking: number]>>;
interface Counted {
  readonly controller: Counts;
  readonly processor: Counts;
}

/** What registers lack: field by field, by who asks for it; counted by the database. */
@Injectable()
export class Gaps {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly sheets: Sheets,
  ) {}

  /** The gaps of one organisation's register, or of the whole federation's in numbers. */
  async view(actor: Actor, { organisation, sector }: GapQuery): Promise<GapView> {
    const mayCountSector = actor.may('count', 'Compliance');
    const organisations = await this.readable(actor);
    const id = sector ? null : (organisation ?? organisations[0]?.id ?? null);
    if (id) actor.require('read', 'Compliance', { organisationId: id });
    else actor.require('count', 'Compliance');
    const [controller, processor] = [await this.counts(id, false), await this.counts(id, true)];
    const groups = this.book.registerGroups.map(({ group, label, fields }) => ({
      group,
      label,
      rows: dueFields(this.book)
        .filter((field) => fields.some((one) => one.id === field.id))
        .map((field) => this.row(field, { controller, processor }))
        .filter(({ cells }) => cells.some(({ asked }) => asked > 0)),
    }));
    const entries = await this.open(id).getCount();
    return {
      organisationId: id,
      entries,
      groups: groups.filter(({ rows }) => rows.length > 0),
      organisations: organisations.map(({ id, code, name }) => ({ id, code, name })),
      mayCountSector,
    };
  }

  /** The entries that lack a field and whose register is asked for it: those that the reader may read. */
  async entries(actor: Actor, field: string, query: GapEntryQuery): Promise<GapEntryPage> {
    const described = dueFields(this.book).find(({ id }) => id === field);
    if (!described) throw new Refusal('register.unknown-field', 404, { id: field });
    const kinds = [false, true].filter((processor) => isAskedBy(described, query.asker, processor));
    const { skip, take, page, size } = cut(query);
    const found = restrict(this.open(query.organisation ?? null), actor.where<Activity>('read', 'Activity'))
      .andWhere('gap.lacking LIKE :lacking', { lacking: `%,${field},%` })
      .andWhere(kinds.length ? 'gap.processor IN (:...kinds)' : '1 = 0', { kinds });
    const total = await found.getCount();
    const rows = await found
      .select(['activity.id', 'activity.code', 'activity.name', 'activity.organisationId', 'activity.sector'])
      .orderBy('activity.code')
      .addOrderBy('activity.id')
      .offset(skip)
      .limit(take)
      .getMany();
    const named = await this.directory.named(rows.map(({ organisationId }) => organisationId));
    return {
      rows: rows.map(({ id, code, name, sector, organisationId }) => ({
        id, code, name, sector, organisationCode: named.get(organisationId)?.code ?? '',
      })),
      total, page, size,
    }; // prettier-ignore
  }

  /** What one entry lacks, what the law asks first. */
  async ofEntry(actor: Actor, id: string): Promise<EntryGapsView> {
    const row = await this.db.of(Activity).findOneBy({ id });
    if (!row) throw new Refusal('access.denied', 404);
    actor.require('read', 'Activity', row);
    const look = new Look(await this.sheets.of(id), this.book, this.clock.today());
    const { lacking } = dueIn(look);
    const gaps = dueFields(this.book).flatMap((field): EntryGap[] => {
      const askers = ASKERS.filter((asker) => isAskedBy(field, asker, look.isProcessor));
      if (!lacking.includes(field.id) || askers.length === 0) return [];
      return [{ ...this.named(field), level: levelOf(askers[0]!), askers: [...askers] }];
    });
    return { gaps: gaps.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)) };
  }

  private row(field: RegisterField, counted: Counted): GapRow {
    const { label, of, anchor } = this.named(field);
    return {
      field: field.id,
      label,
      of,
      anchor,
      cells: ASKERS.map((asker) => cellOf(field, asker, counted)),
    };
  }

  private named(field: RegisterField) {
    const group = this.book.registerGroups.find(({ fields }) => fields.some(({ id }) => id === field.id))!;
    const list = group.fields.find(({ id }) => id === field.in);
    const anchor = anchorOf({ field: field.in ?? field.id });
    return { field: field.id, label: field.label, of: list?.label ?? null, group: group.label, anchor };
  }

  /** For each field, how many entries of one kind of register should have it and how many lack it. */
  private async counts(organisationId: string | null, processor: boolean): Promise<Counts> {
    const ids = dueFields(this.book).map(({ id }) => id);
    const found = this.open(organisationId).andWhere('gap.processor = :processor', { processor }).select([]);
    const sum = (column: string, index: number) =>
      `SUM(CASE WHEN gap.${column} LIKE '%,${ids[index]!.replace(/\W/g, '')},%' THEN 1 ELSE 0 END)`;
    for (const index of ids.keys())
      found.addSelect(sum('asked', index), `a${index}`).addSelect(sum('lacking', index), `l${index}`);
    const counted = (await found.getRawOne<Record<string, number | string | null>>()) ?? {};
    return Object.fromEntries(
      ids.map((id, index) => [id, [Number(counted[`a${index}`] ?? 0), Number(counted[`l${index}`] ?? 0)]]),
    );
  }

  /** The entries that are still used, with what is missing in them. */
  private open(organisationId: string | null) {
    const found = this.db
      .of(Activity)
      .createQueryBuilder('activity')
      .innerJoin(ActivityGap, 'gap', 'gap.activityId = activity.id')
      .where(`activity.state <> 'closed'`);
    return organisationId
      ? found.andWhere('activity.organisationId = :organisationId', { organisationId })
      : found;
  }

  private async readable(actor: Actor): Promise<Organisation[]> {
    const own = [...new Set(actor.mandates.map(({ organisationId }) => organisationId))].filter(
      (organisationId) => actor.may('read', 'Compliance', { organisationId }),
    );
    return this.db.of(Organisation).find({ where: { id: In(own) }, order: { code: 'ASC' } });
  }
}

const LEVELS = ['obligatory', 'recommended', 'advised'];

/** One cell: an entry counts where its kind of register is asked for the field. */
function cellOf(field: RegisterField, asker: Asker, { controller, processor }: Counted): GapCell {
  const kinds = [
    ...(isAskedBy(field, asker, false) ? [controller[field.id]!] : []),
    ...(isAskedBy(field, asker, true) ? [processor[field.id]!] : []),
  ];
  const sum = (index: 0 | 1) => kinds.reduce((total, counts) => total + counts[index], 0);
  return { asker, asked: sum(0), lacking: sum(1), level: levelOf(asker) };
}
