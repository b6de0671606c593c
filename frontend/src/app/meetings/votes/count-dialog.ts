import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { CountInput } from '../../api/contract';
import { CHOICE_ORDER, CHOICES, Choice } from '../../governance/parts/words';
import { plural } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { DialogFrame } from '../../ui/dialog/dialog';

/** The motion on which hands are counted, and how many voices may raise one. */
export interface Counting {
  readonly text: string;
  readonly voices: number;
}
/** How many hands were raised; `close` when the poll ends with them. */
export interface Counted {
  readonly sums: CountInput;
  readonly close: boolean;
}

/** Where the secretary notes how many hands were raised, where no names are asked. */
@Component({
  selector: 'gw-count-dialog',
  imports: [DialogFrame, TypoPipe],
  template: `
    <gw-dialog title="Compter les mains levées">
      <form id="count" (submit)="note($event, true)">
        <p class="text">{{ asked.text | typo }}</p>
        <div class="sums">
          @for (choice of choices; track choice) {
            <label>
              {{ words[choice] }}
              <input
                #box
                type="number"
                inputmode="numeric"
                min="0"
                [max]="asked.voices"
                [value]="sums()[choice]"
                (input)="set(choice, box.valueAsNumber)"
              />
            </label>
          }
        </div>
        <p role="status" [class.wrong]="left() < 0">{{ told() }}</p>
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button
          type="button"
          class="button"
          [disabled]="left() < 0 || !total()"
          (click)="note($event, false)"
        >
          Noter
        </button>
        <button type="submit" form="count" class="button primary" [disabled]="left() < 0 || !total()">
          Noter et clôturer le vote
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    .text {
      margin-bottom: var(--s4);
      font: 400 var(--t17) / 25px var(--serif);
    }
    .sums {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s4);
      margin-bottom: var(--s4);
    }
    label {
      flex: 1;
      min-width: 120px;
      font-weight: 550;
    }
    input {
      display: block;
      width: 100%;
      min-height: 48px;
      margin-top: 4px;
      font-size: var(--t20);
      font-variant-numeric: tabular-nums;
    }
    .wrong {
      color: var(--blocked);
      font-weight: 550;
    }
  `,
})
export class CountDialog {
  protected readonly ref = inject<DialogRef<Counted>>(DialogRef);
  protected readonly asked = inject<Counting>(DIALOG_DATA);

  protected readonly choices = CHOICE_ORDER;
  protected readonly words = CHOICES;
  protected readonly sums = signal<Readonly<Record<Choice, number>>>({ for: 0, against: 0, abstain: 0 });
  protected readonly total = computed(() =>
    CHOICE_ORDER.reduce((sum, choice) => sum + this.sums()[choice], 0),
  );
  protected readonly left = computed(() => this.asked.voices - this.total());
  protected readonly told = computed(() => {
    const [total, left] = [this.total(), this.left()];
    if (left < 0)
      return `${plural(total, 'main comptée', 'mains comptées')} pour ${plural(this.asked.voices, 'voix', 'voix')}\u202f: comptez à nouveau.`;
    return left
      ? `${plural(total, 'main comptée', 'mains comptées')}, ${plural(left, 'voix', 'voix')} sans réponse.`
      : 'Toutes les voix ont répondu.';
  });

  protected set(choice: Choice, count: number) {
    this.sums.update((sums) => ({ ...sums, [choice]: Math.max(0, Math.trunc(count) || 0) }));
  }

  protected note(event: Event, close: boolean) {
    event.preventDefault();
    this.ref.close({ sums: { ...this.sums() }, close });
  }
}
