import { Component, computed, inject } from '@angular/core';
import { PointProposalView } from '../../api/contract';
import { Attempts } from '../../governance/parts/attempts';
import { moment } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { Dialogs } from '../../ui/dialog/dialogs';
import { listAddress } from '../../ui/list/list-address';
import { Notice } from '../../ui/notice';
import { PreparingClient } from './preparing-client';

const ANSWERS: Readonly<Record<PointProposalView['state'], string>> = {
  waiting: 'en attente du secrétariat',
  taken: 'retenu',
  declined: 'non retenu',
  withdrawn: 'retiré',
};

/** The points that were proposed to the body of the address: its secretariat answers them, a member follows their own. */
@Component({
  selector: 'gw-proposed-points',
  imports: [Notice, TypoPipe],
  template: `
    @if (shown().length) {
      <section class="sheet" aria-labelledby="propositions">
        <h2 id="propositions">Points proposés</h2>
        @if (attempts.refusal(); as sentence) {
          <gw-notice kind="blocked" [alert]="true">{{ sentence }}</gw-notice>
        }
        <ul class="waiting">
          @for (one of shown(); track one.id) {
            <li>
              <p>
                {{ one.title | typo }} <span class="muted">— {{ answers[one.state] }}</span>
                <span class="text">{{ one.text | typo }}</span>
                <span class="muted small">
                  {{ one.by }}, le {{ moment(one.proposedAt) }}
                  @if (one.reason) {
                    . Motif&#8239;: {{ one.reason }}
                  }
                </span>
              </p>
              @if (one.allowed.includes('decline')) {
                <button type="button" class="button" [disabled]="attempts.busy()" (click)="decline(one)">
                  Ne pas retenir
                </button>
              }
              @if (one.allowed.includes('withdraw')) {
                <button type="button" class="button quiet" [disabled]="attempts.busy()" (click)="withdraw(one)">
                  Retirer
                </button>
              }
            </li>
          }
        </ul>
        @if (answering()) {
          <p class="muted small">
            Pour retenir un point, ouvrez la réunion et choisissez-le sous «&#8239;Ajouter un point&#8239;».
          </p>
        }
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: var(--s5);
    }
    h2 {
      font-size: var(--t17);
      line-height: 24px;
    }
    .text,
    .small {
      display: block;
    }
  `,
}) // prettier-ignore
export class ProposedPoints {
  private readonly client = inject(PreparingClient);
  private readonly dialogs = inject(Dialogs);
  private readonly address = listAddress();

  protected readonly answers = ANSWERS;
  protected readonly moment = moment;
  protected readonly attempts = new Attempts();
  private readonly found = this.client.proposals(() => this.address.text('instance') ?? '');
  /** What waits first; what was answered stays to be seen for a while. */
  protected readonly shown = computed(() => {
    const all = this.found.hasValue() ? this.found.value() : [];
    const answered = all.filter(({ state }) => state === 'taken' || state === 'declined').slice(0, 3);
    return [...all.filter(({ state }) => state === 'waiting'), ...answered];
  });
  protected readonly answering = computed(() => this.shown().some(({ allowed }) => allowed.includes('take')));

  protected async decline({ id, title }: PointProposalView) {
    const reason = await this.dialogs.ask({
      title: 'Ne pas retenir le point',
      text: `«\u202f${title}\u202f» n’est pas inscrit. La personne qui l’a proposé lit votre motif.`,
      field: 'Motif',
      long: true,
      action: 'Ne pas retenir',
    });
    if (reason !== null && (await this.attempts.make(() => this.client.decline(id, reason)))) this.found.reload();
  }

  protected async withdraw({ id, title }: PointProposalView) {
    const goes = await this.dialogs.confirm({
      title: 'Retirer la proposition',
      text: `«\u202f${title}\u202f» n’attend plus de réponse.`,
      action: 'Retirer',
    });
    if (goes && (await this.attempts.make(() => this.client.withdraw(id)))) this.found.reload();
  }
} // prettier-ignore
