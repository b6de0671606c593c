import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MeetingView, MotionView, RecusalView, VoiceView, VoteInput } from '../../api/contract';
import { problemOf } from '../../api/problem';
import { CHOICE_ORDER, CHOICES, Choice } from '../../governance/parts/words';
import { plural } from '../../kernel/french';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Notice } from '../../ui/notice';
import { MeetingsClient } from '../meetings-client';
import { silencedBy } from '../recusals';

/** The poll whose raised hands are noted, the voices of the meeting, and those that withdrew from the point. */
export interface Hands {
  readonly motion: MotionView;
  readonly voices: readonly VoiceView[];
  readonly recusals: readonly RecusalView[];
}
/** The meeting with the hands noted; `close` when the poll ends with them. */
export interface HandsNoted {
  readonly view: MeetingView;
  readonly close: boolean;
}

/** Where the secretary notes raised hands: a row for each voice that is there or represented. */
@Component({
  selector: 'gw-hands-dialog',
  imports: [DialogFrame, Notice],
  templateUrl: './hands-dialog.html',
  styleUrl: './hands-dialog.css',
})
export class HandsDialog {
  protected readonly ref = inject<DialogRef<HandsNoted>>(DialogRef);
  private readonly client = inject(MeetingsClient);
  private readonly asked = inject<Hands>(DIALOG_DATA);

  protected readonly choices = CHOICE_ORDER;
  protected readonly words = CHOICES;
  protected readonly text = this.asked.motion.text;
  protected readonly mayClose = this.asked.motion.allowed.includes('close');
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly said = signal<Readonly<Record<string, Choice>>>({});
  /** Names of the voices that turned out to have answered by themselves, otherwise than was noted. */
  private readonly answered = signal<readonly unknown[]>([]);

  private readonly there = this.asked.voices.filter(
    ({ presence }) => presence === 'present' || presence === 'represented',
  );
  /** Names of the voices that withdrew from the point, and of those whose proxy must go to somebody else. */
  protected readonly withdrawn = this.namesOf('voice');
  protected readonly stranded = this.namesOf('holder');
  protected readonly rows = computed(() =>
    this.there
      .filter((voice) => !silencedBy(voice, this.asked.recusals))
      .map((voice) => ({ voice, given: this.givenBy(voice) })),
  );
  protected readonly votes = computed<VoteInput[]>(() => {
    const open = this.rows().filter(({ given }) => !given);
    return open.flatMap(({ voice: { voiceId } }) => {
      const choice = this.said()[voiceId];
      return choice ? [{ voiceId, choice }] : [];
    });
  });
  protected readonly told = computed(() => {
    const known = this.asked.motion.votes.map(({ choice }) => choice);
    const all = [...known, ...this.votes().map(({ choice }) => choice)];
    const count = (choice: Choice) => all.filter((it) => it === choice).length;
    const sum = `${count('for')} pour, ${count('against')} contre, ${plural(count('abstain'), 'abstention')}`;
    const missing = this.rows().filter(({ voice, given }) => !given && !this.said()[voice.voiceId]).length;
    return missing ? `${sum} — ${plural(missing, 'voix', 'voix')} sans réponse` : sum;
  });

  protected say(voiceId: string, choice: Choice) {
    this.said.update((said) => ({ ...said, [voiceId]: choice }));
  }

  /** Every voice that has not answered by itself is in favour. */
  protected unanimity() {
    this.said.set(Object.fromEntries(this.rows().map(({ voice }) => [voice.voiceId, 'for' as const])));
  }

  /** What was noted stays on the screen when it is refused, and a voice that had answered keeps its own answer. */
  protected async note(close: boolean) {
    this.busy.set(true);
    try {
      this.ref.close({ view: await this.client.hands(this.asked.motion.id, this.votes()), close });
    } catch (error) {
      const { type, detail, ...facts } = problemOf(error);
      this.refusal.set(detail);
      if (type === 'governance.already-voted') this.answered.update((names) => [...names, facts['voice']]);
    } finally {
      this.busy.set(false);
    }
  }

  private namesOf(silenced: 'voice' | 'holder'): string {
    const some = this.there.filter((voice) => silencedBy(voice, this.asked.recusals) === silenced);
    return some.map(({ name }) => name).join(', ');
  }

  private givenBy({ voiceId, name }: VoiceView): string {
    const vote = this.asked.motion.votes.find((it) => it.voiceId === voiceId);
    if (vote) return `${CHOICES[vote.choice]}, déjà répondu`;
    return this.answered().includes(name) ? 'a répondu par soi-même' : '';
  }
}
