import { Component, computed, inject, input, output, signal } from '@angular/core';
import { problemOf } from '../../api/problem';
import { PluralPipe, TypoPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { Import, ImportMapping, ImportsClient } from './imports-client';

/** Where each heading of a file goes; what is chosen here is remembered for the next file of that format. */
@Component({
  selector: 'gw-import-mapping',
  imports: [Loaded, Notice, PluralPipe, TypoPipe],
  template: `
    @if (refusal(); as sentence) {
      <gw-notice kind="blocked" [alert]="true">{{ sentence | typo }}</gw-notice>
    }
    <ng-container *gwLoaded="found; let it">
      <p class="small muted">
        @if (own()) {
          Ce fichier est l’un des nôtres&#8239;: chaque colonne porte le nom de son champ.
        } @else {
          Vos choix sont retenus pour les prochains fichiers de ce format.
        }
      </p>
      <table class="table">
        <caption class="visually-hidden">Correspondance des titres du fichier avec les champs d’une fiche</caption>
        <thead>
          <tr>
            <th scope="col">Titre dans le fichier</th>
            <th scope="col">Exemple</th>
            <th scope="col">Champ de la fiche</th>
          </tr>
        </thead>
        <tbody>
          @for (one of it.headings; track one.heading) {
            <tr>
              <td class="main" data-label="Titre">
                {{ one.heading }} <span class="small muted">{{ one.count | plural: 'valeur' }}</span>
              </td>
              <td data-label="Exemple" class="example">{{ one.example }}</td>
              <td data-label="Champ">
                @if (own()) { {{ one.to }} }
                @else {
                  <select #to class="input" [disabled]="!changes()" [attr.aria-label]="'Champ pour ' + one.heading"
                    (change)="choose(one.heading, to.value)">
                    <option value="" [selected]="one.to === null">Sans place</option>
                    @for (group of groupsOf(it); track group.name) {
                      <optgroup [label]="group.name">
                        @for (target of group.targets; track target.id) {
                          <option [value]="target.id" [selected]="target.id === one.to">{{ target.label }}</option>
                        }
                      </optgroup>
                    }
                  </select>
                  @if (one.chosen) { <span class="small muted">votre choix</span> }
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </ng-container>
  `,
  styles: `
    .example {
      max-width: 320px;
      overflow: hidden;
      color: var(--muted);
      text-overflow: ellipsis;
      overflow-wrap: anywhere;
    }
    select {
      max-width: 100%;
    }
  `,
}) // prettier-ignore
export class ImportMappingTable {
  private readonly client = inject(ImportsClient);
  private readonly asOf = inject(AsOf);

  readonly run = input.required<Import>();
  readonly changed = output<Import>();
  protected readonly found = this.client.mapping(() => this.run().id);
  protected readonly own = computed(() => this.run().format === 'ours');
  protected readonly changes = computed(() => !this.asOf.readOnly() && this.run().allowed.includes('change'));
  protected readonly refusal = signal('');

  protected groupsOf({ targets }: ImportMapping) {
    const names = [...new Set(targets.map(({ group }) => group))];
    return names.map((name) => ({ name, targets: targets.filter(({ group }) => group === name) }));
  }

  protected async choose(heading: string, to: string) {
    this.refusal.set('');
    try {
      this.changed.emit(await this.client.change(this.run().id, { mapping: { [heading]: to || null } }));
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
    this.found.reload();
  }
}
