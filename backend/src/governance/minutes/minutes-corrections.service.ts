import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Meeting } from '../meetings/meeting.entity';
import { MinutesDesk } from './minutes-desk.service';
import { MinutesPen } from './minutes-pen.service';
import { MinutesTexts } from './minutes-texts.service';
import { CorrectionAnswerInput, CorrectionInput } from './minutes.dto';
import { CorrectionState, MinutesBlock, MinutesCorrection } from './minutes.entity';

/** Corrections that members ask for on circulated minutes, and what the secretariat answers. */
@Injectable()
export class MinutesCorrections {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly desk: MinutesDesk,
    private readonly texts: MinutesTexts,
    private readonly pen: MinutesPen,
    private readonly journal: Journal,
  ) {}

  async of(meetingId: string): Promise<MinutesCorrection[]> {
    return this.db.of(MinutesCorrection).find({ where: { meetingId }, order: { at: 'ASC', id: 'ASC' } });
  }

  async ask(actor: Actor, meetingId: string, input: CorrectionInput): Promise<void> {
    const meeting = await this.desk.require(actor, 'correct', meetingId);
    const file = await this.desk.file(meeting);
    if (file.digest) throw new Refusal('governance.minutes-approved', 409, { number: file.number });
    if (this.clock.today() > file.correctionsUntil)
      throw new Refusal('governance.corrections-over', 409, { until: longDay(file.correctionsUntil) });
    const found = await this.texts.section(meeting, input.section);
    if (!found) throw new Refusal('access.denied', 404);
    const before = input.before ?? null;
    const meant = before === null ? undefined : paragraph(found.standing.blocks, before);
    if (before !== null && !meant) throw new Refusal('governance.correction-moved', 409);
    if (meant?.fixed) throw new Refusal('governance.minutes-decision-altered', 422);
    const row = {
      id: newId(), meetingId, section: input.section, heading: found.part.heading, before, text: input.text.trim(),
      reason: input.reason?.trim() ?? '', personId: actor.personId, by: actor.name, at: this.clock.stamp(), state: 'open' as const,
      answer: null, answeredBy: null, answeredAt: null,
    }; // prettier-ignore
    await this.db.of(MinutesCorrection).insert(row);
    await this.note(actor, 'governance.correction-asked', meeting, row);
    const facts = { number: file.number, by: row.by, heading: row.heading, text: row.text };
    await this.desk.tell('correction-asked', meeting, row.id, await this.desk.keepers(meeting, file), facts);
  }

  /** Accepts a correction, which writes it into the minutes, or declines it with the reason; the member is told. */
  async answer(actor: Actor, id: string, { state, answer, byHand }: CorrectionAnswerInput): Promise<string> {
    const correction = await this.get(id);
    const meeting = await this.desk.require(actor, 'write', correction.meetingId);
    const file = await this.desk.file(meeting);
    if (file.digest) throw new Refusal('governance.minutes-approved', 409, { number: file.number });
    if (state === 'declined' && !answer?.trim())
      throw new Refusal('governance.correction-reason-missing', 422);
    await this.settle(correction, actor, state, answer);
    if (state === 'accepted' && !byHand) await this.workIn(actor, meeting, correction);
    await this.note(actor, `governance.correction-${state}`, meeting, correction);
    const facts = {
      number: file.number, heading: correction.heading, text: correction.text, by: actor.name,
      verdict: state === 'accepted' ? 'acceptée' : 'refusée', answer: answer?.trim() ? `Réponse\u202f: ${answer.trim()}` : '',
    }; // prettier-ignore
    const to = await this.desk.people([correction.personId]);
    await this.desk.tell('correction-answered', meeting, correction.id, to, facts);
    return correction.meetingId;
  }

  /** Whoever asked for a correction gives it up. */
  async withdraw(actor: Actor, id: string): Promise<string> {
    const correction = await this.get(id);
    const meeting = await this.desk.require(actor, 'correct', correction.meetingId);
    if (correction.personId !== actor.personId) throw new Refusal('access.denied', 404);
    await this.settle(correction, actor, 'withdrawn');
    await this.note(actor, 'governance.correction-withdrawn', meeting, correction);
    return correction.meetingId;
  }

  private async get(id: string): Promise<MinutesCorrection> {
    const correction = await this.db.of(MinutesCorrection).findOneBy({ id });
    if (!correction) throw new Refusal('access.denied', 404);
    return correction;
  }

  private async settle(one: MinutesCorrection, actor: Actor, state: CorrectionState, answer?: string): Promise<void> {
    const change = { state, answer: answer?.trim() || null, answeredBy: actor.name, answeredAt: this.clock.stamp() };
    const done = await this.db.of(MinutesCorrection).update({ id: one.id, state: 'open' }, change);
    if (done.affected === 1) return;
    const now = await this.get(one.id);
    throw new Refusal('governance.correction-answered', 409, { by: now.answeredBy ?? '' });
  } // prettier-ignore

  /** Puts the member's words where the old ones stood, or after all the others. */
  private async workIn(actor: Actor, meeting: Meeting, one: MinutesCorrection): Promise<void> {
    const found = await this.texts.section(meeting, one.section);
    if (!found) throw new Refusal('governance.correction-moved', 409);
    const { blocks, version } = found.standing;
    const meant = one.before === null ? undefined : paragraph(blocks, one.before);
    if (one.before !== null && !meant) throw new Refusal('governance.correction-moved', 409);
    const corrected: MinutesBlock[] = meant
      ? blocks.map((block) => (block === meant ? { ...block, text: one.text } : block))
      : [...blocks, { kind: 'text', text: one.text }];
    await this.pen.keep(actor, meeting, one.section, version, corrected, one.id);
  }

  private note(actor: Actor, action: string, meeting: Meeting, { id, heading, by }: Pick<MinutesCorrection, 'id' | 'heading' | 'by'>) {
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: meeting.id, organisationId: meeting.organisationId,
      label: `${heading} — ${meeting.title}`, facts: { correctionId: id, askedBy: by },
    });
  } // prettier-ignore
}

const paragraph = (blocks: readonly MinutesBlock[], before: string) =>
  blocks.find(({ text }) => text === before);
