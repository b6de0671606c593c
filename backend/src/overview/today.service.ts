import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { JournalEntry } from '../audit/journal-entry.entity';
import { JournalReader } from '../audit/journal-reader.service';
import { Comments } from '../documents/comments.service';
import { Flows } from '../flows/flows.service';
import { Waiting } from '../governance/waiting.service';
import { Clock } from '../kernel/clock';
import { addressOf } from './addresses';
import { JournalPages } from './journal-pages.service';
import { MovedView, TodayQuery, TodayView, WaitingView } from './overview.dto';
import { Standing } from './standing.service';

const MOVED = 12;

/** The start page: what waits for me, what moved, how my organisation stands. */
@Injectable()
export class Today {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    private readonly waiting: Waiting,
    private readonly comments: Comments,
    private readonly flows: Flows,
    private readonly reader: JournalReader,
    private readonly journal: JournalPages,
    private readonly standing: Standing,
  ) {}

  async show(actor: Actor, query: TodayQuery): Promise<TodayView> {
    return {
      waiting: query.at ? [] : await this.waitingFor(actor),
      moved: await this.moved(actor, query.at),
      standing: await this.standing.of(actor, query.organisation, query.at ?? this.clock.today()),
    };
  }

  /** Everything that waits for this person, what is late first, then by its term. */
  private async waitingFor(actor: Actor): Promise<WaitingView[]> {
    const rooms = [this.waiting.for(actor), this.comments.waitingFor(actor), this.flows.waitingFor(actor)];
    const all = (await Promise.all(rooms)).flat();
    return all.sort((a, b) => Number(b.late) - Number(a.late) || (a.due ?? '9').localeCompare(b.due ?? '9'));
  }

  private async moved(actor: Actor, until: string | undefined): Promise<MovedView[]> {
    const [lines] = await this.reader.find(actor.where<JournalEntry>('read', 'Journal'), {
      skip: 0,
      take: MOVED * 3,
      until,
    });
    return lines
      .filter(({ action }) => !action.startsWith('access.') && !action.startsWith('http.'))
      .slice(0, MOVED)
      .map((line) => {
        const { at, actorName, quality, verb, label } = this.journal.row(line);
        return {
          at,
          sentence: `${verb} ${label}`,
          by: `${actorName}, ${quality}`,
          link: addressOf(line.subject, line.subjectId),
        };
      });
  }
}
