import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Problem } from '../../api/problem';
import { Notice } from '../../ui/notice';
import { differing, Entry, entryOfContent } from '../entry';
import { linesOf } from '../field-words';
import { WrittenField } from '../catalogue';
import { EntryDesk } from './entry-desk';

/** Someone saved first: field by field, what they wrote and what one wrote, and which of the two stays. */
@Component({
  selector: 'gw-both-versions',
  imports: [Notice],
  template: `
    <gw-notice kind="warning" title="La fiche a changé pendant que vous l’écriviez" [alert]="true">
      <p>{{ problem().detail }}</p>
    </gw-notice>
    @for (field of differing(); track field.id) {
      <fieldset>
        <legend>{{ field.label }}</legend>
        @for (side of sides; track side.who) {
          <label class="choice side" [class.kept]="keeps(field.id) === side.who">
            <input
              type="radio"
              [name]="'garder-' + field.id"
              [checked]="keeps(field.id) === side.who"
              (change)="keep(field.id, side.who)"
            />
            <span>
              <strong>{{ side.who === 'mine' ? 'Le vôtre' : by() }}</strong>
              @for (line of lines(side.who, field); track $index) {
                <span class="line">{{ line }}</span>
              } @empty {
                <span class="line muted">Laissé vide</span>
              }
            </span>
          </label>
        }
      </fieldset>
    } @empty {
      <p>Les deux versions disent la même chose.</p>
    }
    <div class="row">
      <button type="button" class="button primary" (click)="settle()">Enregistrer ce choix</button>
      <button type="button" class="button" (click)="back.emit()">Continuer à écrire</button>
    </div>
  `,
  styleUrl: './both-versions.css',
})
export class BothVersions {
  private readonly desk = inject(EntryDesk);

  /** The refusal: who saved, which version stands now, and what it says. */
  readonly problem = input.required<Problem>();
  readonly settled = output<Entry>();
  readonly back = output();

  protected readonly sides = [{ who: 'theirs' }, { who: 'mine' }] as const;
  private readonly kept = signal<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  private readonly theirs = computed(() =>
    entryOfContent((this.problem()['now'] ?? {}) as Record<string, unknown>, this.desk.fields()),
  );
  protected readonly by = computed(() => `Celui de ${String(this.problem()['by'])}`);
  protected readonly differing = computed(() =>
    differing(this.desk.fields(), this.desk.entry(), this.theirs()),
  );
  /** A field that only the other changed keeps their value, unless one says otherwise. */
  private readonly touched = computed(
    () => new Set(differing(this.desk.fields(), this.desk.entry(), this.desk.begun()).map(({ id }) => id)),
  );

  protected keeps(id: string) {
    return this.kept()[id] ?? (this.touched().has(id) ? 'mine' : 'theirs');
  }

  protected keep(id: string, who: 'mine' | 'theirs') {
    this.kept.update((kept) => ({ ...kept, [id]: who }));
  }

  protected lines(who: 'mine' | 'theirs', field: WrittenField) {
    return linesOf(this.desk.words(), field, (who === 'mine' ? this.desk.entry() : this.theirs())[field.id]);
  }

  protected settle() {
    const taken = this.differing().filter(({ id }) => this.keeps(id) === 'theirs');
    const theirs = Object.fromEntries(taken.map(({ id }) => [id, this.theirs()[id]]));
    this.settled.emit({ ...this.desk.entry(), ...theirs });
  }
}
