import { Component, computed, inject, input, output } from '@angular/core';
import { DayPipe, MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { Dialogs } from '../ui/dialog/dialogs';
import { Notice } from '../ui/notice';
import { StateBadge } from '../ui/state';
import { Asked } from './folder-tree';
import { Space, SpacesClient } from './spaces-client';

/** What a direction sees of a space it does not sit in: how to ask, and what was answered. */
@Component({
  selector: 'gw-ask-access',
  imports: [DayPipe, MomentPipe, Notice, StateBadge, TypoPipe],
  template: `
    @if (space().standing === 'guest') {
      <gw-notice kind="info">
        Votre accès prend fin le {{ space().until | day }}, ou plus tôt avec votre mandat de direction.
        @if (last(); as it) {
          <button actions type="button" class="button" (click)="leave(it.id)">Y renoncer</button>
        }
      </gw-notice>
    } @else {
      <section class="sheet stack tight" aria-labelledby="demander">
        @if (waits(); as it) {
          <h2 id="demander">Votre demande <gw-state kind="running">en attente</gw-state></h2>
          <p>Envoyée le {{ it.askedAt | moment }} au secrétariat de l’instance, avec ce motif&#8239;:</p>
          <blockquote>{{ it.reason | typo }}</blockquote>
          <p class="muted">La réponse vous parviendra par un avis et, selon vos préférences, par courriel.</p>
          <p><button type="button" class="button" (click)="takeBack(it.id)">Retirer ma demande</button></p>
        } @else {
          <h2 id="demander">Demander à lire cet espace</h2>
          @if (last(); as it) {
            <p>
              @if (it.state === 'declined') {
                Votre demande du {{ it.askedAt | moment }} a été refusée par {{ it.answeredBy }}.
              } @else if (it.state === 'ended') {
                Votre accès précédent a pris fin{{ it.endedAt ? '' : ' le '
                }}{{ it.endedAt ? '' : (it.until | day) }}.
              }
              @if (it.answer) {
                Motif&#8239;: {{ it.answer | typo }}
              }
            </p>
          }
          <p>
            Vous êtes à la direction d’une organisation du secteur&#8239;: dites pourquoi vous souhaitez lire
            ces pièces. Le secrétariat ou la présidence répond, pour une durée convenue. La demande, la
            réponse et vos lectures sont notées au journal.
          </p>
          @if (may()) {
            <p><button type="button" class="button primary" (click)="ask()">Demander l’accès</button></p>
          }
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 720px;
      margin-bottom: var(--s5);
    }
    h2 {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      align-items: center;
    }
    blockquote {
      margin: 0;
      padding-left: var(--s4);
      border-left: 3px solid var(--line);
    }
  `,
})
export class AskAccess {
  private readonly client = inject(SpacesClient);
  private readonly dialogs = inject(Dialogs);

  readonly space = input.required<Space>();
  readonly answered = output<Asked>();

  protected readonly last = computed(() => this.space().asked);
  protected readonly waits = computed(() => (this.last()?.state === 'asked' ? this.last() : null));
  protected readonly may = computed(() => this.space().allowed.includes('ask'));

  protected async ask() {
    const reason = await this.dialogs.ask({
      title: `Lire l’espace «\u202f${this.space().name}\u202f»`,
      text: 'Le secrétariat et la présidence de l’instance reçoivent votre demande.',
      field: 'Pourquoi souhaitez-vous lire ces pièces\u202f?',
      help: 'Une phrase suffit, dix caractères au moins.',
      long: true,
      action: 'Envoyer la demande',
    });
    if (reason)
      this.answered.emit({ answer: this.client.ask(this.space().bodyId, reason), said: 'Demande envoyée' });
  }

  protected takeBack(id: string) {
    this.answered.emit({ answer: this.client.end(id, ''), said: 'Demande retirée' });
  }

  protected async leave(id: string) {
    const isSure = await this.dialogs.confirm({
      title: 'Renoncer à cet accès',
      text: 'Vous ne lirez plus cet espace. Pour y revenir, il faudra le demander à nouveau.',
      action: 'Renoncer',
    });
    if (isSure) this.answered.emit({ answer: this.client.end(id, ''), said: 'Accès rendu' });
  }
}
