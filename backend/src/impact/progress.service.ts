import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { ChangeNotice, ChangeTask } from './change.entity';
import { Mention, MentionFinder } from './mention-finder.service';

export type TaskState = 'open' | 'late' | 'done' | 'aside';
/** A task, and how it stands today. */
export interface Standing {
  readonly task: ChangeTask;
  readonly state: TaskState;
}

/** Looks at what announcements asked for: the texts themselves say what is done. */
@Injectable()
export class Progress {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly finder: MentionFinder,
  ) {}

  /** How the tasks of some notices stand, by notice; of some organisations only, when they are given. */
  async of(
    notices: readonly ChangeNotice[],
    organisations?: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Standing[]>> {
    const tasks = await this.tasks(notices, organisations);
    const standing = await Promise.all(
      notices.map(async (notice) => {
        const own = tasks.filter(({ noticeId }) => noticeId === notice.id);
        return [notice.id, await this.standing(notice, own)] as const;
      }),
    );
    return new Map(standing);
  }

  private tasks(notices: readonly ChangeNotice[], organisations?: readonly string[]): Promise<ChangeTask[]> {
    return this.db.of(ChangeTask).find({
      where: {
        noticeId: In(notices.map(({ id }) => id)),
        ...(organisations && { organisationId: In([...organisations]) }),
      },
      order: { label: 'ASC', id: 'ASC' },
    });
  }

  private async standing(notice: ChangeNotice, tasks: readonly ChangeTask[]): Promise<Standing[]> {
    const open = tasks.filter(({ settledAt }) => settledAt === null);
    const sought = await this.finder.sought(notice.kind, notice.name);
    const mentions = await this.finder.find(sought, new Set(open.map(({ subjectId }) => subjectId)));
    return tasks.map((task) => ({ task, state: stateOf(task, notice, mentions, this.clock.today()) }));
  }
}

/** A task is done when its text no longer names the thing, or, if that is enough, when it was revised since. */
export function stateOf(
  task: ChangeTask,
  { proof, due }: Pick<ChangeNotice, 'proof' | 'due'>,
  mentions: readonly Pick<Mention, 'subject' | 'subjectId' | 'organisationId' | 'version'>[],
  today: string,
): TaskState {
  if (task.settledAt !== null) return 'aside';
  const still = mentions.find(
    ({ subject, subjectId, organisationId }) =>
      subject === task.subject && subjectId === task.subjectId && organisationId === task.organisationId,
  );
  if (!still || (proof === 'revised' && still.version > task.version)) return 'done';
  return due < today ? 'late' : 'open';
}
