import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { presides } from '../circuits/body-flaws';
import { AgendaProposal } from '../meetings/agenda-proposal.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Proxy } from '../meetings/proxy.entity';
import type { WaitingItem } from '../waiting.service';

/** What the preparing of meetings waits for: the chair's word on an agenda, an answer to a proposed point or to a proxy. */
@Injectable()
export class WaitingAgendas {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Agendas before this person as chair. */
  async toAgree(actor: Actor): Promise<WaitingItem[]> {
    const bodyIds = actor.mandates.flatMap(({ bodyId, role }) => (bodyId && presides(role) ? [bodyId] : []));
    if (bodyIds.length === 0) return [];
    const meetings = await this.db.of(Meeting).find({
      where: { bodyId: In(bodyIds), state: 'planned', agendaState: 'proposed' },
      order: { date: 'ASC' },
    });
    return meetings.map(({ id, title, date }) => ({
      id: `agenda-${id}`, sentence: 'Ordre du jour soumis à votre accord', detail: title, due: date, late: false,
      verb: 'Lire', link: `/reunions/${id}`,
    }));
  } // prettier-ignore

  /** Agendas that the chair sent back, points and proxies that wait for the secretariat's answer. */
  async toAnswer(actor: Actor): Promise<WaitingItem[]> {
    const meetings = await restrict(
      this.db.of(Meeting).createQueryBuilder('meeting').where('1 = 1'),
      actor.where<Meeting>('plan', 'Meeting'),
    )
      .andWhere({ state: In(['planned', 'convened', 'open']) })
      .orderBy('meeting.date', 'ASC')
      .getMany();
    const returned = meetings.filter(({ agendaState }) => agendaState === 'returned');
    const proxies = await this.db
      .of(Proxy)
      .find({ where: { meetingId: In(meetings.map(({ id }) => id)), state: 'given' }, order: { givenAt: 'ASC' } });
    const of = (id: string) => meetings.find((meeting) => meeting.id === id)!;
    return [
      ...returned.map(({ id, title, date, agendaNote }) => ({
        id: `agenda-${id}`, sentence: `La présidence demande de revoir l’ordre du jour\u202f: ${agendaNote ?? ''}`, detail: title,
        due: date, late: false, verb: 'Revoir', link: `/reunions/${id}`,
      })),
      ...(await this.proposals(actor)),
      ...proxies.map(({ id, meetingId, giverName, holderName }) => ({
        id, sentence: `${giverName} donne procuration à ${holderName}`, detail: of(meetingId).title,
        due: of(meetingId).date, late: false, verb: 'Répondre', link: `/reunions/${meetingId}`,
      })),
    ];
  } // prettier-ignore

  private async proposals(actor: Actor): Promise<WaitingItem[]> {
    const waiting = await restrict(
      this.db.of(AgendaProposal).createQueryBuilder('proposal').where('1 = 1'),
      actor.where<AgendaProposal>('plan', 'Meeting'),
    )
      .andWhere({ state: 'waiting' })
      .orderBy('proposal.proposedAt', 'ASC')
      .getMany();
    return waiting.map(({ id, title, personName, bodyId }) => ({
      id, sentence: `Point proposé\u202f: ${title}`, detail: personName, due: null, late: false, verb: 'Répondre',
      link: `/reunions?instance=${bodyId}`,
    }));
  } // prettier-ignore
}
