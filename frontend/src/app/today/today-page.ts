import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { day, daysAgo, KEEP, plural, typo } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { AddressPipe } from '../ui/address';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Timeline, TimelineEvent } from '../ui/timeline';
import { StandingCard } from './standing-card';
import { TodayClient, TodayView } from './today-client';

/** « À faire »: what waits for me, what moved, how my organisation stands. */
@Component({
  selector: 'gw-today-page',
  imports: [AddressPipe, Empty, Loaded, PageHead, RouterLink, StandingCard, StateBadge, Timeline, TypoPipe],
  template: `
    <gw-page-head title="À faire" [lead]="lead()" />
    <div class="desk" *gwLoaded="today; let it">
      <div class="stack loose">
        @if (!asOf.readOnly()) {
          <section class="sheet" aria-labelledby="waiting">
            <h2 id="waiting">Ce qui vous attend</h2>
            @if (it.waiting.length) {
              <ul class="waiting">
                @for (one of it.waiting; track one.id) {
                  <li>
                    <div>
                      <p>{{ one.sentence | typo }}</p>
                      @if (one.detail || one.due) {
                        <p class="small muted">
                          {{ one.detail ?? '' | typo }}{{ one.detail && one.due ? ' · ' : '' }}
                          @if (one.due) {
                            <span class="nowrap">{{ due(one.due) }}</span>
                          }
                        </p>
                      }
                      @if (one.late) {
                        <gw-state kind="warning">En retard</gw-state>
                      }
                    </div>
                    <a class="button" [routerLink]="one.link | address">{{ one.verb }}</a>
                  </li>
                }
              </ul>
            } @else {
              <gw-empty
                title="Rien ne vous attend"
                text="Les votes, les remarques, les flux à confirmer et les dossiers à signer viendront ici, chacun avec son échéance."
              />
            }
          </section>
        }
        <section class="sheet" aria-labelledby="moved">
          <h2 id="moved">Ce qui a bougé</h2>
          @if (it.moved.length) {
            <gw-timeline [events]="events(it)" />
          } @else {
            <p class="muted">Rien n’a encore été inscrit au journal que vous pouvez lire.</p>
          }
        </section>
      </div>
      @if (it.standing) {
        <gw-standing-card [standing]="it.standing" />
      }
    </div>
  `,
  styles: `
    .desk {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr);
      gap: var(--s6);
      align-items: start;
    }
    @media (width < 1000px) {
      .desk {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TodayPage {
  protected readonly asOf = inject(AsOf);
  protected readonly session = inject(Session);
  protected readonly today = inject(TodayClient).today(() => this.session.acting()?.organisationId);

  protected readonly lead = computed(() => {
    if (!this.today.hasValue()) return '';
    const { waiting } = this.today.value();
    const late = waiting.filter((one) => one.late).length;
    const held = this.session.acting()?.label ?? '';
    return [held, waits(waiting.length, late)].filter(Boolean).join('. ');
  });

  protected due(date: string): string {
    return `Échéance\u202f: ${day(date)} (${daysAgo(date, this.session.today())})`;
  }

  protected events({ moved }: TodayView): TimelineEvent[] {
    return moved.map(({ at, sentence, by, link }) => ({
      at,
      title: typo(capital(sentence)).replace(/ —/g, `${KEEP}—`),
      who: by,
      ...(link && { link }),
    }));
  }
}

/** « 3 points attendent votre réponse, dont 1 en retard. » */
function waits(count: number, late: number): string {
  if (!count) return 'Rien n’attend votre réponse.';
  const verb = count > 1 ? 'attendent' : 'attend';
  return `${plural(count, 'point')} ${verb} votre réponse${late ? `, dont ${late} en retard` : ''}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
