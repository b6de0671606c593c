import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Organisation } from '../directory/organisation.entity';
import { Clock } from '../kernel/clock';
import { cut } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { ChangeNotice, ChangeTask } from './change.entity';
import {
  ChangeNoticePage,
  ChangeProgress,
  ChangeNoticeQuery,
  ChangeNoticeRow,
  ChangeNoticeView,
  ChangeTaskView,
} from './impact.dto';
import { pageOf } from './impact.service';
import { Notices } from './notices.service';
import { Progress, Standing } from './progress.service';

/** Something that an announcement asks of an organisation, for the start page. */
export interface WaitingChange {
  readonly noticeId: string;
  readonly organisationId: string;
  readonly organisationCode: string;
  readonly label: string;
  readonly what: string;
  readonly due: string;
  readonly late: boolean;
  readonly open: number;
}

/** Shows announcements and what became of them, to those they concern and to those who follow the federation. */
@Injectable()
export class NoticePages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly progress: Progress,
  ) {}

  async page(actor: Actor, query: ChangeNoticeQuery): Promise<ChangeNoticePage> {
    const { skip, take, page, size } = cut(query);
    const [notices, total] = await this.concerning(actor).skip(skip).take(take).getManyAndCount();
    const standing = await this.progress.of(notices, this.followed(actor));
    const rows = notices.map((notice) => this.row(notice, standing.get(notice.id) ?? []));
    return { rows, total, page, size, allowed: actor.may('announce', 'ChangeNotice') ? ['announce'] : [] };
  }

  async show(actor: Actor, id: string): Promise<ChangeNoticeView> {
    const notice = await this.notices.get(id);
    const followed = this.followed(actor);
    const standing = (await this.progress.of([notice], followed)).get(id) ?? [];
    if (standing.length === 0) throw new Refusal('access.denied', 404);
    const organisations = await this.db
      .of(Organisation)
      .findBy({ id: In([...new Set(standing.map(({ task }) => task.organisationId))]) });
    const codes = new Map(organisations.map((one) => [one.id, one.code]));
    const own = standing.filter(({ task }) => actor.speaksFor(task.organisationId));
    const { todo, proof, createdAt } = notice;
    return {
      ...this.row(notice, standing),
      todo, proof, createdAt,
      progress: progressOf(standing, codes),
      tasks: own.map((one) => taskView(one, codes.get(one.task.organisationId) ?? '', actor)),
    }; // prettier-ignore
  }

  /** What announcements still ask of the organisations for which this actor answers. */
  async waitingFor(actor: Actor): Promise<WaitingChange[]> {
    const mine = [...new Set(actor.mandates.map(({ organisationId }) => organisationId))].filter(
      (organisationId) => actor.may('settle', 'ChangeNotice', { organisationId }),
    );
    if (mine.length === 0) return [];
    const notices = await this.concerning(actor, mine).getMany();
    const standing = await this.progress.of(notices, mine);
    const organisations = await this.db.of(Organisation).findBy({ id: In(mine) });
    return organisations.flatMap(({ id, code }) =>
      notices.flatMap((notice): WaitingChange[] => {
        const open = (standing.get(notice.id) ?? []).filter(
          ({ task, state }) => task.organisationId === id && isOpen(state),
        );
        const { label, what, due } = notice;
        return open.length
          ? [{ noticeId: notice.id, organisationId: id, organisationCode: code, label, what, due,
               late: due < this.clock.today(), open: open.length }]
          : [];
      }),
    ); // prettier-ignore
  }

  /** Whose tasks the reader may follow: everyone's (undefined), or those of the organisations they answer for. */
  private followed(actor: Actor): string[] | undefined {
    const where = actor.where<ChangeTask>('read', 'ChangeNotice');
    if (where.some((one) => Object.keys(one).length === 0)) return undefined;
    const ids = actor.mandates.map(({ organisationId }) => organisationId);
    return [...new Set(ids)].filter((organisationId) =>
      actor.may('read', 'ChangeNotice', { organisationId }),
    );
  }

  /** The notices with a task for these organisations, the latest first. */
  private concerning(actor: Actor, organisations = this.followed(actor)) {
    const found = this.db.of(ChangeNotice).createQueryBuilder('notice').where('1 = 1');
    if (organisations) {
      const among = organisations.length ? organisations : ['-'];
      const task = found
        .subQuery()
        .select('1')
        .from(ChangeTask, 'task')
        .where('task.noticeId = notice.id AND task.organisationId IN (:...among)')
        .getQuery();
      found.andWhere(`EXISTS ${task}`, { among });
    }
    return found.orderBy('notice.createdAt', 'DESC').addOrderBy('notice.id', 'DESC');
  }

  private row(notice: ChangeNotice, standing: readonly Standing[]): ChangeNoticeRow {
    const { id, kind, label, what, from, due, sector, createdBy: by } = notice;
    const open = standing.filter(({ state }) => isOpen(state)).length;
    const late = open > 0 && due < this.clock.today();
    return { id, kind, label, what, from, due, sector, by, open, total: standing.length, late };
  }
}

const isOpen = (state: Standing['state']) => state === 'open' || state === 'late';

function progressOf(standing: readonly Standing[], codes: ReadonlyMap<string, string>): ChangeProgress[] {
  return [...codes]
    .map(([organisationId, code]) => {
      const own = standing.filter(({ task }) => task.organisationId === organisationId);
      const count = (wanted: (state: Standing['state']) => boolean) =>
        own.filter(({ state }) => wanted(state)).length;
      return {
        organisationId, code,
        done: count((state) => state === 'done'), aside: count((state) => state === 'aside'), open: count(isOpen),
      }; // prettier-ignore
    })
    .sort((a, b) => a.code.localeCompare(b.code));
}

function taskView({ task, state }: Standing, organisationCode: string, actor: Actor): ChangeTaskView {
  const { id, subject, subjectId, label, mention: places, organisationId, reason } = task;
  const allowed =
    isOpen(state) && actor.may('settle', 'ChangeNotice', { organisationId }) ? ['set-aside'] : [];
  return {
    id, subject, label, places, organisationId, organisationCode, state, reason,
    by: task.settledBy, at: task.settledAt, link: pageOf(subject, subjectId), allowed,
  }; // prettier-ignore
}
