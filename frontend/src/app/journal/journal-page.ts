import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../api';
import { problemOf } from '../api/problem';
import { plural } from '../kernel/french';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';

/** The journal: every write and every download, the newest first, and whether its chain holds. */
@Component({
  selector: 'gw-journal-page',
  imports: [Empty, List, Loaded, MomentPipe, Notice, PageHead, TypoPipe],
  template: `
    <gw-page-head
      title="Journal"
      lead="Chaque écriture et chaque téléchargement, avec qui, quand et en quelle qualité. Aucune ligne ne peut être modifiée ni effacée."
    >
      <button class="button" type="button" [disabled]="checking()" (click)="check()">
        {{ checking() ? 'Vérification en cours…' : 'Vérifier la chaîne' }}
      </button>
    </gw-page-head>
    @if (verdict(); as found) {
      <gw-notice [kind]="found.sound ? 'done' : 'blocked'" [alert]="true">{{ found.words }}</gw-notice>
    }
    <gw-list search="Chercher dans le journal" unit="ligne" [total]="total()">
      <gw-empty empty title="Le journal est vide" text="Les écritures que vous pouvez lire viendront ici." />
      <table class="table" *gwLoaded="found; let page">
        <caption class="visually-hidden">
          Journal
        </caption>
        <thead>
          <tr>
            <th scope="col" class="end">N°</th>
            <th scope="col">Quand</th>
            <th scope="col">Qui</th>
            <th scope="col">Quoi</th>
            <th scope="col">Empreinte</th>
          </tr>
        </thead>
        <tbody>
          @for (line of page.rows; track line.seq) {
            <tr>
              <td class="end figures" data-label="N°">{{ line.seq }}</td>
              <td class="nowrap" data-label="Quand">{{ line.at | moment }}</td>
              <td data-label="Qui">
                {{ line.actorName }}
                @if (line.quality !== line.actorName.toLowerCase()) {
                  <br /><span class="small muted">{{ line.quality }}</span>
                }
              </td>
              <td class="main" data-label="Quoi">{{ line.verb }} {{ line.label | typo }}</td>
              <td data-label="Empreinte">
                <code class="small muted" [title]="line.hash">{{ line.hash.slice(0, 10) }}…</code>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </gw-list>
  `,
})
export class JournalPage {
  private readonly http = inject(HttpClient);
  private readonly address = listAddress();

  protected readonly found = httpResource<Api<'JournalPage'>>(() => ({
    url: '/api/journal',
    params: this.address.query(),
  }));
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly checking = signal(false);
  protected readonly verdict = signal<{ sound: boolean; words: string } | null>(null);

  protected async check() {
    this.checking.set(true);
    try {
      const chain = await firstValueFrom(this.http.get<Api<'ChainView'>>('/api/journal/check'));
      this.verdict.set({ sound: chain.sound, words: wordsOf(chain) });
    } catch (error) {
      this.verdict.set({ sound: false, words: problemOf(error).detail });
    } finally {
      this.checking.set(false);
    }
  }
}

function wordsOf({ sound, entries, head, brokenAt }: Api<'ChainView'>): string {
  return sound
    ? `La chaîne est intacte : ${plural(entries, 'ligne')}, empreinte de tête ${head?.slice(0, 16)}…`
    : `La ligne ${brokenAt} ne correspond plus à la précédente : le journal a été modifié en dehors de l’application. Prévenez l’administration de l’installation.`;
}
