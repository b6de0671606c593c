import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { presides } from '../circuits/body-flaws';
import { AgendaLife } from '../meetings/agenda-life.service';
import { AgendaProposal } from '../meetings/agenda-proposal.entity';
import { AgendaSendings } from '../meetings/agenda-sendings.service';
import { isFrozen } from '../meetings/agendas.service';
import { ItemPapers } from '../meetings/item-papers.service';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { PreparedItemView, PreparedView } from '../meetings/prepared.dto';
import { Proxies } from '../meetings/proxies.service';
import { ProxyView } from '../meetings/proxies.dto';
import { Proxy } from '../meetings/proxy.entity';
import { memberVoices } from '../meetings/seats';
import { Onlooker, open } from './onlooker';
import { runningHours } from './running-hours';

/** Shows what was prepared for a meeting: notes, papers, hours, where the agenda stands, proxies on file. */
@Injectable()
export class MeetingPrepared {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly life: AgendaLife,
    private readonly papers: ItemPapers,
    private readonly proxies: Proxies,
    private readonly sendings: AgendaSendings,
  ) {}

  /** What was prepared for each point, by its identifier. */
  async items(
    items: readonly AgendaItem[],
    { meeting, plans }: Onlooker,
    isPast: boolean,
  ): Promise<ReadonlyMap<string, PreparedItemView>> {
    const ids = items.map(({ id }) => id);
    const [notes, papers] = [await this.papers.notes(ids), await this.papers.papers(ids)];
    const proposers = await this.proposers(items);
    const origins = await this.origins(items);
    const { starts } = runningHours(
      meeting.start,
      items.map(({ minutes }) => minutes),
    );
    const mayWrite = plans && !isPast && !isOver(meeting);
    return new Map(
      items.map((item, index) => [
        item.id,
        {
          minutes: item.minutes,
          startsAt: starts[index] ?? null,
          lateReason: item.lateReason,
          lateAt: item.lateAt,
          isStanding: item.standing !== null,
          proposedBy: proposers.get(item.proposalId ?? '') ?? null,
          postponedFrom: origins.get(item.postponedFrom ?? '') ?? null,
          preparation: notes.get(item.id) ?? null,
          papers: papers.get(item.id) ?? [],
          allowed: open({ edit: mayWrite, prepare: mayWrite, attach: mayWrite }),
        },
      ]),
    );
  }

  /** What was prepared for the meeting as a whole. */
  async whole(items: readonly AgendaItem[], onlooker: Onlooker, isPast: boolean): Promise<PreparedView> {
    const { meeting } = onlooker;
    const { link, agendaState, agendaNote, agendaBy, agendaAt, start } = meeting;
    const durations = items.map(({ minutes }) => minutes);
    const proxies = meeting.mode === 'written' ? [] : await this.proxies.of(meeting.id);
    const sent = await this.sendings.last(meeting.id);
    const changes = await this.sendings.changes(meeting, sent);
    return {
      link, agendaState, agendaNote, agendaBy, agendaAt,
      agendaVersion: sent?.version ?? null, agendaSentAt: sent?.sentAt ?? null, agendaChanges: changes,
      chairs: await this.life.chairs(meeting),
      minutes: durations.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0),
      endsAt: runningHours(start, durations).end,
      proxies: proxyViews(proxies, items, onlooker, isPast),
      allowed: isPast ? [] : moves(onlooker, proxies, changes.length > 0),
    };
  } // prettier-ignore

  private async proposers(items: readonly AgendaItem[]): Promise<ReadonlyMap<string, string>> {
    const ids = items.flatMap(({ proposalId }) => proposalId ?? []);
    if (ids.length === 0) return new Map();
    const found = await this.db.of(AgendaProposal).findBy({ id: In(ids) });
    return new Map(found.map(({ id, personName }) => [id, personName]));
  }

  private async origins(items: readonly AgendaItem[]): Promise<ReadonlyMap<string, string>> {
    const ids = items.flatMap(({ postponedFrom }) => postponedFrom ?? []);
    if (ids.length === 0) return new Map();
    const points = await this.db.of(AgendaItem).findBy({ id: In(ids) });
    const meetings = await this.db.of(Meeting).findBy({ id: In(points.map(({ meetingId }) => meetingId)) });
    const titles = new Map(meetings.map(({ id, title }) => [id, title]));
    return new Map(points.map(({ id, meetingId }) => [id, titles.get(meetingId) ?? '']));
  }
}

const isOver = ({ state }: Meeting) => ['closed', 'stopped', 'cancelled'].includes(state);

function moves(
  { actor, meeting, own, rules, plans }: Onlooker,
  proxies: readonly Proxy[],
  changed: boolean,
): string[] {
  const { state, agendaState: life, mode, bodyId } = meeting;
  const isPlanned = state === 'planned';
  const isSitting = mode !== 'written';
  const mine = memberVoices(own);
  const has = proxies.some(({ giverVoiceId, state: how }) => mine.includes(giverVoiceId) && isRunning(how));
  const presiding = actor.seatsIn(bodyId).some(({ role }) => presides(role));
  return open({
    'propose-agenda': plans && isPlanned && isSitting && (life === 'draft' || life === 'returned'),
    'answer-agenda': presiding && isPlanned && life === 'proposed',
    'freeze-agenda': plans && isPlanned && isSitting && (life === 'draft' || life === 'agreed'),
    'reopen-agenda': plans && isPlanned && ['proposed', 'agreed', 'frozen'].includes(life),
    'resend-agenda': plans && changed,
    'late-point': plans && isFrozen(meeting),
    'give-proxy':
      isSitting && rules.proxies.maxPerHolder > 0 && mine.length > 0 && !has && (isPlanned || state === 'convened'),
    'propose-point': isSitting && actor.seatsIn(bodyId).length > 0 && !plans && (isPlanned || state === 'convened'),
    duration: plans && isSitting && state !== 'cancelled',
  }); // prettier-ignore
}

function proxyViews(
  proxies: readonly Proxy[],
  items: readonly AgendaItem[],
  { actor, meeting, own, holds, voices }: Onlooker,
  isPast: boolean,
): ProxyView[] {
  const seen = proxies.filter(
    (one) => holds || one.giverPersonId === actor.personId || own.has(one.holderVoiceId),
  );
  return seen.map((one) => {
    const inUse = voices.some(({ proxyId, presence }) => proxyId === one.id && presence === 'represented');
    const isOwn = one.giverPersonId === actor.personId;
    const mayChange = !isPast && !isOver(meeting) && isRunning(one.state);
    const { id, giverVoiceId, giverName, holderVoiceId, holderName, instruction, statement, fileName } = one;
    const { state, givenAt, reason, answeredBy, answeredAt } = one;
    return {
      id, giverVoiceId, giverName, holderVoiceId, holderName, instruction, statement, fileName, state, givenAt, reason,
      answeredBy, answeredAt, inUse,
      items: items.filter((item) => one.items?.includes(item.id)).map(({ title }) => title),
      allowed: open({
        answer: mayChange && holds && state === 'given',
        revoke: mayChange && isOwn && !inUse,
        attach: mayChange && (isOwn || holds) && !fileName,
      }),
    };
  }); // prettier-ignore
}

const isRunning = (state: Proxy['state']) => state === 'given' || state === 'accepted';
