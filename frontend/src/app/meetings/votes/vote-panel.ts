import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { MotionView, VoiceView, VoteInput } from '../../api/contract';
import { CHOICE_ORDER, CHOICES, Choice } from '../../governance/parts/words';
import { Icon, IconName } from '../../ui/icon';

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
  readonly busy = input(false);
  readonly voted = output<VoteInput>();

  protected readonly choices = CHOICE_ORDER;
  protected readonly words = CHOICES;
  protected readonly icons = ICONS;
  /** What was pressed and not yet confirmed, by voice. */
  private readonly pressed = signal<Readonly<Record<string, Choice | undefined>>>({});

  protected readonly mine = computed(() => {
    const votes = this.motion().votes;
    return this.voices()
      .filter(({ mine }) => mine)
      .map((voice) => ({
        voice,
        proxy: voice.presence === 'represented',
        given: votes.find(({ voiceId }) => voiceId === voice.voiceId),
        pressed: this.pressed()[voice.voiceId],
      }))
      .toSorted((a, b) => Number(a.proxy) - Number(b.proxy));
  });
  protected readonly open = computed(
    () => this.motion().state === 'open' && this.motion().allowed.includes('vote'),
  );

  protected press(voiceId: string, choice: Choice | undefined) {
    this.pressed.update((pressed) => ({ ...pressed, [voiceId]: choice }));
    const next = choice ? '.confirm' : '.answers button';
    const at = `[data-voice="${voiceId}"] ${next}`;
    afterNextRender(() => this.host.querySelector<HTMLElement>(at)?.focus(), { injector: this.injector });
  }

  protected confirm(voiceId: string, choice: Choice) {
    this.voted.emit({ voiceId, choice });
  }
}
