import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Fan, FanMember } from './path-fan';

export type StationState = 'done' | 'now' | 'todo' | 'stopped';

/** One stop of a circuit; a `fan` is the stop where each organisation decides for itself. */
export interface Station {
  readonly label: string;
  readonly state: StationState;
  /** « 10–0, le 14/10 », « écrit, jusqu’au 20/11 ». */
  readonly note?: string;
  readonly link?: string | readonly unknown[];
  readonly fan?: readonly FanMember[];
}

const WORDS: Record<StationState, string> = {
  done: 'fait',
  now: 'en cours',
  todo: 'à venir',
  stopped: 'arrêté',
};

/** The road of a dossier through its bodies: a line with stations, upright on a phone. */
@Component({
  selector: 'gw-path',
  imports: [Fan, RouterLink],
  template: `
    <ol [attr.aria-label]="label()">
      @for (station of stations(); track station.label) {
        <li [attr.data-state]="station.state" [attr.aria-current]="station.state === 'now' ? 'step' : null">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <circle cx="10" cy="10" r="8" />
            @switch (station.state) {
              @case ('done') {
                <path d="M6.2 10.3l2.6 2.6 5-5.6" />
              }
              @case ('now') {
                <circle class="dot" cx="10" cy="10" r="3.6" />
              }
              @case ('stopped') {
                <path d="M7 7l6 6M13 7l-6 6" />
              }
            }
          </svg>
          <div class="words">
            <p class="name">
              @if (station.link) {
                <a [routerLink]="station.link">{{ station.label }}</a>
              } @else {
                {{ station.label }}
              }
              <span class="visually-hidden">({{ words[station.state] }})</span>
            </p>
            @if (station.note) {
              <p class="note">{{ station.note }}</p>
            }
            @if (station.fan) {
              <gw-fan [members]="station.fan" [label]="station.label" />
            }
          </div>
        </li>
      }
    </ol>
  `,
  styleUrl: './path.css',
})
export class CircuitPath {
  readonly stations = input.required<readonly Station[]>();
  readonly label = input('Parcours du dossier');
  protected readonly words = WORDS;
}
