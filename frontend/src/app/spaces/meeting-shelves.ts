import { Component, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { day } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { listAddress } from '../ui/list/list-address';
import { Pager } from '../ui/list/pager';
import { Loaded } from '../ui/loaded';
import { weight } from './space-words';
import { SpacesClient } from './spaces-client';

/** The papers of a body by meeting: those of its agendas, its minutes, and what members laid down under it. */
@Component({
  selector: 'gw-meeting-shelves',
  imports: [Empty, Icon, Loaded, Pager, RouterLink, TypoPipe],
  template: `
    <ng-container *gwLoaded="found; let page">
      @if (page.total === 0) {
        <gw-empty title="Aucune réunion" text="Chaque réunion de l’instance viendra ici, avec ses pièces et son procès-verbal." />
      }
      @for (meeting of page.rows; track meeting.id) {
        <section [attr.aria-labelledby]="'m' + meeting.id">
          <div class="spread">
            <h2 [id]="'m' + meeting.id">
              @if (meeting.link) {
                <a [routerLink]="meeting.link">{{ meeting.title | typo }}</a>
              } @else {
                {{ meeting.title | typo }}
              }
              <span class="muted small">{{ beside(meeting.title, meeting.date, meeting.state) }}</span>
            </h2>
            @if (adds()) {
              <button type="button" class="button quiet" (click)="deposit.emit(meeting.id)"><gw-icon name="plus" /> Déposer une pièce</button>
            }
          </div>
          <ul>
            @for (it of meeting.papers; track it.shelf + it.id) {
              <li>
                <span class="kind" aria-hidden="true">{{ it.kind || 'pv' }}</span>
                <span class="what">
                  @if (it.link) {
                    <a [routerLink]="it.link">{{ it.name }}</a>
                  } @else if (it.file) {
                    <a [href]="it.file" download>{{ it.name }}</a>
                  } @else {
                    {{ it.name }}
                  }
                  <span class="small muted">{{ told(it.note, it.byName, it.size) | typo }}</span>
                </span>
                @if (it.file) {
                  <a class="button quiet icon" download [href]="it.file" [attr.aria-label]="'Télécharger ' + it.name" title="Télécharger"><gw-icon name="download" /></a>
                }
              </li>
            } @empty {
              <li class="muted">Aucune pièce.</li>
            }
          </ul>
        </section>
      }
      <gw-pager [total]="page.total" [per]="12" />
    </ng-container>
  `,
  styleUrl: './meeting-shelves.css',
}) // prettier-ignore
export class MeetingShelves {
  private readonly address = listAddress();

  readonly bodyId = input.required<string>();
  readonly adds = input(false);
  readonly turn = input(0);
  /** A paper is to be laid down under this meeting. */
  readonly deposit = output<string>();

  protected readonly found = inject(SpacesClient).meetings(this.bodyId, () => ({
    size: '12',
    page: String(this.address.page()),
  }));

  constructor() {
    effect(() => {
      if (this.turn() > 0) untracked(() => this.found.reload());
    });
  }

  /** What the title does not say: the day, and that it was called off. */
  protected beside(title: string, date: string, state: string): string {
    const shown = day(date);
    const said = title.replaceAll('\u00a0', ' ').includes(shown.replaceAll('\u00a0', ' ')) ? '' : shown;
    return [said, state === 'cancelled' ? 'annulée' : ''].filter(Boolean).join(', ');
  }

  protected told(note: string, by: string | null, size: number | null): string {
    return [note, by, weight(size)].filter(Boolean).join(', ');
  }
}
