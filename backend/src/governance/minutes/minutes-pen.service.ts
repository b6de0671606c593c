import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { canonical, digestOf } from '../../kernel/digest';
import { Refusal } from '../../kernel/refusal';
import { momentOf } from '../moments';
import { Meeting } from '../meetings/meeting.entity';
import { oneAtATime } from '../one-at-a-time';
import { MinutesDesk } from './minutes-desk.service';
import { sectionLines } from './minutes-items';
import { SIGNATURES } from './minutes-parts';
import { MinutesSources } from './minutes-sources.service';
import { MinutesTexts } from './minutes-texts.service';
import { SectionInput, SectionVersionView } from './minutes.dto';
import { MinutesBlock, MinutesFile, MinutesWriting } from './minutes.entity';

/** One person writes on and on: what they keep within this time is one version. */
const SITTING_MS = 10 * 60_000;

/** The pen: people write over parts of minutes, together, never over each other and never over a decision. */
@Injectable()
export class MinutesPen {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly desk: MinutesDesk,
    private readonly texts: MinutesTexts,
    private readonly sources: MinutesSources,
    private readonly journal: Journal,
  ) {}

  /** Writes over a section; refuses with both texts when somebody else was faster. */
  async write(
    actor: Actor,
    meetingId: string,
    key: string,
    { version, blocks }: SectionInput,
  ): Promise<void> {
    const meeting = await this.desk.require(actor, 'write', meetingId);
    await this.keep(actor, meeting, key, version, blocks.map(tidy), null);
  }

  /** Goes back to what is computed. */
  async restore(actor: Actor, meetingId: string, key: string, version: number): Promise<void> {
    const meeting = await this.desk.require(actor, 'write', meetingId);
    await this.keep(actor, meeting, key, version, null, null);
  }

  /** Every version of a section that somebody wrote, the newest first. */
  async history(actor: Actor, meetingId: string, key: string): Promise<SectionVersionView[]> {
    const meeting = await this.desk.require(actor, 'write', meetingId);
    const found = await this.texts.section(meeting, key);
    if (!found) throw new Refusal('access.denied', 404);
    const { words, paper } = await this.sources.of(meeting);
    const lines = (blocks: readonly MinutesBlock[]) =>
      sectionLines(paper, words.headings['decision']!, { layout: found.part.layout, blocks });
    const all = (await this.texts.writings(meetingId)).filter(({ section }) => section === key);
    return all.toReversed().map(({ version, by, at, blocks }) => ({
      version, by, at, computed: blocks === null, lines: lines(blocks ?? found.part.blocks),
    })); // prettier-ignore
  }

  /** Keeps a version of a section in the running transaction; `correctionId` when it follows a member's correction. */
  async keep(
    actor: Actor,
    meeting: Meeting,
    key: string,
    seen: number,
    blocks: MinutesBlock[] | null,
    correctionId: string | null,
  ): Promise<void> {
    await oneAtATime(this.db);
    const file = await this.texts.fileOf(meeting.id);
    if (file?.digest) throw new Refusal('governance.minutes-approved', 409, { number: file.number });
    const found = key === SIGNATURES ? undefined : await this.texts.section(meeting, key);
    if (!found) throw new Refusal('access.denied', 404);
    const { part, last, standing } = found;
    if ((last?.version ?? 0) !== seen) throw this.overtaken(last, standing.blocks);
    if (blocks) refuseRewriting(part.blocks, blocks);
    if (!blocks && !last?.blocks) return;
    const kept = {
      blocks, base: digestOf(part.blocks), version: seen + 1, personId: actor.personId, by: actor.name, at: this.clock.stamp(), correctionId,
    }; // prettier-ignore
    if (last && this.goesOn(actor, last, file) && !correctionId && blocks)
      await this.db.of(MinutesWriting).update({ id: last.id, version: seen }, kept);
    else
      await this.db.of(MinutesWriting).insert({ id: newId(), meetingId: meeting.id, section: key, ...kept });
    if (file && file.state === 'circulated')
      await this.db.of(MinutesFile).update({ id: file.id }, { state: 'corrected' });
    await this.journal.record(actor, {
      action: blocks ? 'governance.minutes-written' : 'governance.minutes-restored', subject: 'Meeting', subjectId: meeting.id,
      organisationId: meeting.organisationId, label: `${part.heading} — ${meeting.title}`,
      facts: { section: key, version: kept.version, ...(blocks && { digest: digestOf(blocks) }) },
    }); // prettier-ignore
  }

  private goesOn(actor: Actor, last: MinutesWriting, file: MinutesFile | null): boolean {
    const since = this.clock.now().getTime() - new Date(last.at).getTime();
    return (
      last.personId === actor.personId && last.blocks !== null && last.correctionId === null && since < SITTING_MS &&
      (!file || last.at > file.circulatedAt)
    ); // prettier-ignore
  }

  /** Both texts go back to whoever came second: theirs is still on their screen, the other's is in the refusal. */
  private overtaken(last: MinutesWriting | undefined, blocks: readonly MinutesBlock[]): Refusal {
    return new Refusal('governance.section-changed', 409, {
      by: last?.by ?? '', at: last ? momentOf(last.at) : '', version: last?.version ?? 0, now: blocks,
    }); // prettier-ignore
  }
}

/** What is recorded elsewhere stays word for word: decisions and votes are neither rewritten, nor dropped, nor made up. */
export function refuseRewriting(computed: readonly MinutesBlock[], written: readonly MinutesBlock[]): void {
  const fixed = (blocks: readonly MinutesBlock[]) =>
    blocks.filter((block) => block.fixed).map((block) => canonical(block)).sort(); // prettier-ignore
  if (canonical(fixed(computed)) !== canonical(fixed(written)))
    throw new Refusal('governance.minutes-decision-altered', 422);
}

/** A paragraph without what was left empty. */
function tidy({ text, ...rest }: MinutesBlock): MinutesBlock {
  const given = Object.entries(rest).filter(([, value]) => value !== '' && value !== undefined && value !== null);
  return { ...Object.fromEntries(given), text: text.trim() } as MinutesBlock;
} // prettier-ignore
