import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { MotionView, RecusalView, VoiceView, VoteInput } from '../../api/contract';
import { CHOICE_ORDER, CHOICES, Choice } from '../../governance/parts/words';
import { Icon, IconName } from '../../ui/icon';
import { whySilent } from '../recusals';

const ICONS: Record<Choice, IconName> = { for: 'check', against: 'close', abstain: 'more' };

/** Where a member answers, once for each voice they carry: three buttons, a confirmation, then their vote as it stands. */
@Component({
  selector: 'gw-vote-panel',
  imports: [Icon],
  templateUrl: './vote-panel.html',
  styleUrl: './vote-panel.css',
})
export class VotePanel {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly motion = input.required<MotionView>();
  readonly voices = input.required<readonly VoiceView[]>();
  /** Voices that withdrew from the point. */
  readonly recusals = input<readonly RecusalView[]>([]);
  readonly busy = input(false);
  readonly voted = output<VoteInput>();

  protected readonly choices = CHOICE_ORDER;
  protected readonly words = CHOICES;
  protected readonly icons = ICONS;
  /** What was pressed and not yet confirmed, by voice. */
  private readonly pressed = signal<Readonly<Record<string, Choice | undefined>>>({});

  private readonly confirmed = signal('');

  protected readonly secret = computed(() => this.motion().ballot === 'secret');
  /** In writing, a vote in favour may come with a reserve, by voice. */
  readonly written = input(false);
  protected readonly reserves = signal<Readonly<Record<string, string | undefined>>>({});

  protected readonly mine = computed(() => {
    const votes = this.motion().votes;
    return this.voices()
      .filter(({ mine }) => mine)
      .map((voice) => ({
        voice,
        proxy: voice.presence === 'represented',
        silent: whySilent(voice, this.recusals()),
        given: votes.find(({ voiceId }) => voiceId === voice.voiceId),
        // In a secret vote only this is known: the ballot is in.
        dropped: this.secret() && this.motion().answeredBy.includes(voice.voiceId),
        pressed: this.pressed()[voice.voiceId],
      }))
      .toSorted((a, b) => Number(a.proxy) - Number(b.proxy));
  });
  protected readonly open = computed(
    () => this.motion().state === 'open' && this.motion().allowed.includes('vote'),
  );

  constructor() {
    // The button that was pressed is gone: whoever listens to the page is told that the vote is in.
    effect(() => {
      const sent = this.mine().find(
        ({ voice, given, dropped }) => (given || dropped) && voice.voiceId === this.confirmed(),
      );
      if (!sent) return;
      this.confirmed.set('');
      this.focus(sent.voice.voiceId, '.given');
    });
  }

  protected press(voiceId: string, choice: Choice | undefined) {
    this.pressed.update((pressed) => ({ ...pressed, [voiceId]: choice }));
    this.focus(voiceId, choice ? '.confirm' : '.answers button');
  }

  protected confirm(voiceId: string, choice: Choice) {
    this.confirmed.set(voiceId);
    const reserve = choice === 'for' ? this.reserves()[voiceId]?.trim() : '';
    this.voted.emit(reserve ? { voiceId, choice, reserve } : { voiceId, choice });
  }

  protected note(voiceId: string, text: string | undefined) {
    this.reserves.update((all) => ({ ...all, [voiceId]: text }));
  }

  private focus(voiceId: string, what: string) {
    const at = `[data-voice="${voiceId}"] ${what}`;
    afterNextRender(() => this.host.querySelector<HTMLElement>(at)?.focus(), { injector: this.injector });
  }
}
