import { Component, computed, input } from '@angular/core';
import { NARROW, number, plural } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { Notice } from '../../ui/notice';
import { ExportFormat, ExportPreview } from './exports-client';

/** More fields than this are folded: the button stands below them. */
const FEW = 6;

/** What a format would not bring back, field by field, before anything is downloaded. */
@Component({
  selector: 'gw-loss-report',
  imports: [Notice, TypoPipe],
  template: `
    @if (!format().returns) {
      <gw-notice>
        Tous les champs remplis figurent dans ce fichier&#8239;; il ne se réimporte pas ici.
      </gw-notice>
    } @else if (!preview().losses.length) {
      <gw-notice kind="done">
        Rien ne se perd&#8239;: tout ce que disent ces fiches revient si le fichier est réimporté.
      </gw-notice>
    } @else {
      <gw-notice kind="warning" [title]="title()">
        Ces champs sont remplis, mais ce modèle n’a pas de place pour eux. Ils restent dans le registre.
      </gw-notice>
      <details class="fold" [open]="preview().losses.length <= FEW">
        <summary>Voir ces champs</summary>
        <table class="table">
          <caption class="visually-hidden">
            Champs que le format ne porte pas
          </caption>
          <thead>
            <tr>
              <th scope="col">Champ</th>
              <th scope="col">Repris</th>
              <th scope="col" class="end">Fiches</th>
            </tr>
          </thead>
          <tbody>
            @for (loss of preview().losses; track loss.field) {
              <tr>
                <td class="main" data-label="Champ">{{ loss.label | typo }}</td>
                <td data-label="Repris">{{ loss.whole ? 'Non' : 'En partie' }}</td>
                <td class="end" data-label="Fiches">{{ loss.entries }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
    }
    @if (preview().examined < preview().count) {
      <p class="small muted">{{ looked() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class LossReport {
  readonly format = input.required<ExportFormat>();
  readonly preview = input.required<ExportPreview>();

  protected readonly FEW = FEW;
  protected readonly title = computed(() => {
    const count = this.preview().losses.length;
    return `${plural(count, 'champ')} ${count > 1 ? 'ne sont pas repris' : 'n’est pas repris'} en entier`;
  });
  protected readonly looked = computed(
    () =>
      `Rapport établi sur les ${number(this.preview().examined)} premières fiches sur ${number(this.preview().count)}${NARROW}; les suivantes sont écrites de même.`,
  );
}
