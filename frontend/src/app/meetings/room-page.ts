import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { CHOICE_ORDER, CHOICES, MOTION_STATES, OUTCOMES } from '../governance/parts/words';
import { plural } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { Loaded } from '../ui/loaded';
import { StateBadge } from '../ui/state';
import { openMotion, pointToShow, standing } from './agenda';
import { LiveMeeting } from './live-meeting';

/** The screen on the wall: the point, the motion and its result, large, with nothing to press but the way through. */
@Component({
  selector: 'gw-room-page',
  imports: [Loaded, StateBadge, TypoPipe],
  providers: [LiveMeeting],
  host: { '(keydown)': 'walk($event)' },
  templateUrl: './room-page.html',
  styleUrl: './room-page.css',
})
export class RoomPage {
  private readonly router = inject(Router);
  private readonly tab = inject(Title);
  protected readonly live = inject(LiveMeeting);
  /** A modal window: the menus of the house are behind it, out of reach of the keyboard too. */
  private readonly screen = viewChild.required<ElementRef<HTMLDialogElement>>('screen');

  readonly id = input.required<string>();

  protected readonly states = MOTION_STATES;
  protected readonly choices = CHOICES;
  protected readonly standing = standing;
  /** A point looked at by hand; a vote that opens takes the screen back. */
  private readonly looked = signal<string | undefined>(undefined);
  private readonly voting = computed(() => {
    const view = this.live.view();
    return view && openMotion(view)?.motion.id;
  });
  private readonly current = computed(() => this.live.view()?.currentItemId);
  protected readonly point = computed(() => {
    const view = this.live.view();
    return view && pointToShow(view, this.looked() ?? this.latest() ?? view.currentItemId ?? undefined);
  });
  protected readonly motion = computed(() => {
    const motions = this.point()?.motions ?? [];
    return motions.find(({ state }) => state === 'open') ?? motions.at(-1);
  });
  /** The figures of a vote that is closed, in large. */
  protected readonly answers = computed(() => {
    const counts = this.motion()?.counts;
    return counts ? CHOICE_ORDER.map((choice) => ({ choice, count: counts[choice] })) : [];
  });
  /** Motions of the point that were decided before the one that is shown. */
  protected readonly before = computed(() =>
    (this.point()?.motions ?? []).filter(
      ({ id, state }) => id !== this.motion()?.id && state !== 'withdrawn',
    ),
  );
  protected readonly next = computed(() =>
    this.point()?.amendments.filter(({ standing }) => standing === 'next' || standing === 'later'),
  );
  protected readonly place = computed(() => {
    const at = this.live.view()?.agenda.findIndex(({ id }) => id === this.point()?.id) ?? 0;
    return `Point ${at + 1} sur ${this.live.view()?.agenda.length ?? 0}`;
  });
  /** What is asked, in the words of the motion, headed by its verb where they do not begin with it. */
  protected readonly verb = computed(() => {
    const { outcome, text } = this.motion() ?? {};
    const verb = outcome && OUTCOMES[outcome].verb;
    return verb && !text?.startsWith(verb) ? verb : '';
  });
  protected readonly told = computed(() => {
    const { answered = 0, of = 0, ballot } = this.motion() ?? {};
    if (ballot === 'counted') return 'Vote à main levée';
    if (ballot === 'secret')
      return `Scrutin secret\u202f: ${plural(answered, 'bulletin déposé', 'bulletins déposés')} sur ${of}`;
    return `${plural(answered, 'voix a répondu', 'voix ont répondu')} sur ${of}`;
  });

  constructor() {
    effect(() => this.live.id.set(this.id()));
    effect(() => this.voting() && this.looked.set(undefined));
    // So does the secretary who turns to another point.
    effect(() => this.current() !== undefined && this.looked.set(undefined));
    effect(() => this.tab.setTitle(`${this.live.view()?.title ?? 'Réunion'}, écran de salle — RGPD Mire`));
    afterNextRender(() => {
      const { nativeElement: screen } = this.screen();
      screen.showModal();
      screen.focus();
    });
  }

  protected leave() {
    void this.router.navigate(['/reunions', this.id()]);
  }

  protected walk({ key }: KeyboardEvent) {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[key];
    if (by) this.turn(by);
  }

  protected turn(by: number) {
    const agenda = this.live.view()?.agenda ?? [];
    const at = agenda.findIndex(({ id }) => id === this.point()?.id);
    const next = agenda[at + by];
    if (next) this.looked.set(next.id);
  }

  /** The point whose vote ended last: its result stays on the wall until the secretary turns to another point. */
  private latest(): string | undefined {
    const view = this.live.view();
    if (!view || openMotion(view) || view.currentItemId) return undefined;
    const ended = view.agenda.flatMap((item) =>
      item.motions.map((motion) => ({ item, at: motion.closedAt ?? '' })),
    );
    return ended.filter(({ at }) => at).toSorted((a, b) => b.at.localeCompare(a.at))[0]?.item.id;
  }
}
