import { Inject, Injectable } from '@nestjs/common';
import { Blobs } from '../../database/blobs';
import { Db } from '../../database/db';
import { dayIn } from '../../kernel/clock';
import { canonical, digestOf } from '../../kernel/digest';
import { Rulebook } from '../../rulebook/rulebook';
import { Meeting } from '../meetings/meeting.entity';
import { Held, Part } from './minutes-held';
import { minutesParts } from './minutes-parts';
import { pointGroups, PointGroup } from './minutes-points';
import { dayOf, isOver, MinutesSources } from './minutes-sources.service';
import { pointsWords, PointsWords } from './minutes-words';
import { Approval, MinutesFile, MinutesWriting } from './minutes.entity';

/** A section as it stands: computed, or written over by somebody. */
export interface Standing extends Part {
  readonly version: number;
  readonly byHand: boolean;
  /** What is computed has changed since somebody wrote over it. */
  readonly moved: boolean;
  readonly by: string | null;
  readonly at: string | null;
}
/** Minutes as their reader sees them: the text as it stands, or the text that was approved. */
export interface MinutesText {
  readonly title: string;
  readonly meetingId: string;
  readonly day: string;
  readonly complete: boolean;
  readonly organisation: { readonly code: string; readonly name: string };
  readonly body: { readonly name: string; readonly kind: string };
  readonly decided: string;
  readonly sections: readonly Standing[];
  readonly points: readonly PointGroup[];
  readonly chair: string;
  readonly secretaries: readonly string[];
  readonly notice: string;
}
/** What is kept of approved minutes, in canonical JSON under its SHA-256. */
export interface FrozenMinutes extends MinutesText {
  readonly number: string;
  readonly approval: Approval;
}

/** Reads minutes: each section computed from what was recorded unless somebody wrote over it; once approved, as approved. */
@Injectable()
export class MinutesTexts {
  private readonly points: PointsWords;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) book: Rulebook,
    private readonly blobs: Blobs,
    private readonly sources: MinutesSources,
  ) {
    this.points = pointsWords(book);
    blobs.namedBy((name) => db.of(MinutesFile).existsBy([{ digest: name }, { sealed: name }]));
    blobs.namedBy(async (name) => (await this.returned()).has(name));
  }

  fileOf(meetingId: string): Promise<MinutesFile | null> {
    return this.db.of(MinutesFile).findOneBy({ meetingId });
  }

  /** The minutes as they read; on a past day (`YYYY-MM-DD`), what was written or approved later is not in them. */
  async of(meeting: Meeting, file?: MinutesFile | null, at?: string): Promise<MinutesText> {
    const known = file === undefined ? await this.fileOf(meeting.id) : file;
    return known?.digest && isBy(known.approval?.at ?? '', at)
      ? this.frozen(known.digest)
      : this.current(meeting, at);
  }

  /** The text as it stands, approved or not. */
  async current(meeting: Meeting, at?: string): Promise<MinutesText> {
    const held = await this.sources.of(meeting);
    const written = await this.lastWritings(meeting.id, at);
    return {
      title: this.sources.titleOf(held),
      meetingId: meeting.id,
      day: dayOf(meeting),
      complete: isOver(meeting),
      organisation: held.organisation,
      body: held.body,
      decided: held.words.headings['decision']!,
      sections: minutesParts(held).map((part) => standing(part, written.get(part.key))),
      points: pointGroups(held, this.points),
      chair: chairOf(held),
      secretaries: held.secretaries,
      notice: held.words.notice,
    };
  }

  /** One computed section with what was written over it; undefined when there is none of that name. */
  async section(meeting: Meeting, key: string) {
    const parts = minutesParts(await this.sources.of(meeting));
    const part = parts.find((one) => one.key === key);
    if (!part) return undefined;
    const last = (await this.lastWritings(meeting.id)).get(key);
    return { part, last, standing: standing(part, last) };
  }

  async frozen(digest: string): Promise<FrozenMinutes> {
    return JSON.parse((await this.blobs.bytes(digest)).toString()) as FrozenMinutes;
  }

  /** Keeps minutes for good; the same minutes have the same bytes and so the same name. */
  async freeze(text: MinutesText, number: string, approval: Approval): Promise<string> {
    return this.blobs.keep(Buffer.from(canonical({ ...text, number, approval })), 'application/json');
  }

  async writings(meetingId: string): Promise<MinutesWriting[]> {
    return this.db.of(MinutesWriting).find({ where: { meetingId }, order: { version: 'ASC' } });
  }

  private async lastWritings(meetingId: string, at?: string): Promise<ReadonlyMap<string, MinutesWriting>> {
    const written = (await this.writings(meetingId)).filter((one) => isBy(one.at, at));
    return new Map(written.map((one) => [one.section, one]));
  }

  private async returned(): Promise<ReadonlySet<string>> {
    const files = await this.db.of(MinutesFile).find({ select: { id: true, returned: true } });
    return new Set(files.flatMap(({ returned }) => returned.map(({ sha256 }) => sha256)));
  }
}

function standing(part: Part, last: MinutesWriting | undefined): Standing {
  const byHand = Boolean(last?.blocks);
  return {
    ...part,
    blocks: last?.blocks ?? part.blocks,
    version: last?.version ?? 0,
    byHand,
    moved: byHand && last!.base !== digestOf(part.blocks),
    by: byHand ? last!.by : null,
    at: byHand ? last!.at : null,
  };
}

/** Whether an instant had come when a day ended in Brussels; without a day, it has. */
const isBy = (instant: string, day?: string) => !day || (instant !== '' && dayIn(new Date(instant)) <= day);

const chairOf = ({ voices }: Held) => voices.find(({ chair }) => chair)?.voiceName ?? '';
