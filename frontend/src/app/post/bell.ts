import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { number, plural } from '../kernel/french';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { AddressPipe } from '../ui/address';
import { Loaded } from '../ui/loaded';
import { NoticeRow, NoticesClient } from './notices-client';

/** The bell of the top bar: how many notices are not read, and the latest of them one press away. */
@Component({
  selector: 'gw-bell',
  imports: [AddressPipe, Loaded, MomentPipe, RouterLink, TypoPipe],
  template: `
    <button
      type="button"
      class="bell"
      popovertarget="avis"
      [attr.aria-expanded]="isOpen()"
      title="Avis"
    >
      <span class="visually-hidden">{{ label() }}</span>
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
        <path d="M3 11.5h10c-1.2-1-1.6-2-1.6-4.2A3.4 3.4 0 0 0 8 3.6a3.4 3.4 0 0 0-3.4 3.7C4.6 9.5 4.2 10.5 3 11.5zM8 3.6V2M6.6 13.5a1.6 1.6 0 0 0 2.8 0" />
      </svg>
      @if (unread()) {
        <span class="count" aria-hidden="true">{{ shown() }}</span>
      }
    </button>
    <div #panel id="avis" popover class="panel" role="dialog" aria-label="Derniers avis" (toggle)="turned($event)">
      <div class="head">
        <h2>Avis</h2>
        @if (unread()) {
          <button type="button" class="button quiet" (click)="all()">Tout marquer comme lu</button>
        }
      </div>
      @if (isOpen()) {
        <ng-container *gwLoaded="latest; let page; lines: 4">
          <ul>
            @for (it of page.rows; track it.id) {
              <li>
                <a [routerLink]="(it.link ?? '/avis') | address" [class.unread]="!it.readAt" (click)="follow(it)">
                  <span class="visually-hidden">{{ it.readAt ? '' : 'Non lu.' }}</span>
                  <span>{{ it.title | typo }}</span>
                  <span class="small muted">{{ it.writtenAt | moment }}</span>
                </a>
              </li>
            } @empty {
              <li class="none muted">Aucun avis pour le moment. Les convocations, les rappels et les réponses viendront ici.</li>
            }
          </ul>
        </ng-container>
        <p class="foot"><a routerLink="/avis" (click)="close()">Tous les avis</a></p>
      }
    </div>
  `,
  styleUrl: './bell.css',
}) // prettier-ignore
export class Bell {
  private readonly client = inject(NoticesClient);
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  protected readonly unread = this.client.unread;
  protected readonly shown = computed(() => (this.unread() > 99 ? '99+' : number(this.unread())));
  protected readonly label = computed(() =>
    this.unread() ? `Avis, ${plural(this.unread(), 'non lu', 'non lus')}` : 'Avis, tous lus',
  );
  protected readonly isOpen = signal(false);
  protected readonly latest = this.client.all(() => (this.isOpen() ? { size: '6' } : undefined));

  constructor() {
    this.client.watch();
  }

  protected turned(event: Event) {
    this.isOpen.set((event as ToggleEvent).newState === 'open');
  }

  protected follow(it: NoticeRow) {
    this.close();
    if (!it.readAt) void this.client.mark(it.id, true).catch(() => undefined);
  }

  protected async all() {
    const newest = this.latest.hasValue() ? this.latest.value().rows[0] : undefined;
    if (newest) await this.client.markAll(newest.writtenAt).catch(() => undefined);
    this.latest.reload();
  }

  protected close() {
    this.panel().nativeElement.hidePopover();
  }
}
