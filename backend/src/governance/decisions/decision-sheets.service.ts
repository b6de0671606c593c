import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Clock, dayIn } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { lastOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { AgendaItem } from '../meetings/meeting.entity';
import { Recusals } from '../meetings/recusals.service';
import { Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { Motion } from '../votes/motion.entity';
import { DecisionCommunication, DecisionCondition } from './decision-follows.entity';
import { DecisionProofs } from './decision-proofs.service';
import { Decision } from './decision.entity';
import { DecisionLinkView, DecisionSheetView, DecisionSittingView } from './decisions.dto';
import { Decisions } from './decisions.service';
import { Reservations } from './reservations.service';

/** Decisions with everything they carry: their terms, how they were taken, what followed, what the journal says. */
@Injectable()
export class DecisionSheets {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly stations: Stations,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly decisions: Decisions,
    private readonly reservations: Reservations,
    private readonly proofs: DecisionProofs,
  ) {}

  async show(actor: Actor, id: string): Promise<DecisionSheetView> {
    const view = await this.decisions.show(actor, id);
    const decision = await this.get(id);
    const { code: organisationCode, name: organisationName } = await this.directory.get(
      decision.organisationId,
    );
    const dossier = decision.dossierId
      ? await this.db.of(Dossier).findOneBy({ id: decision.dossierId })
      : null;
    const motion = await this.db.of(Motion).findOneBy({ id: decision.motionId });
    const made = motion ? await this.reservations.of(motion) : [];
    const keeps = actor.may('hold', 'Meeting', decision);
    const reads = actor.may('read', 'Meeting', decision);
    const { tally, terms } = decision;
    const conditions = await this.db
      .of(DecisionCondition)
      .find({ where: { decisionId: id }, order: { position: 'ASC' } });
    return {
      ...view,
      organisationCode, organisationName, dossierNumber: dossier?.number ?? null, dossierTitle: dossier?.title ?? null,
      inOffice: tally.voices, presentCount: tally.present, representedCount: tally.represented,
      quorumNeeded: tally.quorumNeeded, quorumReached: tally.quorumReached,
      votesFor: tally.for, votesAgainst: tally.against, votesAbstained: tally.abstain, unanimous: tally.unanimous,
      inForceState: view.suspended ? 'suspended' : this.stateFrom(view.inForceFrom),
      conditions: conditions.map(({ id: conditionId, position, text, kind, metOn, note, link, paperName, paperDigest, closedBy }) => ({
        id: conditionId, position, text, suspensive: kind === 'suspensive', metOn, note, link, paperName, paperDigest, closedBy,
      })),
      reservations: made.map(({ voiceName: voice, text }) => ({ voice, text })),
      mandates: (terms?.mandates ?? []).map(({ who, task, due }) => ({ who, task, due })),
      communications: await this.communications(id),
      sectorDecision: await this.ofTheSector(decision, dossier),
      sitting: reads ? await this.sitting(decision, motion) : null,
      proof: await this.proofs.of(decision),
      allowed: keeps ? ['communicate', ...(conditions.some(({ metOn }) => metOn === null) ? ['close-condition'] : [])] : [],
    }; // prettier-ignore
  }

  private stateFrom(inForceFrom: string | null): string {
    if (!inForceFrom) return 'none';
    return inForceFrom > this.clock.today() ? 'coming' : 'now';
  }

  async get(id: string): Promise<Decision> {
    const decision = await this.db.of(Decision).findOneBy({ id });
    if (!decision) throw new Refusal('access.denied', 404);
    return decision;
  }

  private async communications(decisionId: string) {
    const made = await this.db
      .of(DecisionCommunication)
      .find({ where: { decisionId }, order: { on: 'ASC', id: 'ASC' } });
    return made.map(({ id, audience, how, on, notedBy }) => ({ id, audience, how, on, notedBy }));
  }

  /** Where each organisation decides for itself, the last decision that was taken for all of them. */
  private async ofTheSector(decision: Decision, dossier: Dossier | null): Promise<DecisionLinkView | null> {
    const step = decision.stepId ? await this.db.of(Step).findOneBy({ id: decision.stepId }) : null;
    if (!dossier || !step) return null;
    const last = lastOf(this.stations.circuit(dossier.circuit));
    if (!last.each || step.stage !== last.id) return null;
    const before = await this.db.of(Step).findBy({ dossierId: dossier.id, organisationId: dossier.organisationId });
    const [found] = await this.db.of(Decision).find({
      where: { stepId: In(before.map(({ id }) => id)), organisationId: dossier.organisationId },
      order: { id: 'DESC' },
      take: 1,
    });
    return found ? { id: found.id, number: found.number, bodyName: found.bodyName, date: found.date } : null;
  } // prettier-ignore

  private async sitting(decision: Decision, motion: Motion | null): Promise<DecisionSittingView> {
    const meeting = await this.sittings.get(decision.meetingId);
    const voices = await this.voices.of(meeting.id);
    const items = await this.db
      .of(AgendaItem)
      .find({ where: { meetingId: meeting.id }, order: { position: 'ASC' } });
    const item = items.find(({ id }) => id === motion?.itemId);
    const nameOf = (voiceId: string | null) =>
      voices.find((voice) => voice.voiceId === voiceId)?.voiceName ?? '';
    const named = (presence: string) =>
      voices.filter((voice) => voice.presence === presence).map(({ voiceName }) => voiceName);
    return {
      title: meeting.title, mode: meeting.mode, date: meeting.date, place: meeting.place,
      convenedOn: meeting.convenedAt && dayIn(new Date(meeting.convenedAt)),
      itemNumber: item ? items.indexOf(item) + 1 : 0, itemTitle: item?.title ?? '',
      present: named('present'), excused: named('excused'), absent: named('absent'),
      represented: voices
        .filter(({ presence }) => presence === 'represented')
        .map(({ voiceName: voice, holderVoiceId, proxyNote: note }) => ({ voice, holder: nameOf(holderVoiceId), note })),
      conflicts: meeting.conflicts,
      recusals: (item ? await this.recusals.of([item.id]) : []).map(({ voiceId, reason }) => ({ voice: nameOf(voiceId), reason })),
      rules: (await this.sittings.rules(meeting)).sources.map(({ rule, text, status }) => ({ rule, text, status })),
    }; // prettier-ignore
  }
}
