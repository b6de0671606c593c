import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayOf, moment, shortDay } from '../kernel/french';
import { AddressPipe } from './address';
import { StateKind } from './state';

/** Something that happened: `at` is a day (`2018-09-12`) or an instant. */
export interface TimelineEvent {
  readonly at: string;
  readonly title: string;
  readonly who?: string;
  readonly detail?: string;
  readonly kind?: StateKind;
  readonly link?: string | readonly unknown[];
}

/** What happened, dated, in the order given. */
@Component({
  selector: 'gw-timeline',
  imports: [AddressPipe, RouterLink],
  template: `
    <ol>
      @for (event of events(); track $index) {
        <li [attr.data-kind]="event.kind ?? 'neutral'">
          <time [attr.datetime]="event.at" [attr.title]="exact(event.at)">{{ date(event.at) }}</time>
          <div>
            <p class="title">
              @if (event.link) {
                <a [routerLink]="event.link | address">{{ event.title }}</a>
              } @else {
                {{ event.title }}
              }
            </p>
            @if (event.who) {
              <p class="who">{{ event.who }}</p>
            }
            @if (event.detail) {
              <p class="detail">{{ event.detail }}</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      --own: var(--edge);
      position: relative;
      display: grid;
      grid-template-columns: 76px 1fr;
      gap: var(--s8);
      padding-bottom: var(--s5);
    }
    li::before {
      content: '';
      position: absolute;
      top: 6px;
      left: 87px;
      width: 11px;
      height: 11px;
      border: 2px solid var(--own);
      border-radius: 50%;
      background: var(--paper);
    }
    li::after {
      content: '';
      position: absolute;
      top: 20px;
      bottom: -3px;
      left: 92px;
      border-left: 1px solid var(--line);
    }
    li:last-child {
      padding-bottom: 0;
    }
    li:last-child::after {
      display: none;
    }
    time {
      color: var(--muted);
      font-size: var(--t13);
      font-variant-numeric: tabular-nums;
    }
    .title {
      font-weight: 500;
    }
    .who {
      color: var(--muted);
      font-size: var(--t13);
      line-height: 20px;
    }
    .detail {
      max-width: 68ch;
      margin-top: 2px;
    }
    [data-kind='running'] {
      --own: var(--running);
    }
    [data-kind='adopted'] {
      --own: var(--adopted);
    }
    [data-kind='adopted']::before {
      background: var(--own);
    }
    [data-kind='warning'] {
      --own: var(--warning);
    }
    [data-kind='blocked'] {
      --own: var(--blocked);
    }
    [data-kind='blocked']::before {
      border-radius: 2px;
      background: var(--own);
    }
    @media (max-width: 560px) {
      li {
        grid-template-columns: 1fr;
        gap: 0;
        padding-left: 24px;
      }
      li::before {
        left: 0;
      }
      li::after {
        left: 5px;
      }
    }
  `,
})
export class Timeline {
  readonly events = input.required<readonly TimelineEvent[]>();

  protected date(at: string) {
    return shortDay(at.includes('T') ? dayOf(at) : at);
  }

  protected exact(at: string) {
    return at.includes('T') ? moment(at) : null;
  }
}
