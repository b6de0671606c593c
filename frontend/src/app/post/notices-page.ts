import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../api/problem';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { AddressPipe } from '../ui/address';
import { Empty } from '../ui/empty';
import { Facet } from '../ui/list/facet';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { NoticeRow, NoticesClient } from './notices-client';

/** Everything the application told one person, read or not, by what it is about. */
@Component({
  selector: 'gw-notices-page',
  imports: [AddressPipe, Empty, Facet, List, Loaded, MomentPipe, Notice, PageHead, RouterLink, TypoPipe],
  template: `
    <gw-page-head
      title="Avis"
      lead="Ce que l’application vous a fait savoir, que vous l’ayez aussi reçu par courriel ou non. Ce qui fut écrit aux membres d’une instance se lit tant que vous y siégez."
    >
      @if (unread()) {
        <button type="button" class="button" (click)="all()">Tout marquer comme lu</button>
      }
      <a class="button" routerLink="/courriels">Me prévenir par courriel</a>
    </gw-page-head>
    @if (refusal(); as sentence) {
      <gw-notice kind="blocked" [alert]="true">{{ sentence | typo }}</gw-notice>
    }
    <gw-list
      search="Chercher un avis"
      unit="avis"
      units="avis"
      [total]="total()"
      [views]="views()"
      [faceted]="true"
    >
      <gw-facet name="topic" label="Au sujet" [choices]="topics" />
      <gw-empty
        empty
        title="Aucun avis"
        text="Les convocations, les rappels, les décisions et les réponses à vos demandes viendront ici."
      />
      <ul *gwLoaded="found; let page">
        @for (it of page.rows; track it.id) {
          <li [class.unread]="!it.readAt">
            <div class="what">
              <h2>
                @if (!it.readAt) {
                  <span class="dot" aria-hidden="true"></span><span class="visually-hidden">Non lu.</span>
                }
                @if (it.link) {
                  <a [routerLink]="it.link | address" (click)="mark(it, true)">{{ it.title | typo }}</a>
                } @else {
                  {{ it.title | typo }}
                }
              </h2>
              <p class="small muted">{{ it.writtenAt | moment }}</p>
              <details class="fold small">
                <summary>Lire le texte</summary>
                <p class="text">{{ it.text | typo }}</p>
              </details>
            </div>
            <button type="button" class="button quiet" (click)="mark(it, !it.readAt)">
              {{ it.readAt ? 'Marquer comme non lu' : 'Marquer comme lu' }}
            </button>
          </li>
        }
      </ul>
    </gw-list>
  `,
  styleUrl: './notices-page.css',
})
export class NoticesPage {
  private readonly client = inject(NoticesClient);
  private readonly address = listAddress();

  protected readonly found = this.client.all(this.address.query);
  protected readonly unread = this.client.unread;
  protected readonly refusal = signal('');
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly views = computed(() => [
    { label: 'Tous', query: { state: null, page: null } },
    { label: 'Non lus', query: { state: 'unread', page: null }, count: this.unread() },
    { label: 'Lus', query: { state: 'read', page: null } },
  ]);
  protected readonly topics = [
    { value: 'meeting', label: 'Réunions et procès-verbaux' },
    { value: 'dossier', label: 'Dossiers et décisions' },
    { value: 'follow-up', label: 'Actions à suivre' },
    { value: 'space', label: 'Espaces' },
    { value: 'mandate', label: 'Mandats' },
    { value: 'other', label: 'Autres' },
  ];

  protected mark({ id, readAt }: NoticeRow, isRead: boolean) {
    if (isRead === (readAt !== null)) return;
    void this.take(this.client.mark(id, isRead));
  }

  protected all() {
    const newest = this.found.hasValue() ? this.found.value().rows[0] : undefined;
    // On another page or under a filter the newest one of all may not be shown; what one asks for is everything.
    const isWhole = !Object.values(this.address.query()).some((words) => words.length);
    void this.take(this.client.markAll(newest && isWhole ? newest.writtenAt : new Date().toISOString()));
  }

  private async take(done: Promise<void>) {
    this.refusal.set('');
    try {
      await done;
      this.found.reload();
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }
}
