import { Component, computed, input, output } from '@angular/core';
import { Api } from '../../api';
import { Problem } from '../../api/problem';
import { Notice } from '../../ui/notice';
import { StateBadge } from '../../ui/state';
import { PassageView } from '../documents-client';
import { InsertNames } from './text-nodes';
import { Blocks } from './rich-text';
import { Lines } from '../text/lines';
import { paragraphsOf } from './own-words';

const LOCKS: Record<PassageView['lock'], string> = {
  locked: 'Verrouillé',
  adaptable: 'Adaptable',
  local: 'Local',
};

/** What someone wrote over what one was writing: both stand side by side, and one says which stays. Nothing is lost. */
@Component({
  selector: 'gw-conflict-panel',
  imports: [Lines, Notice, StateBadge],
  template: `
    <gw-notice kind="warning" title="Ce passage a changé pendant que vous l’écriviez" [alert]="true">
      <p>{{ problem().detail }}</p>
    </gw-notice>
    <div class="both">
      <section aria-label="Le texte enregistré">
        <p class="whose">
          <strong>{{ by() }}</strong> <span class="muted">enregistré il y a {{ ago() }}</span>
        </p>
        @if (theirs(); as it) {
          <h3>{{ it.heading }}</h3>
          <gw-lines [paragraphs]="it.paragraphs" [named]="true" />
          @if (it.lock !== lock()) {
            <p class="lock">
              <gw-state [kind]="kind(it.lock)">{{ locks[it.lock] }}</gw-state>
            </p>
          }
        }
        <button type="button" class="button" (click)="keep.emit('theirs')">Garder celui-ci</button>
      </section>
      <section aria-label="Votre texte" class="mine">
        <p class="whose">
          <strong>Votre texte</strong> <span class="muted">gardé ici, pas encore enregistré</span>
        </p>
        <h3>{{ heading() }}</h3>
        <gw-lines [paragraphs]="mine()" [named]="true" />
        @if (theirs()?.lock !== lock()) {
          <p class="lock">
            <gw-state [kind]="kind(lock())">{{ locks[lock()] }}</gw-state>
          </p>
        }
        <span class="row">
          <button type="button" class="button primary" (click)="keep.emit('mine')">Garder le mien</button>
          <button type="button" class="button quiet" (click)="keep.emit('both')">Continuer à écrire</button>
        </span>
      </section>
    </div>
  `,
  styleUrl: './conflict-panel.css',
})
export class ConflictPanel {
  readonly problem = input.required<Problem>();
  readonly heading = input.required<string>();
  readonly body = input.required<Blocks>();
  readonly lock = input.required<PassageView['lock']>();
  readonly names = input.required<InsertNames>();
  /** Which text stays; `both`: one goes on writing, knowing what the other says. */
  readonly keep = output<'mine' | 'theirs' | 'both'>();

  protected readonly locks = LOCKS;
  protected readonly theirs = computed(() => this.problem()['now'] as Api<'PassageView'> | undefined);
  protected readonly mine = computed(() => paragraphsOf(this.body(), this.names()));
  protected readonly by = computed(() => String(this.problem()['by'] ?? 'Une autre personne'));
  protected readonly ago = computed(() => String(this.problem()['ago'] ?? 'un instant'));

  protected kind(lock: PassageView['lock']) {
    return lock === 'adaptable' ? 'neutral' : lock;
  }
}
