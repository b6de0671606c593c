import { Component, computed, inject, input, output } from '@angular/core';
import { moment } from '../../kernel/french';
import { Notice } from '../../ui/notice';
import { differing, entryOf } from '../entry';
import { EntryDesk } from './entry-desk';
import { Draft } from './form-client';

/** A draft from before: what it changes and what became of the entry since, to go on with or to give up. */
@Component({
  selector: 'gw-draft-found',
  imports: [Notice],
  template: `
    <gw-notice kind="info" title="Vous aviez commencé à écrire" [alert]="true">
      <p>
        Un brouillon a été gardé le {{ when() }}.
        @if (changed().length) {
          Il change {{ changed().length > 1 ? 'ces champs' : 'ce champ' }}&#8239;: {{ changed().join(', ') }}.
        }
      </p>
      @if (moved()) {
        <p>
          La fiche a été modifiée depuis, par {{ desk.existing()?.updatedBy }}. En enregistrant, vous verrez
          les deux versions et choisirez ce qui reste.
        </p>
      }
      <div actions class="row">
        <button type="button" class="button primary" (click)="resumed.emit()">Reprendre le brouillon</button>
        <button type="button" class="button" (click)="abandoned.emit()">Abandonner le brouillon</button>
      </div>
    </gw-notice>
  `,
  styles: `
    p + p,
    .row {
      margin-top: var(--s2);
    }
  `,
})
export class DraftFound {
  protected readonly desk = inject(EntryDesk);

  readonly draft = input.required<Draft>();
  readonly resumed = output();
  readonly abandoned = output();

  protected readonly when = computed(() => moment(this.draft().savedAt));
  protected readonly moved = computed(() => this.draft().version !== (this.desk.existing()?.version ?? 0));
  protected readonly changed = computed(() => {
    const fields = this.desk.fields();
    const [begun, now] = [this.draft().base, this.draft().content].map((form) => entryOf(form, fields));
    return differing(fields, begun!, now!).map(({ label }) => label);
  });
}
