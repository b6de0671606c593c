import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Clock } from '../../kernel/clock';
import { addDays, longDay } from '../../kernel/days';
import { AgendaItem, Meeting, MeetingState } from '../meetings/meeting.entity';
import { Recusals } from '../meetings/recusals.service';
import { ownVoices } from '../meetings/seats';
import { Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { Motion } from '../votes/motion.entity';
import { Returns } from '../votes/returns.service';
import type { WaitingItem } from '../waiting.service';
import { Onlooker } from './onlooker';

/** How many days before a meeting its agenda is to be sent: until then nothing waits. */
const PREPARED_WITHIN = 45;

/** What meetings wait for from one person: to vote, to read, to convene, to open, to close. */
@Injectable()
export class WaitingMeetings {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly returns: Returns,
  ) {}

  /** Open polls that this person's voices, or those whose proxy they carry, have not answered. */
  async votes(actor: Actor): Promise<WaitingItem[]> {
    const today = this.clock.today();
    const seen = await Promise.all(
      (await this.seatedIn(actor, 'open')).map(async (meeting) => {
        if (meeting.deadline && meeting.deadline < today) return [];
        const onlooker = new Onlooker(
          actor,
          meeting,
          await this.sittings.rules(meeting),
          await this.voices.of(meeting.id),
        );
        const motions = onlooker.speaking.size
          ? await this.db.of(Motion).findBy({ meetingId: meeting.id, state: 'open', ballot: Not('counted') })
          : [];
        const answered = await this.returns.answered(motions);
        const recusals = await this.recusals.of(motions.map(({ itemId }) => itemId));
        const isOwed = ({ id, itemId }: Motion) => {
          const gone = recusals.filter((recusal) => recusal.itemId === itemId);
          const recused = new Set(gone.map(({ voiceId }) => voiceId));
          const has = (voiceId: string) => answered.get(id)?.includes(voiceId);
          return onlooker.voices.some((voice) => onlooker.mayAnswer(voice, recused) && !has(voice.voiceId));
        };
        return motions.filter(isOwed).map((motion) => owedVote(meeting, motion));
      }),
    );
    return seen.flat();
  }

  /** Meetings that this person was called to, with what is to be decided there. */
  async toRead(actor: Actor): Promise<WaitingItem[]> {
    const today = this.clock.today();
    const meetings = (await this.seatedIn(actor, 'convened')).filter(({ date }) => date >= today);
    const called = await Promise.all(
      meetings.map(async (meeting) => ownVoices(actor, meeting, await this.sittings.rules(meeting)).size > 0),
    );
    const items = await this.db.of(AgendaItem).find({
      where: { meetingId: In(meetings.map(({ id }) => id)), kind: 'decision' },
      order: { position: 'ASC' },
    });
    return meetings
      .filter((_, index) => called[index])
      .map((meeting) => {
        const points = items.filter(({ meetingId }) => meetingId === meeting.id).map(({ title }) => title);
        return {
          ...owed(meeting, 'Lire'),
          sentence: points.join('\u202f; ') || 'Réunion sans décision à prendre',
        };
      });
  }

  /** Meetings that this person keeps: to be convened, opened, brought to their end. */
  async toHold(actor: Actor): Promise<WaitingItem[]> {
    const today = this.clock.today();
    const meetings = await restrict(
      this.db.of(Meeting).createQueryBuilder('meeting').where('1 = 1'),
      actor.where<Meeting>('plan', 'Meeting'),
    )
      .andWhere({ state: In(['planned', 'convened', 'open']) })
      .orderBy('meeting.date', 'ASC')
      .getMany();
    return meetings.flatMap((meeting) => {
      const { state, mode, date, deadline } = meeting;
      // A year that was planned at once does not wait as a whole.
      if (
        state === 'planned' &&
        (date > addDays(today, PREPARED_WITHIN) || meeting.agendaState === 'proposed')
      )
        return [];
      if (state === 'planned')
        return { ...owed(meeting, 'Convoquer'), sentence: 'Ordre du jour à envoyer', late: date < today };
      if (state === 'convened')
        return date <= today
          ? { ...owed(meeting, 'Ouvrir'), sentence: 'Séance à ouvrir', late: date < today }
          : [];
      if (mode === 'written' && (deadline ?? '') >= today) return [];
      return { ...owed(meeting, 'Clore'), sentence: 'À clore', late: (deadline ?? date) < today };
    });
  }

  private seatedIn(actor: Actor, state: MeetingState): Promise<Meeting[]> {
    const bodyIds = actor.mandates.flatMap(({ bodyId }) => bodyId ?? []);
    return this.db.of(Meeting).find({ where: { bodyId: In(bodyIds), state }, order: { date: 'ASC' } });
  }
}

function owed({ id, title, date, deadline }: Meeting, verb: string): Omit<WaitingItem, 'sentence'> {
  return { id, detail: title, due: deadline ?? date, late: false, verb, link: `/reunions/${id}` };
}

function owedVote(meeting: Meeting, { id, text }: Motion): WaitingItem {
  const until = meeting.deadline ? `, réponse jusqu’au ${longDay(meeting.deadline)}` : '';
  return { ...owed(meeting, 'Voter'), id, sentence: text, detail: `${meeting.title}${until}` };
}
