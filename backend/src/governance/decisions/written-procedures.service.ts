import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Refusal } from '../../kernel/refusal';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Meetings } from '../meetings/meetings.service';
import { Matter } from '../votes/matter';
import { Motions } from '../votes/motions.service';
import { Polls } from '../votes/polls.service';
import { Closing } from './closing.service';

/** What the opening and the end of a meeting do to its polls: in writing they open and close with it. */
@Injectable()
export class WrittenProcedures {
  constructor(
    @Inject(Db) private readonly db: Db,
    meetings: Meetings,
    private readonly motions: Motions,
    private readonly polls: Polls,
    private readonly closing: Closing,
  ) {
    meetings.on('opened-in-writing', (actor, meeting) => this.ask(actor, meeting));
    meetings.on('closing', (actor, meeting) => this.close(actor, meeting));
    meetings.on('stopped', (_, meeting) => this.stop(meeting));
  }

  /**
   * Every point on which something is to be decided is put to the vote at once, for its favourable outcome: what its
   * stage gives, or an approval where no dossier carries it.
   */
  private async ask(actor: Actor, meeting: Meeting): Promise<void> {
    const items = await this.db
      .of(AgendaItem)
      .find({ where: { meetingId: meeting.id }, order: { position: 'ASC' } });
    let asked = 0;
    for (const item of items) {
      const matter = await this.motions.matter(meeting, item);
      const outcome = outcomeOf(item, matter);
      if (!matter || !outcome) continue;
      await this.motions.open(actor, item, matter, { outcome, inWriting: true });
      asked += 1;
    }
    if (asked === 0) throw new Refusal('governance.agenda-empty');
  }

  private async close(actor: Actor, meeting: Meeting): Promise<void> {
    const open = await this.polls.lockOpen(meeting.id);
    if (open.length && meeting.mode !== 'written') throw new Refusal('governance.poll-open');
    await this.closing.refuseTooEarly(meeting, open);
    for (const motion of open) await this.closing.count(actor, meeting, motion, open);
  }

  private async stop(meeting: Meeting): Promise<void> {
    await this.polls.withdrawAll(await this.polls.lockOpen(meeting.id));
  }
}

const outcomeOf = ({ stepId, kind }: AgendaItem, matter: Matter | null) => {
  if (stepId) return matter?.stage?.gives;
  return kind === 'decision' ? ('approved' as const) : undefined;
};
