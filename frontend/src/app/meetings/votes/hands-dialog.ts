import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MotionView, VoiceView, VoteInput } from '../../api/contract';
import { CHOICE_ORDER, CHOICES, Choice } from '../../governance/parts/words';
import { plural } from '../../kernel/french';
import { DialogFrame } from '../../ui/dialog/dialog';

/** The poll whose raised hands are noted, and the voices of the meeting. */
export interface Hands {
  readonly motion: MotionView;
  readonly voices: readonly VoiceView[];
}
/** The hands as they were noted; `close` when the poll ends with them. */
export interface HandsNoted {
  readonly votes: VoteInput[];
  readonly close: boolean;
}

/** Where the secretary notes raised hands: a row for each voice that is there or represented. */
@Component({
  selector: 'gw-hands-dialog',
  imports: [DialogFrame],
  templateUrl: './hands-dialog.html',
  styleUrl: './hands-dialog.css',
})
export class HandsDialog {
  protected readonly ref = inject<DialogRef<HandsNoted>>(DialogRef);
  private readonly asked = inject<Hands>(DIALOG_DATA);

  protected readonly choices = CHOICE_ORDER;
  protected readonly words = CHOICES;
  protected readonly text = this.asked.motion.text;
  protected readonly mayClose = this.asked.motion.allowed.includes('close');
  /** Voices that answered by themselves, as far as the secretary may know. */
  private readonly given = new Map(this.asked.motion.votes.map(({ voiceId, choice }) => [voiceId, choice]));
  protected readonly rows = this.asked.voices
    .filter(({ presence }) => presence === 'present' || presence === 'represented')
    .map((voice) => ({ voice, given: this.given.get(voice.voiceId) }));
  protected readonly said = signal<Readonly<Record<string, Choice>>>({});

  protected readonly votes = computed<VoteInput[]>(() =>
    Object.entries(this.said()).map(([voiceId, choice]) => ({ voiceId, choice })),
  );
  protected readonly told = computed(() => {
    const all = [...this.given.values(), ...Object.values(this.said())];
    const count = (choice: Choice) => all.filter((it) => it === choice).length;
    const sum = `${count('for')} pour, ${count('against')} contre, ${plural(count('abstain'), 'abstention')}`;
    const missing = this.rows.length - all.length;
    return missing > 0 ? `${sum} — ${plural(missing, 'voix', 'voix')} sans réponse` : sum;
  });

  protected say(voiceId: string, choice: Choice) {
    this.said.update((said) => ({ ...said, [voiceId]: choice }));
  }

  /** Every voice that has not answered yet is in favour. */
  protected unanimity() {
    const open = this.rows.filter(({ given }) => !given);
    this.said.set(Object.fromEntries(open.map(({ voice }) => [voice.voiceId, 'for' as const])));
  }

  protected note(close: boolean) {
    this.ref.close({ votes: this.votes(), close });
  }
}
