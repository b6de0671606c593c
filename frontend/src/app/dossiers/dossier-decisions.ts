import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StageView } from '../api/contract';
import { StepStateBadge } from '../governance/parts/step-state';
import { stateWords } from '../governance/parts/words';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';

/** The decisions that the bodies took on a dossier, in the order of its road. */
@Component({
  selector: 'gw-dossier-decisions',
  imports: [Empty, RouterLink, ShortDayPipe, StepStateBadge, TypoPipe],
  template: `
    @if (decided().length) {
      <table class="table">
        <caption class="visually-hidden">
          Décisions prises sur ce dossier
        </caption>
        <thead>
          <tr>
            <th scope="col">Décision</th>
            <th scope="col">Instance</th>
            <th scope="col">Issue</th>
            <th scope="col">Vote</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          @for (it of decided(); track it.step.id) {
            <tr>
              <td class="main" data-label="Décision">
                @if (it.step.decisionId) {
                  <a [routerLink]="['/dossiers/decisions', it.step.decisionId]">{{
                    it.step.decisionNumber
                  }}</a>
                } @else {
                  <span class="muted">sans décision</span>
                }
              </td>
              <td data-label="Instance">{{ it.step.bodyCode }}</td>
              <td data-label="Issue">
                <div>
                  <gw-step-state [of]="it.step.state" [bare]="true" />
                  @for (part of it.step.parts; track part.subjectId) {
                    <p class="small muted">{{ part.label | typo }}&#8239;: {{ word(part.outcome) }}</p>
                  }
                  @if (it.step.reason; as reason) {
                    <p class="small muted">{{ reason | typo }}</p>
                  }
                </div>
              </td>
              <td data-label="Vote">{{ it.step.result }}</td>
              <td data-label="Date">{{ it.step.closedOn | shortDay }}</td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <gw-empty
        title="Rien n’est encore décidé"
        text="Chaque décision paraît ici avec son numéro, son vote et l’empreinte du texte décidé."
      />
    }
  `,
})
export class DossierDecisions {
  protected word(outcome: string) {
    return stateWords(outcome).word;
  }

  readonly stages = input.required<readonly StageView[]>();
  protected readonly decided = computed(() =>
    this.stages().flatMap((stage) =>
      stage.steps
        .filter(({ decisionId, state }) => decisionId || state === 'not-required')
        .map((step) => ({ stage, step })),
    ),
  );
}
