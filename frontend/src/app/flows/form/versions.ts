import { Component, computed, input, output } from '@angular/core';
import { Api } from '../../api';
import { moment, shortDay } from '../../kernel/french';
import { Notice } from '../../ui/notice';
import { FlowModel, modelOf } from './flow-model';

type List = keyof Api<'FlowWordsView'>;

const LABELS: readonly (readonly [keyof FlowModel, string, List?])[] = [
  ['code', 'Référence'],
  ['name', 'Dénomination'],
  ['sourceName', 'Émetteur'],
  ['destinationName', 'Destinataire'],
  ['data', 'Données'],
  ['purpose', 'Finalité'],
  ['special', 'Données sensibles'],
  ['niss', 'Numéro de Registre national'],
  ['legalBasis', 'Base légale', 'bases'],
  ['legalText', 'Texte légal', 'legalTexts'],
  ['channel', 'Canal', 'channels'],
  ['frequency', 'Périodicité'],
  ['volume', 'Volume'],
  ['roles', 'Qualité des parties', 'roles'],
  ['instrumentKind', 'Instrument', 'instruments'],
  ['instrumentReference', 'Référence de l’instrument'],
  ['instrumentUntil', 'Terme de l’instrument'],
  ['activity', 'Traitement', 'activities'],
];

/** What someone else saved while one was writing: both versions side by side where they differ, and one says which stays. */
@Component({
  selector: 'gw-flow-versions',
  imports: [Notice],
  template: `
    <gw-notice kind="warning" title="Ce flux a changé pendant que vous l’écriviez" [alert]="true">
      <p>{{ sentence() }}</p>
    </gw-notice>
    <table class="table">
      <caption class="visually-hidden">
        Les deux versions, là où elles diffèrent
      </caption>
      <thead>
        <tr>
          <th scope="col">Ce qui diffère</th>
          <th scope="col">Version enregistrée par {{ theirs().updatedBy }}, {{ when() }}</th>
          <th scope="col">Votre version, gardée ici</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.label) {
          <tr>
            <th scope="row">{{ line.label }}</th>
            <td data-label="Enregistré">{{ line.theirs }}</td>
            <td data-label="Le vôtre" class="own">{{ line.mine }}</td>
          </tr>
        } @empty {
          <tr>
            <td colspan="3">Les deux versions disent la même chose.</td>
          </tr>
        }
      </tbody>
    </table>
    <p class="row">
      <button type="button" class="button" (click)="keep.emit('theirs')">
        Garder la version enregistrée
      </button>
      <button type="button" class="button primary" (click)="keep.emit('mine')">Garder la mienne</button>
      <button type="button" class="button quiet" (click)="keep.emit('both')">Continuer à écrire</button>
    </p>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s6);
    }
    .table {
      margin: var(--s4) 0;
    }
    th + th {
      width: 40%;
    }
    td {
      white-space: pre-line;
    }
    .own {
      box-shadow: inset 2px 0 var(--accent);
    }
  `,
})
export class Versions {
  readonly theirs = input.required<Api<'FlowView'>>();
  readonly mine = input.required<FlowModel>();
  readonly words = input.required<Api<'FlowWordsView'>>();
  readonly sentence = input.required<string>();
  /** Which version stays; `both`: one goes on writing, knowing what the other says. */
  readonly keep = output<'mine' | 'theirs' | 'both'>();

  protected readonly when = computed(() => moment(this.theirs().updatedAt));
  protected readonly lines = computed(() => {
    const [theirs, mine] = [modelOf(this.theirs()), this.mine()];
    const differing = LABELS.filter(([name]) => theirs[name] !== mine[name]);
    return differing.map(([name, label, list]) => ({
      label,
      theirs: this.said(theirs[name], name, list),
      mine: this.said(mine[name], name, list),
    }));
  });

  private said(value: string | boolean, name: keyof FlowModel, list?: List): string {
    if (typeof value === 'boolean') return value ? 'oui' : 'non';
    if (!value) return 'rien';
    if (name === 'instrumentUntil') return shortDay(value);
    return (list && this.words()[list].find(({ code }) => code === value)?.label) || value;
  }
}
