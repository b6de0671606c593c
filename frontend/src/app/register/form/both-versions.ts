import { Component, computed, input, output, signal } from '@angular/core';
import { Problem } from '../../api/problem';
import { Notice } from '../../ui/notice';
import { differing, EntryModel, EntryName, linesOf, modelOfContent } from './entry-model';

/** Someone saved first: field by field, what they wrote and what one wrote, and which of the two stays. */
@Component({
  selector: 'gw-both-versions',
  imports: [Notice],
  template: `
    <gw-notice kind="warning" title="La fiche a changé pendant que vous l’écriviez" [alert]="true">
      <p>{{ problem().detail }}</p>
    </gw-notice>
    @for (name of differing(); track name) {
      <fieldset>
        <legend>{{ labels()[name] ?? name }}</legend>
        @for (side of sides; track side.who) {
          <label class="choice side" [class.kept]="keeps(name) === side.who">
            <input
              type="radio"
              [name]="'garder-' + name"
              [checked]="keeps(name) === side.who"
              (change)="keep(name, side.who)"
            />
            <span>
              <strong>{{ side.who === 'mine' ? 'Le vôtre' : by() }}</strong>
              @for (line of lines(side.who, name); track $index) {
                <span class="line">{{ line }}</span>
              }
            </span>
          </label>
        }
      </fieldset>
    }
    <div class="row">
      <button type="button" class="button primary" (click)="settle()">Enregistrer ce choix</button>
      <button type="button" class="button" (click)="back.emit()">Continuer à écrire</button>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s6);
    }
    fieldset {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--s2) var(--s4);
      margin: var(--s4) 0;
    }
    legend {
      margin-bottom: var(--s1);
      font-weight: 600;
    }
    .side {
      align-items: flex-start;
      padding: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .kept {
      border-color: var(--accent);
      background: var(--accent-tint);
    }
    .line {
      display: block;
    }
    @media (max-width: 720px) {
      fieldset {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class BothVersions {
  /** The refusal: who saved, which version stands now, and what it says. */
  readonly problem = input.required<Problem>();
  readonly mine = input.required<EntryModel>();
  /** What both began from: a field that only the other changed keeps their value, unless one says otherwise. */
  readonly begun = input.required<EntryModel>();
  /** French names of codes. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());
  readonly labels = input.required<Partial<Record<EntryName, string>>>();
  readonly settled = output<EntryModel>();
  readonly back = output();

  protected readonly sides = [{ who: 'theirs' }, { who: 'mine' }] as const;
  private readonly kept = signal<Partial<Record<EntryName, 'mine' | 'theirs'>>>({});
  private readonly theirs = computed(() => modelOfContent(this.problem()['now'] as Record<string, unknown>));
  protected readonly by = computed(() => `Celui de ${String(this.problem()['by'])}`);
  protected readonly differing = computed(() => differing(this.mine(), this.theirs()));
  private readonly touched = computed(() => differing(this.mine(), this.begun()));

  protected keeps(name: EntryName) {
    return this.kept()[name] ?? (this.touched().includes(name) ? 'mine' : 'theirs');
  }

  protected keep(name: EntryName, who: 'mine' | 'theirs') {
    this.kept.update((kept) => ({ ...kept, [name]: who }));
  }

  protected lines(who: 'mine' | 'theirs', name: EntryName) {
    return linesOf(who === 'mine' ? this.mine() : this.theirs(), name, this.names());
  }

  protected settle() {
    const taken = this.differing().filter((name) => this.keeps(name) === 'theirs');
    const theirs = Object.fromEntries(taken.map((name) => [name, this.theirs()[name]]));
    this.settled.emit({ ...this.mine(), ...theirs });
  }
}
