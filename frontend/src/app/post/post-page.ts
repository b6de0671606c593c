import { Component, computed, inject, signal } from '@angular/core';
import { problemOf } from '../api/problem';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { Toasts } from '../ui/dialog/toasts';
import { Empty } from '../ui/empty';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge, StateKind } from '../ui/state';
import { HabitCard } from './habit-card';
import { PostClient } from './post-client';

const STATES: Readonly<Record<string, { readonly word: string; readonly kind: StateKind }>> = {
  waiting: { word: 'en attente', kind: 'running' },
  sending: { word: 'en cours d’envoi', kind: 'running' },
  sent: { word: 'envoyé', kind: 'adopted' },
  failed: { word: 'en échec', kind: 'blocked' },
  unwanted: { word: 'non envoyé', kind: 'neutral' },
};

/** The post: how often one is written to, and — for who convenes — what has gone out and what came back. */
@Component({
  selector: 'gw-post-page',
  imports: [Empty, HabitCard, List, Loaded, MomentPipe, Notice, PageHead, StateBadge, TypoPipe],
  template: `
    <gw-page-head
      title="Courriels"
      lead="Ce que l’application vous écrit, et ce qu’elle a écrit aux membres des instances dont vous tenez le secrétariat."
    />
    <gw-habit-card />
    @if (keeps()) {
      <h2 class="sent">Courriels des instances</h2>
      @if (letters.hasValue() && !letters.value().connected) {
        <gw-notice kind="info">
          Sans serveur de courriel, rien ne part&#8239;: chacun lit ces textes dans ses avis.
        </gw-notice>
      }
      @if (refusal()) {
        <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
      }
      <gw-list unit="courriel" [total]="total()" [views]="views">
        <gw-empty
          empty
          title="Aucun courriel"
          text="Les convocations, leurs changements et les rappels viendront ici, avec ce que le serveur a répondu."
        />
        <table class="table" *gwLoaded="letters; let page">
          <caption class="visually-hidden">
            Courriels des instances
          </caption>
          <thead>
            <tr>
              <th scope="col">État</th>
              <th scope="col">Courriel</th>
              <th scope="col">À</th>
              <th scope="col">Écrit</th>
              <th scope="col">Envoyé</th>
            </tr>
          </thead>
          <tbody>
            @for (letter of page.rows; track letter.id) {
              <tr>
                <td data-label="État">
                  <gw-state [kind]="stateOf(letter.state).kind">{{ stateOf(letter.state).word }}</gw-state>
                </td>
                <td class="main" data-label="Courriel">
                  {{ letter.title | typo }}
                  @if (letter.invitation) {
                    <span class="muted small">avec invitation d’agenda</span>
                  }
                  @if (letter.answer && letter.state !== 'sent' && page.connected) {
                    <p class="small muted">{{ letter.answer }}</p>
                  }
                  @if (letter.state === 'failed' && page.allowed.includes('retry')) {
                    <button type="button" class="button" (click)="retry(letter.id)">Renvoyer</button>
                  }
                </td>
                <td data-label="À">{{ letter.personName }}</td>
                <td class="nowrap" data-label="Écrit">{{ letter.writtenAt | moment }}</td>
                <td class="nowrap" data-label="Envoyé">
                  {{ letter.sentAt ? (letter.sentAt | moment) : '—' }}
                </td>
              </tr>
            }
          </tbody>
        </table>
      </gw-list>
    }
  `,
  styles: `
    .sent {
      margin: var(--s6) 0 var(--s3);
    }
    gw-notice {
      margin-bottom: var(--s3);
    }
  `,
})
export class PostPage {
  private readonly client = inject(PostClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly address = listAddress();
  protected readonly stateOf = (state: string) => STATES[state] ?? { word: state, kind: 'neutral' as const };
  /** Whoever prepares meetings answers for the letters that convene them. */
  protected readonly keeps = computed(
    () =>
      this.session
        .now()
        ?.mandates.some(({ role }) => ['secretary', 'director', 'coordination', 'admin'].includes(role)) ??
      false,
  );
  protected readonly letters = this.client.letters(this.address.query, this.keeps);
  protected readonly total = computed(() =>
    this.letters.hasValue() ? this.letters.value().total : undefined,
  );
  protected readonly views = [
    { label: 'Tous', query: { state: null } },
    { label: 'En attente', query: { state: 'waiting' } },
    { label: 'Envoyés', query: { state: 'sent' } },
    { label: 'En échec', query: { state: 'failed' } },
  ];
  protected readonly refusal = signal('');

  protected async retry(id: string) {
    this.refusal.set('');
    try {
      await this.client.retry(id);
      this.toasts.say('Courriel remis en attente');
      this.letters.reload();
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }
}
