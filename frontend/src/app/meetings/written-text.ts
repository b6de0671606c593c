import { Component, computed, input } from '@angular/core';
import { WrittenView } from '../api/contract';
import { plural } from '../kernel/french';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';

/** What a written procedure says to its members before the texts, and who asked for a meeting instead. */
@Component({
  selector: 'gw-written-text',
  imports: [MomentPipe, TypoPipe],
  template: `
    @let it = written();
    @if (it.statement) {
      <section class="sheet" aria-labelledby="texte-aux-membres">
        <h2 id="texte-aux-membres">Texte adressé aux membres</h2>
        <p class="said">{{ it.statement | typo }}</p>
      </section>
    }
    @if (it.requests.length) {
      <section class="sheet" aria-labelledby="demandes">
        <h2 id="demandes">{{ counted() }}</h2>
        <ul>
          @for (one of it.requests; track one.voiceId) {
            <li>
              {{ one.name }} <span class="muted small">{{ one.askedAt | moment }}</span>
              <p class="said">{{ one.reason | typo }}</p>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-block-end: var(--s4);
    }
    .said {
      max-width: 68ch;
      white-space: pre-line;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class WrittenText {
  readonly written = input.required<WrittenView>();
  /** « 1 demande de réunion sur 2 nécessaires ». */
  protected readonly counted = computed(() => {
    const { requests, needed } = this.written();
    const made = plural(requests.length, 'demande de réunion', 'demandes de réunion');
    return needed > 1 ? `${made} sur ${needed} nécessaires` : made;
  });
}
