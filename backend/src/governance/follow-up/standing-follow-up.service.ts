import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { shortDay } from '../../kernel/days';
import { Rulebook } from '../../rulebook/rulebook';
import { Carried, DecisionBook } from '../decisions/decision-book.service';
import { Decision } from '../decisions/decision.entity';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Meetings } from '../meetings/meetings.service';
import { FollowUp } from './follow-up.entity';
import { FollowUps } from './follow-ups.service';
import { isOverdue } from './moves';

/** The point under which a body looks again at what it asked for. */
export const STANDING_TITLE = 'Suivi des décisions';

/** Binds follow-up to meetings: mandates given become actions, and what is open stands on the next agenda. */
@Injectable()
export class StandingFollowUp {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly mandates: Mandates,
    private readonly followUps: FollowUps,
    decisions: DecisionBook,
    meetings: Meetings,
  ) {
    decisions.onWritten((actor, decision, carried) => this.charge(actor, decision, carried));
    meetings.on('convened', (_, meeting) => this.stand(meeting));
  }

  /** Whoever a decision charges with something finds it among what they have to do. */
  private async charge(actor: Actor, decision: Decision, { item }: Carried): Promise<void> {
    const given = decision.terms?.mandates ?? [];
    const seats = given.some(({ personId }) => personId) ? await this.mandates.seated(decision.bodyId) : [];
    for (const { who, personId, task, due } of given) {
      const seat = seats.find((one) => one.personId === personId);
      await this.followUps.write(
        actor,
        {
          what: task, bodyId: decision.bodyId, organisationId: seat?.organisationId ?? decision.organisationId,
          ownerId: personId, ownerName: who, dueOn: due,
        },
        { origin: 'decision', decision, item },
      );
    } // prettier-ignore
  }

  /** What is open stands on the agenda that is being sent, with how far it is; nothing open, no point. */
  async stand(meeting: Meeting): Promise<void> {
    const open = await this.followUps.openFor(meeting.bodyId);
    const meetingId = meeting.id;
    const items = await this.db.of(AgendaItem).find({ where: { meetingId }, order: { position: 'ASC' } });
    const standing = items.find(({ title }) => title === STANDING_TITLE);
    if (open.length === 0) return undefined;
    const note = open.map((action) => this.line(action)).join('\n');
    if (standing) {
      if (standing.note === '') await this.db.of(AgendaItem).update({ id: standing.id }, { note });
      return undefined;
    }
    await this.db.of(AgendaItem).insert({
      id: newId(), meetingId, position: (items[0]?.position ?? 1) - 1, kind: 'report', title: STANDING_TITLE, standing: 'follow-up',
      stepId: null, dossierId: null, note, version: 1, notedBy: null, notedAt: null,
    }); // prettier-ignore
  }

  /** « S-2026-014 Envoyer la notice — Claire Aubépine (MIREC), pour le 12/01/2027, en cours ». */
  private line(action: FollowUp): string {
    const state = this.book.label('follow-up-states', action.state);
    const late = isOverdue(action, this.clock.today()) ? ', en retard' : '';
    return `${action.number} ${action.what} — ${action.ownerName} (${action.organisationCode}), pour le ${shortDay(action.dueOn)}, ${state}${late}`;
  }
}
