import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { Api } from '../../api';
import { day } from '../../kernel/french';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';
import { StateBadge } from '../../ui/state';
import { InsertsView } from '../documents-client';

/** A text of law to cite, or one article of it. */
export interface PickedLaw {
  readonly id: string;
  readonly article: string | null;
}

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The library of legal texts, to cite one: those that are repealed are marked, and can still be cited. */
@Component({
  selector: 'gw-law-dialog',
  imports: [DialogFrame, Field, StateBadge],
  template: `
    <gw-dialog title="Citer un texte légal">
      <gw-field label="Chercher" help="Une date, un sujet, un article.">
        <input #box type="search" [value]="words()" (input)="words.set(box.value)" />
      </gw-field>
      <ul>
        @for (law of found(); track law.id) {
          <li>
            <div class="spread">
              <button type="button" class="button quiet name" (click)="pick(law.id, null)">
                {{ law.short }}
              </button>
              @if (law.repealed) {
                <gw-state kind="blocked">abrogé, en vigueur jusqu’au {{ day(law.until) }}</gw-state>
              } @else if (law.status === 'to-verify') {
                <gw-state kind="to-verify">à vérifier</gw-state>
              }
            </div>
            <p class="muted small">{{ law.title }}</p>
            @if (law.articles.length) {
              <p class="articles">
                @for (article of law.articles; track article.id) {
                  <button
                    type="button"
                    class="button quiet"
                    [title]="article.subject"
                    (click)="pick(law.id, article.id)"
                  >
                    {{ article.label }}
                  </button>
                }
              </p>
            }
          </li>
        } @empty {
          <li class="muted">Aucun texte de la bibliothèque ne répond à cette recherche.</li>
        }
      </ul>
    </gw-dialog>
  `,
  styles: `
    gw-field {
      max-width: none;
      margin-bottom: var(--s3);
    }
    ul {
      height: 46vh;
      overflow: auto;
    }
    li {
      padding: var(--s3) 0;
      border-top: 1px solid var(--line);
    }
    .name {
      min-height: 28px;
      margin-left: -10px;
      padding: 0 10px;
      font-weight: 600;
    }
    .articles {
      display: flex;
      flex-wrap: wrap;
      gap: 2px;
      margin: 4px 0 0 -8px;
    }
    .articles .button {
      min-height: 26px;
      padding: 0 8px;
      font-size: var(--t13);
    }
  `,
})
export class LawDialog {
  private readonly ref = inject<DialogRef<PickedLaw>>(DialogRef);
  private readonly inserts = inject<InsertsView>(DIALOG_DATA);

  protected readonly day = day;
  protected readonly words = signal('');
  protected readonly found = computed(() => {
    const words = plain(this.words()).split(/\s+/);
    return this.inserts.legalTexts.filter((law) => {
      const all = plain(spoken(law));
      return words.every((word) => all.includes(word));
    });
  });

  protected pick(id: string, article: string | null) {
    this.ref.close({ id, article });
  }
}

const spoken = ({ short, title, articles }: Api<'LegalTextView'>) =>
  [short, title, ...articles.flatMap(({ label, subject }) => [label, subject])].join(' ');
