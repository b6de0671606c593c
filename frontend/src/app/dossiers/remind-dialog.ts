import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { stateWords } from '../governance/parts/words';
import { plural, shortDay } from '../kernel/french';
import { DialogFrame } from '../ui/dialog/dialog';
import { Waiting } from './dossier-path';

/** Asks whom to remind: those who are late are ticked. */
@Component({
  selector: 'gw-remind-dialog',
  imports: [DialogFrame],
  template: `
    <gw-dialog title="Relancer">
      <p>
        Un rappel daté est inscrit au fil du dossier et montré aux personnes qui préparent les réunions de ces
        instances. Rien n’est décidé à leur place.
      </p>
      <fieldset>
        <legend class="visually-hidden">Instances à relancer</legend>
        @for (it of waiting; track it.step.id) {
          <label class="choice">
            <input type="checkbox" [checked]="chosen().includes(it.step.id)" (change)="toggle(it.step.id)" />
            <span>
              {{ it.name }} <span class="muted">{{ said(it) }}</span>
            </span>
          </label>
        }
      </fieldset>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button
          type="button"
          class="button primary"
          [disabled]="!chosen().length"
          (click)="ref.close(chosen())"
        >
          {{ verb() }}
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    fieldset {
      margin-top: var(--s3);
    }
  `,
})
export class RemindDialog {
  protected readonly ref = inject<DialogRef<string[]>>(DialogRef);
  protected readonly waiting = inject<readonly Waiting[]>(DIALOG_DATA);
  protected readonly chosen = signal(this.first());
  protected readonly verb = computed(() =>
    this.chosen().length
      ? `Relancer ${plural(this.chosen().length, 'instance')}`
      : 'Choisissez au moins une instance',
  );

  protected toggle(id: string) {
    this.chosen.update((chosen) =>
      chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id],
    );
  }

  protected said({ step }: Waiting) {
    const since = `depuis ${step.lagDays ? plural(step.lagDays, 'jour') : 'aujourd’hui'}`;
    const words = [stateWords(step.state).word, since, step.late && 'en retard'];
    return [...words, step.remindedOn && `relancée le ${shortDay(step.remindedOn)}`]
      .filter(Boolean)
      .join(', ');
  }

  private first(): string[] {
    const late = this.waiting.filter(({ step }) => step.late);
    return (late.length ? late : this.waiting).map(({ step }) => step.id);
  }
}
