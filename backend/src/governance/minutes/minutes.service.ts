import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { fill } from '../../rulebook/rulebook';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { MinutesView } from './minutes-view.dto';
import { Sittings } from '../meetings/sittings.service';
import { MinutesCorrections } from './minutes-corrections.service';
import { MinutesDesk } from './minutes-desk.service';
import { sectionLines } from './minutes-items';
import { approvalSentence } from './minutes-paper';
import { MinutesRejections } from './minutes-rejections.service';
import { approvalOf } from './minutes-rules';
import { MinutesSigning } from './minutes-signing.service';
import { isOver, MinutesSources } from './minutes-sources.service';
import { MinutesText, MinutesTexts, Standing } from './minutes-texts.service';
import { ApprovingMeetingView, CorrectionView, MinutesPaperView, MinutesSectionView } from './minutes.dto';
import { MinutesBlock, MinutesCorrection, MinutesFile } from './minutes.entity';

/** Minutes, drafted from what happened in the meeting. */
@Injectable()
export class Minutes {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly sittings: Sittings,
    private readonly desk: MinutesDesk,
    private readonly texts: MinutesTexts,
    private readonly sources: MinutesSources,
    private readonly corrections: MinutesCorrections,
    private readonly rejections: MinutesRejections,
    private readonly signing: MinutesSigning,
  ) {}

  /** The minutes of a meeting for someone who may read it; for a pack, which has no reader and speaks of a day, nobody is asked. */
  async of(actor: Actor | null, meetingId: string, at?: string): Promise<MinutesView> {
    const meeting = actor
      ? (await this.desk.read(actor, meetingId)).meeting
      : await this.sittings.get(meetingId);
    const text = await this.texts.of(meeting, undefined, at);
    const { title, complete, sections } = text;
    const plain = sections.map((one) => ({ heading: one.heading, lines: this.lines(text, one) }));
    return { title, meetingId, complete, sections: plain };
  }

  /** The minutes with what becomes of them, and what this person may do about it now; on a past day they are only read. */
  async show(actor: Actor, meetingId: string, at?: string): Promise<MinutesPaperView> {
    const { meeting, file } = await this.desk.read(actor, meetingId);
    const text = await this.texts.of(meeting, file);
    const rule = approvalOf(await this.sittings.rules(meeting));
    const { paper } = this.sources;
    const rejected = await this.rejections.of(file);
    const approvers = await this.later(meeting);
    return {
      title: text.title, meetingId, complete: text.complete,
      sections: text.sections.map((one) => this.section(text, one)),
      number: file?.number ?? null,
      meetingTitle: meeting.title, bodyCode: meeting.bodyCode, bodyName: text.body.name,
      state: file?.state ?? 'draft',
      circulatedAt: file?.circulatedAt ?? null, circulatedBy: file?.circulatedBy ?? null, correctionsUntil: file?.correctionsUntil ?? null,
      rule: fill(paper.rules[rule.approval]!, { days: rule.days }), ruleMark: rule.mark, ruleKind: rule.approval,
      approvers, listedOn: await this.listedOn(file), rejectedBy: rejected && approver(rejected),
      approval: approvalSentence(paper, file) || null,
      approvedAt: file?.approval?.at ?? null,
      digest: file?.digest ?? null,
      points: text.points.map(({ title, points }) => ({ title, points: [...points] })),
      corrections: await this.asked(actor, meeting, file, at),
      signatures: (file?.signatures ?? []).map(({ name, quality, as, at: when, statement, digest }) => ({ name, quality, as, at: when, statement, digest })),
      returned: (file?.returned ?? []).map(({ sha256, by, at: when, signers }) => ({ sha256, by, at: when, signers: [...signers] })),
      statement: file && !at ? await this.signing.statement(actor, meeting, file, text.title) : null,
      allowed: at ? [] : await this.allowed(actor, meeting, file, rule.approval, approvers, rejected !== null),
    };
  } // prettier-ignore

  private section(text: MinutesText, one: Standing): MinutesSectionView {
    const { key, heading, layout, blocks, version, byHand, moved, by, at } = one;
    const views = blocks.map((block) => blockView(block));
    return {
      key,
      heading,
      layout,
      blocks: views,
      version,
      byHand,
      moved,
      by,
      at,
      lines: this.lines(text, one),
    };
  }

  private lines({ decided }: MinutesText, one: Standing): string[] {
    return sectionLines(this.sources.paper, decided, one);
  }

  /** Corrections are read by whoever keeps the minutes; others see their own. */
  private async asked(actor: Actor, meeting: Meeting, file: MinutesFile | null, at?: string): Promise<CorrectionView[]> {
    if (!file) return [];
    const writes = this.desk.may(actor, 'write', meeting);
    const all = await this.corrections.of(meeting.id);
    return all
      .filter(({ personId }) => writes || personId === actor.personId)
      .map((one) => {
        const isOpen = one.state === 'open' && !file.digest && !at;
        const moves = { answer: isOpen && writes, withdraw: isOpen && one.personId === actor.personId };
        return correctionView(one, open(moves));
      });
  } // prettier-ignore

  /** Later meetings of the body, the nearest first. */
  private async later({ bodyId, date }: Meeting): Promise<ApprovingMeetingView[]> {
    const found = await this.db.of(Meeting).find({
      where: { bodyId, date: MoreThan(date), state: Not(In(['cancelled', 'stopped'])) },
      order: { date: 'ASC' },
      take: 6,
    });
    return found.map(approver);
  }

  private async listedOn(file: MinutesFile | null): Promise<ApprovingMeetingView | null> {
    if (!file?.approvalItemId) return null;
    const item = await this.db.of(AgendaItem).findOneBy({ id: file.approvalItemId });
    const meeting = item && (await this.db.of(Meeting).findOneBy({ id: item.meetingId }));
    return meeting ? approver(meeting) : null;
  }

  private async allowed(actor: Actor, meeting: Meeting, file: MinutesFile | null, rule: string, later: readonly ApprovingMeetingView[], isRejected: boolean): Promise<string[]> {
    const writes = this.desk.may(actor, 'write', meeting);
    const isOpen = Boolean(file && !file.digest);
    const today = this.clock.today();
    const approves = this.desk.may(actor, 'approve', meeting) || (writes && rule !== 'chair');
    const awaits = rule === 'next-meeting' && !later.some(({ state }) => state === 'open' || state === 'closed');
    const runs = rule === 'written-days' && file !== null && today <= file.correctionsUntil;
    const awaited = (await this.corrections.of(meeting.id)).some(({ state }) => state === 'open');
    return open({
      write: writes && !file?.digest,
      full: writes,
      circulate: writes && !file && isOver(meeting),
      correct: isOpen && today <= file!.correctionsUntil && this.desk.may(actor, 'correct', meeting),
      list: isOpen && writes && rule === 'next-meeting' && (isRejected || !file!.approvalItemId),
      approve: isOpen && approves && !isRejected && !runs && !awaits && !awaited,
      sign:
        Boolean(file?.digest) &&
        this.desk.may(actor, 'sign', meeting) &&
        !file!.signatures.some(({ personId }) => personId === actor.personId),
      return: Boolean(file?.digest) && (writes || this.desk.may(actor, 'sign', meeting)),
    });
  } // prettier-ignore
}

const open = (moves: Readonly<Record<string, boolean>>) => Object.keys(moves).filter((move) => moves[move]);

const approver = ({ id, title, date, state }: Meeting): ApprovingMeetingView => ({ id, title, date, state });

const correctionView = (
  { id, section, heading, before, text, reason, by, at, state, answer, answeredBy, answeredAt }: MinutesCorrection,
  allowed: string[],
): CorrectionView => ({
  id, section, heading, before, text, reason, by, at, state, answer, answeredBy, answeredAt, allowed,
}); // prettier-ignore

const blockView = ({ kind, text, label, how, who, due, details, fixed }: MinutesBlock) => ({
  kind, text, label: label ?? null, how: how ?? null, who: who ?? null, due: due ?? null, details: [...(details ?? [])], fixed: fixed ?? false,
}); // prettier-ignore
