import { computed, DestroyRef, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import { MeetingView, MotionView, VoteInput, VoteReceiptView } from '../api/contract';
import { Attempts } from '../governance/parts/attempts';
import { AsOf } from '../session/as-of';
import { openMotion } from './agenda';
import { follow, PollNews } from './live-wire';
import { MeetingsClient } from './meetings-client';

/** While the news come by themselves, what they do not tell (an amendment proposed meanwhile) is asked for now and then. */
const FOLLOWED_MS = 30_000;
const POLL_OPEN_MS = 2_000;
const MEETING_OPEN_MS = 4_000;
const CONVENED_MS = 15_000;

/**
 * The meeting on the screen, kept true while it goes on: the server says when it changed; where it cannot be heard, it is
 * asked again every two seconds during a vote. One per page.
 */
@Service({ autoProvided: false })
export class LiveMeeting {
  private readonly client = inject(MeetingsClient);
  private readonly document = inject(DOCUMENT);
  private readonly asOf = inject(AsOf);
  private written = 0;
  /** News that came during a write: what it brought back may be older. */
  private missed = false;

  readonly id = signal('');
  readonly found = this.client.one(this.id);
  readonly view = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  readonly attempts = new Attempts();
  /** Whether the last attempt to hear from the server failed. */
  readonly lost = signal(false);

  /** Whether the server tells by itself what happens. */
  readonly followed = signal(false);
  private readonly looked = signal(this.document.visibilityState !== 'hidden');

  private readonly own = computed(() => {
    const view = this.view();
    return view && !this.asOf.readOnly() ? paceOf(view) : 0;
  });
  private readonly pace = computed(() => (this.own() && this.followed() ? FOLLOWED_MS : this.own()));
  /** The meeting to follow: none while nobody looks, since a browser has few connections. */
  private readonly wired = computed(() => (this.own() && this.looked() ? this.id() : ''));

  constructor() {
    const look = () => this.looked.set(this.document.visibilityState !== 'hidden');
    this.document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('visibilitychange', look));
    effect((onCleanup) => {
      const id = this.wired();
      if (id) onCleanup(this.follow(id));
    });
    effect((onCleanup) => {
      const pace = this.pace();
      if (!pace) return;
      const timer = setInterval(() => void this.listen(), pace);
      onCleanup(() => clearInterval(timer));
    });
  }

  may(move: string): boolean {
    return !this.asOf.readOnly() && !!this.view()?.allowed.includes(move);
  }

  /** One write of this page; true when it went through, and the screen then shows the meeting as the server answered. */
  async write(work: (client: MeetingsClient) => Promise<MeetingView>): Promise<boolean> {
    this.written += 1;
    const view = await this.attempts.make(() => work(this.client));
    if (view) this.take(view);
    if (this.missed) void this.listen();
    return !!view;
  }

  /** The reader's own vote: its receipt is noted on the screen, since asking for the meeting again would make all wait. */
  async vote(motionId: string, vote: VoteInput): Promise<boolean> {
    const receipt = await this.attempts.make(() => this.client.vote(motionId, vote));
    const view = this.view();
    if (receipt && view) this.take(withReceipt(view, receipt));
    if (this.missed) void this.listen();
    return !!receipt;
  }

  /** A meeting that a write brought back, from wherever it was made. */
  take(view: MeetingView): void {
    this.written += 1;
    if (view.id === this.id()) this.found.set(view);
  }

  private follow(id: string): () => void {
    const stop = follow(id, {
      heard: (changed) => {
        this.followed.set(true);
        this.lost.set(false);
        if (changed) void this.listen();
      },
      changed: () => this.soon(),
      answers: (polls) => this.count(polls),
      ended: () => this.found.reload(),
      lost: () => this.followed.set(false),
    });
    return () => {
      stop?.();
      this.followed.set(false);
    };
  }

  /** In a large body not everybody asks at the same moment. */
  private soon(): void {
    const voices = this.view()?.voices?.length ?? 0;
    setTimeout(() => void this.listen(), Math.random() * Math.min(1000, 4 * voices));
  }

  /** Answers that came in are counted on the screen; the whole meeting is asked for only when one of them is the reader's. */
  private count(polls: readonly PollNews[]): void {
    const view = this.view();
    if (!view) return;
    const counted = withAnswers(view, polls);
    if (counted) this.found.set(counted);
    else this.soon();
  }

  /** An answer that was asked before a write is older than the write's own: it is dropped. */
  private async listen(): Promise<void> {
    this.missed = this.attempts.busy();
    if (this.document.visibilityState === 'hidden' || this.missed) return;
    const [asked, id] = [this.written, this.id()];
    try {
      const view = await this.client.now(id);
      this.lost.set(false);
      if (asked === this.written && id === this.id()) this.found.set(view);
    } catch {
      this.lost.set(true);
    }
  }
}

function paceOf(view: MeetingView): number {
  if (openMotion(view)) return POLL_OPEN_MS;
  return { open: MEETING_OPEN_MS, convened: CONVENED_MS, planned: 0, closed: 0, stopped: 0, cancelled: 0 }[
    view.state
  ];
}

/** The meeting with a vote of the reader's that the server has just kept. */
export function withReceipt(view: MeetingView, receipt: VoteReceiptView): MeetingView {
  const { motionId, voiceId, choice, how, reserve } = receipt;
  const noted = (it: MotionView): MotionView => {
    if (it.id !== motionId || it.answeredBy.includes(voiceId)) return it;
    const answeredBy = [...it.answeredBy, voiceId];
    const isOwed = view.voices.some((one) => one.mine && !answeredBy.includes(one.voiceId));
    return {
      ...it,
      answeredBy,
      answered: it.answered + 1,
      of: Math.max(it.of, it.answered + 1),
      votes: choice ? [...it.votes, { voiceId, choice, how, reserve }] : it.votes,
      allowed: isOwed ? it.allowed : it.allowed.filter((move) => move !== 'vote'),
    };
  };
  return { ...view, agenda: view.agenda.map((item) => ({ ...item, motions: item.motions.map(noted) })) };
}

/** The meeting with the answers that came in; undefined when the screen must ask: an unknown poll, or a voice of the reader's. */
export function withAnswers(view: MeetingView, polls: readonly PollNews[]): MeetingView | undefined {
  const news = new Map(polls.map((poll) => [poll.motionId, poll]));
  const mine = new Set(view.voices.filter((voice) => voice.mine).map(({ voiceId }) => voiceId));
  const known = new Map(view.agenda.flatMap(({ motions }) => motions.map((it) => [it.id, it] as const)));
  const isAsking = polls.some(({ motionId, answeredBy }) => {
    const before = known.get(motionId);
    return !before || answeredBy.some((id) => mine.has(id) && !before.answeredBy.includes(id));
  });
  if (isAsking) return undefined;
  const motion = (it: MotionView): MotionView => {
    const { answered, answeredBy } = news.get(it.id) ?? it;
    return { ...it, answered, answeredBy: [...answeredBy], of: Math.max(it.of, answered) };
  };
  return { ...view, agenda: view.agenda.map((item) => ({ ...item, motions: item.motions.map(motion) })) };
}
