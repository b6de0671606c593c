import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { PostOffice } from '../../post/post-office.service';
import { AgendaProposal, ProposalState } from './agenda-proposal.entity';
import { PointProposalInput, PointProposalView, ProposalTakingInput } from './agenda.dto';
import { Agendas } from './agendas.service';
import { AgendaItem } from './meeting.entity';

/** Points that members ask to see on the agenda; the secretariat takes them or says why not, and both are told. */
@Injectable()
export class PointProposals {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
    private readonly agendas: Agendas,
    private readonly office: PostOffice,
    private readonly journal: Journal,
  ) {}

  /** What was proposed to a body: all of it to its secretariat, to a member what is theirs. */
  async of(actor: Actor, bodyId: string, states?: readonly ProposalState[]): Promise<PointProposalView[]> {
    const { organisationId } = await this.directory.bodyById(bodyId);
    actor.require('read', 'Meeting', { bodyId, organisationId });
    const plans = actor.may('plan', 'Meeting', { bodyId, organisationId });
    const all = await this.db.of(AgendaProposal).find({
      where: { bodyId, ...(!plans && { personId: actor.personId }) },
      order: { proposedAt: 'DESC', id: 'DESC' },
    });
    return all
      .filter(({ state }) => !states || states.includes(state))
      .map((one) => viewOf(one, actor, plans));
  }

  /** A member proposes a point; the secretariat is told. */
  async propose(actor: Actor, bodyId: string, input: PointProposalInput): Promise<PointProposalView> {
    const { organisationId, name } = await this.directory.bodyById(bodyId);
    actor.require('read', 'Meeting', { bodyId, organisationId });
    if (actor.seatsIn(bodyId).length === 0) throw new Refusal('access.denied', 404);
    const row = {
      id: newId(), bodyId, organisationId, meetingId: input.meetingId ?? null, itemId: null, personId: actor.personId,
      personName: actor.name, quality: actor.quality, kind: input.kind, title: input.title.trim(), text: input.text.trim(),
      minutes: input.minutes ?? null, state: 'waiting' as const, proposedAt: this.clock.stamp(), reason: null,
      answeredBy: null, answeredAt: null,
    }; // prettier-ignore
    await this.db.of(AgendaProposal).insert(row);
    const secretaries = (await this.mandates.seated(bodyId)).filter(({ role }) => role === 'secretary');
    await this.tell('point.proposed', row, name, secretaries.map(({ person }) => person));
    await this.note(actor, 'governance.point-proposed', row);
    return viewOf(row as unknown as AgendaProposal, actor, false);
  } // prettier-ignore

  /** The point joins an agenda; gives the identifier of the meeting. */
  async take(actor: Actor, id: string, { meetingId, reason }: ProposalTakingInput): Promise<string> {
    const proposal = await this.waiting(actor, id);
    const { kind, title, minutes, text, bodyId } = proposal;
    await this.agendas.add(actor, meetingId, {
      kind,
      title,
      minutes,
      reason,
      proposalId: id,
      ofBody: bodyId,
    });
    const item = await this.db.of(AgendaItem).findOneByOrFail({ meetingId, proposalId: id });
    await this.db.of(AgendaItem).update({ id: item.id }, { note: text });
    await this.answer(actor, proposal, { state: 'taken', meetingId, itemId: item.id, reason: null });
    return meetingId;
  }

  /** The point is not taken, and why. */
  async decline(actor: Actor, id: string, reason: string): Promise<PointProposalView> {
    const proposal = await this.waiting(actor, id);
    return this.answer(actor, proposal, { state: 'declined', reason: reason.trim() });
  }

  /** Whoever proposed it takes it back while nobody has answered. */
  async withdraw(actor: Actor, id: string): Promise<PointProposalView> {
    const proposal = await this.db.of(AgendaProposal).findOneBy({ id, personId: actor.personId });
    if (!proposal) throw new Refusal('access.denied', 404);
    const done = await this.db.of(AgendaProposal).update({ id, state: 'waiting' }, { state: 'withdrawn' });
    if (done.affected !== 1) throw new Refusal('governance.point-answered');
    await this.note(actor, 'governance.point-withdrawn', proposal);
    return viewOf({ ...proposal, state: 'withdrawn' } as AgendaProposal, actor, false);
  }

  private async waiting(actor: Actor, id: string): Promise<AgendaProposal> {
    const proposal = await this.db.of(AgendaProposal).findOneBy({ id });
    if (!proposal) throw new Refusal('access.denied', 404);
    const { bodyId, organisationId } = proposal;
    actor.require('plan', 'Meeting', { bodyId, organisationId });
    if (proposal.state !== 'waiting') throw new Refusal('governance.point-answered');
    return proposal;
  }

  private async answer(
    actor: Actor,
    proposal: AgendaProposal,
    to: Partial<AgendaProposal>,
  ): Promise<PointProposalView> {
    const answered = { ...to, answeredBy: actor.name, answeredAt: this.clock.stamp() };
    const done = await this.db.of(AgendaProposal).update({ id: proposal.id, state: 'waiting' }, answered);
    if (done.affected !== 1) throw new Refusal('governance.point-answered');
    const now = { ...proposal, ...answered } as AgendaProposal;
    const { name } = await this.directory.bodyById(proposal.bodyId);
    const people = [...(await this.mandates.people([proposal.personId])).values()];
    await this.tell(to.state === 'taken' ? 'point.taken' : 'point.declined', now, name, people);
    await this.note(
      actor,
      to.state === 'taken' ? 'governance.point-taken' : 'governance.point-declined',
      now,
    );
    return viewOf(now, actor, true);
  }

  private async tell(
    kind: string,
    proposal: Omit<AgendaProposal, 'identify'>,
    body: string,
    people: readonly { readonly id: string; readonly name: string; readonly email: string }[],
  ): Promise<void> {
    const { id, organisationId, bodyId, title, text, reason, meetingId, personName } = proposal;
    await this.office.post({
      kind, subject: 'Meeting', subjectId: id, organisationId, bodyId, turn: '0',
      link: meetingId ? `/reunions/${meetingId}` : `/reunions?instance=${bodyId}`,
      facts: { title, text, body, by: personName, reason: reason ?? '' },
      to: people.map(({ id: personId, name, email }) => ({ id: personId, name, email })),
    }); // prettier-ignore
  }

  private note(
    actor: Actor,
    action: string,
    proposal: Pick<AgendaProposal, 'id' | 'title' | 'organisationId'>,
  ) {
    const { id, title, organisationId } = proposal;
    return this.journal.record(actor, {
      action, subject: 'AgendaProposal', subjectId: id, organisationId, label: title,
    }); // prettier-ignore
  }
}

function viewOf(proposal: AgendaProposal, actor: Actor, plans: boolean): PointProposalView {
  const { id, bodyId, meetingId, kind, title, text, minutes, state, proposedAt } = proposal;
  const { personId, personName, quality, reason, answeredBy, answeredAt } = proposal;
  const waits = state === 'waiting';
  return {
    id, bodyId, meetingId, kind, title, text, minutes, state, by: personName, quality, proposedAt, reason, answeredBy, answeredAt,
    allowed: [
      ...(waits && plans ? ['take', 'decline'] : []),
      ...(waits && personId === actor.personId ? ['withdraw'] : []),
    ],
  }; // prettier-ignore
}
