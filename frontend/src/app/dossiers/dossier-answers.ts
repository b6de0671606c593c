import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StageView } from '../api/contract';
import { OwnBodies } from '../governance/parts/own-bodies';
import { StepStateBadge } from '../governance/parts/step-state';
import { ShortDayPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { StateBadge } from '../ui/state';
import { delayOf, newest } from './dossier-path';

/** What each organisation has done with a dossier: the line of the adoption matrix, told at length. */
@Component({
  selector: 'gw-dossier-answers',
  imports: [Empty, RouterLink, ShortDayPipe, StateBadge, StepStateBadge],
  template: `
    @if (answers().length) {
      <table class="table">
        <caption class="visually-hidden">
          Réponse de chaque organisation
        </caption>
        <thead>
          <tr>
            <th scope="col">Organisation</th>
            <th scope="col">Réponse</th>
            <th scope="col">Vote</th>
            <th scope="col">Décision</th>
            <th scope="col">Date</th>
            <th scope="col">Délai</th>
          </tr>
        </thead>
        <tbody>
          @for (step of answers(); track step.id) {
            <tr>
              <td class="main" data-label="Organisation">{{ step.organisationCode }}</td>
              <td data-label="Réponse">
                <span class="row">
                  <gw-step-state [of]="step.state" [bare]="true" />
                  @if (step.late) {
                    <gw-state kind="warning" [bare]="true">attendu le {{ step.dueOn | shortDay }}</gw-state>
                  }
                </span>
              </td>
              <td data-label="Vote">{{ step.result }}</td>
              <td data-label="Décision">
                @if (step.decisionId) {
                  <a [routerLink]="['/dossiers/decisions', step.decisionId]">{{ step.decisionNumber }}</a>
                } @else if (step.meetingId && bodies.reads(step.bodyId)) {
                  <a [routerLink]="['/reunions', step.meetingId]">Réunion de {{ step.bodyCode }}</a>
                } @else if (step.remindedOn) {
                  <span class="muted">relancé le {{ step.remindedOn | shortDay }}</span>
                }
              </td>
              <td data-label="Date">{{ step.closedOn | shortDay }}</td>
              <td data-label="Délai">{{ delay(step) }}</td>
            </tr>
          }
        </tbody>
      </table>
      <p class="matrix"><a routerLink="/dossiers/matrice">Voir la matrice de tous les dossiers</a></p>
    } @else {
      <gw-empty
        title="Le dossier n’a pas encore atteint les organisations"
        text="Lorsque la dernière instance du secteur l’aura adopté, chaque organisation décidera pour elle-même et sa réponse paraîtra ici."
      />
    }
  `,
  styles: `
    .matrix {
      margin-top: var(--s4);
    }
  `,
})
export class DossierAnswers {
  protected readonly bodies = inject(OwnBodies);

  readonly stages = input.required<readonly StageView[]>();
  protected readonly delay = delayOf;
  protected readonly answers = computed(() =>
    this.stages()
      .filter(({ each }) => each)
      .flatMap(({ steps }) => newest(steps)),
  );
}
