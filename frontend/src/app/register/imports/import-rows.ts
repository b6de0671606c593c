import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PluralPipe, TypoPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { listAddress } from '../../ui/list/list-address';
import { Pager } from '../../ui/list/pager';
import { Loaded } from '../../ui/loaded';
import { StateBadge } from '../../ui/state';
import { MATCHED_BY, outcomeWord } from './import-words';
import { Import, ImportRow, ImportsClient } from './imports-client';

/** The entries of a file: where each stands, what it becomes, and whether it is wanted. */
@Component({
  selector: 'gw-import-rows',
  imports: [Loaded, Pager, PluralPipe, RouterLink, StateBadge, TypoPipe],
  template: `
    <ng-container *gwLoaded="found; let page">
      <table class="table">
        <caption class="visually-hidden">Fiches du fichier</caption>
        <thead>
          <tr>
            @if (chooses()) { <th scope="col"><span class="visually-hidden">À écrire</span></th> }
            <th scope="col">Fiche</th>
            <th scope="col">Dans le fichier</th>
            <th scope="col">Au registre</th>
            <th scope="col">État</th>
            <th scope="col">Remarques</th>
          </tr>
        </thead>
        <tbody>
          @for (it of page.rows; track it.id) {
            <tr>
              @if (chooses()) {
                <td data-label="Écrire">
                  <input type="checkbox" [checked]="it.chosen && it.outcome === 'ready'" [disabled]="it.outcome !== 'ready'"
                    [attr.aria-label]="'Écrire ' + it.name" (change)="choose(it)" />
                </td>
              }
              <td class="main" data-label="Fiche">
                @if (it.activityId && it.outcome !== 'undone') {
                  <a [routerLink]="['/registre', it.activityId]">{{ it.code }} {{ it.name }}</a>
                } @else { {{ it.code }} {{ it.name || 'Sans nom' }} }
                @if (it.reference) { <span class="small muted">réf. {{ it.reference }}</span> }
              </td>
              <td data-label="Dans le fichier">{{ it.place | typo }}</td>
              <td data-label="Au registre">
                @if (it.match; as known) {
                  <a [routerLink]="['/registre', known.id]">{{ known.code }}</a>&ngsp;<span class="small muted">{{ by[known.by] }}</span>
                } @else { <span class="muted">Nouvelle</span> }
              </td>
              <td data-label="État">
                <gw-state [kind]="wordOf(it.outcome).kind">{{ wordOf(it.outcome).word }}</gw-state>
                @if (it.sentence) { <p class="small">{{ it.sentence | typo }}</p> }
              </td>
              <td data-label="Remarques" class="small">
                @if (it.warnings) { <div>{{ it.warnings | plural: 'remarque' }}</div> }
                @if (it.unplaced) { <div>{{ it.unplaced | plural: 'valeur sans place' : 'valeurs sans place' }}</div> }
                @if (!it.warnings && !it.unplaced) { <span class="muted">Aucune</span> }
              </td>
            </tr>
          }
        </tbody>
      </table>
      <gw-pager [total]="page.total" />
    </ng-container>
  `,
}) // prettier-ignore
export class ImportRows {
  private readonly client = inject(ImportsClient);
  private readonly address = listAddress();
  private readonly asOf = inject(AsOf);

  readonly run = input.required<Import>();
  readonly changed = output<Import>();
  protected readonly wordOf = outcomeWord;
  protected readonly by = MATCHED_BY;
  protected readonly found = this.client.rows(
    () => this.run().id,
    () => ({ page: String(this.address.page()) }),
  );
  protected readonly chooses = computed(() => !this.asOf.readOnly() && this.run().allowed.includes('change'));

  constructor() {
    let known = '';
    effect(() => {
      const { state } = this.run();
      // What the import came to is another answer to the same question.
      if (known && known !== state) untracked(() => this.found.reload());
      known = state;
    });
  }

  protected async choose({ id, chosen }: ImportRow) {
    this.changed.emit(await this.client.change(this.run().id, chosen ? { left: [id] } : { chosen: [id] }));
    this.found.reload();
  }
}
