import { Component, computed, input, output } from '@angular/core';
import { Problem } from '../api/problem';
import { Notice } from './notice';

/** Why something cannot be shown, in the server's French sentence, and what to do about it. */
@Component({
  selector: 'gw-trouble',
  imports: [Notice],
  template: `
    <gw-notice [kind]="closed() ? 'info' : 'blocked'" [title]="title()" [alert]="true">
      <p>{{ problem().detail }}</p>
      @if (!closed() && retriable()) {
        <button actions type="button" class="button" (click)="retry.emit()">Réessayer</button>
      }
    </gw-notice>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      max-width: 90ch;
    }
  `,
})
export class Trouble {
  readonly problem = input.required<Problem>();
  readonly retriable = input(true);
  readonly retry = output();

  protected readonly closed = computed(() => [401, 403, 404].includes(this.problem().status));
  protected readonly title = computed(() => {
    const { status, title } = this.problem();
    if (status === 403) return 'Accès réservé';
    if (status === 404) return 'Introuvable';
    return title && status < 500 ? title : 'Ceci n’a pas pu être affiché';
  });
}
