import { Component, inject, linkedSignal, signal } from '@angular/core';
import { problemOf } from '../api/problem';
import { Toasts } from '../ui/dialog/toasts';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PostClient, Rhythm } from './post-client';

const CHOICES: readonly { readonly rhythm: Rhythm; readonly word: string; readonly note: string }[] = [
  { rhythm: 'at-once', word: 'Dès que quelque chose arrive', note: 'Un courriel par événement.' },
  { rhythm: 'daily', word: 'Une fois par jour', note: 'Tout en un seul courriel, à 7 heures.' },
  { rhythm: 'never', word: 'Pas de courriel', note: 'Tout reste à lire dans «\u202fAvis\u202f».' },
];

/** How often one wants to be written to. */
@Component({
  selector: 'gw-habit-card',
  imports: [Loaded, Notice],
  template: `
    <section class="sheet">
      <h2 id="frequence">Me prévenir par courriel</h2>
      <ng-container *gwLoaded="habit; let now; lines: 3">
        <fieldset aria-labelledby="frequence">
          @for (choice of choices; track choice.rhythm) {
            <label class="choice">
              <input
                type="radio"
                name="rhythm"
                [value]="choice.rhythm"
                [checked]="rhythm() === choice.rhythm"
                (change)="choose(choice.rhythm)"
              />
              <span
                >{{ choice.word }} <span class="muted small">{{ choice.note }}</span></span
              >
            </label>
          }
        </fieldset>
        <p class="muted small">
          Les convocations arrivent toujours tout de suite, avec leur invitation d’agenda.
          @if (!now.connected) {
            Cette installation n’a pas de serveur de courriel&#8239;: rien n’est envoyé, et l’agenda se
            télécharge depuis la page de la réunion.
          }
        </p>
      </ng-container>
      @if (refusal()) {
        <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
      }
    </section>
  `,
  styles: `
    fieldset {
      margin-bottom: var(--s3);
    }
  `,
})
export class HabitCard {
  private readonly client = inject(PostClient);
  private readonly toasts = inject(Toasts);
  protected readonly choices = CHOICES;
  protected readonly habit = this.client.habit();
  protected readonly rhythm = linkedSignal(() => (this.habit.hasValue() ? this.habit.value().rhythm : ''));
  protected readonly refusal = signal('');

  protected async choose(rhythm: Rhythm) {
    const before = this.rhythm();
    this.rhythm.set(rhythm);
    this.refusal.set('');
    try {
      await this.client.setHabit(rhythm);
      this.toasts.say('Choix enregistré');
    } catch (error) {
      this.rhythm.set(before);
      this.refusal.set(problemOf(error).detail);
    }
  }
}
