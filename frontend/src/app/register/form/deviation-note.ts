import { Component, computed, inject, input } from '@angular/core';
import { WrittenField } from '../catalogue';
import { linesOf } from '../field-words';
import { EntryDesk } from './entry-desk';

/** A field that departs from the sector's model: what the model says, why one departs, and the way back. */
@Component({
  selector: 'gw-deviation-note',
  template: `
    <details class="fold">
      <summary>Ce que dit le modèle</summary>
      @for (line of said(); track $index) {
        <p class="line">{{ line }}</p>
      } @empty {
        <p class="muted">Le modèle laisse ce champ vide.</p>
      }
    </details>
    <label [attr.for]="'motif-' + field().id">Écart par rapport au modèle — motif</label>
    <textarea
      class="input"
      rows="2"
      [id]="'motif-' + field().id"
      [value]="desk.reasons()[field().id] ?? ''"
      [attr.aria-invalid]="missing()"
      (input)="desk.explain(field().id, $any($event.target).value)"
    ></textarea>
    @if (missing()) {
      <p class="wrong">Écrivez pourquoi votre organisation s’écarte du modèle.</p>
    }
    <button type="button" class="button quiet" (click)="desk.follow(field().id)">Revenir au modèle</button>
  `,
  styles: `
    :host {
      display: block;
      max-width: 640px;
      margin-top: var(--s3);
      padding: var(--s2) var(--s4) var(--s2);
      border-left: 2px dotted var(--local);
      background: var(--local-tint);
    }
    label {
      display: block;
      margin-bottom: 4px;
      font-size: var(--t13);
      font-weight: 550;
    }
    .fold > summary {
      font-size: var(--t13);
    }
    .line {
      margin-bottom: 4px;
      font-size: var(--t13);
      line-height: 20px;
      white-space: pre-line;
    }
    .wrong {
      margin-top: 4px;
      color: var(--blocked);
      font-size: var(--t13);
    }
    .button {
      margin: var(--s1) 0 0 -14px;
    }
  `,
})
export class DeviationNote {
  protected readonly desk = inject(EntryDesk);

  readonly field = input.required<WrittenField>();

  protected readonly said = computed(() =>
    linesOf(this.desk.words(), this.field(), this.desk.model()?.[this.field().id]),
  );
  protected readonly missing = computed(
    () => this.desk.tried() && this.desk.unexplained().some(({ id }) => id === this.field().id),
  );
}
