import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '../kernel/french-pipes';
import { StateBadge } from '../ui/state';
import { Composition } from './packs-client';

type Part = Composition['parts'][number];

/** The parts of a pack to come: how much each holds, what is missing, and who can mend it. */
@Component({
  selector: 'gw-part-list',
  imports: [RouterLink, StateBadge, TypoPipe],
  template: `
    <ol>
      @for (part of parts(); track part.id) {
        <li>
          <div class="spread">
            <h2>{{ part.label }}</h2>
            @if (part.warnings.length) {
              <gw-state kind="warning">{{
                part.warnings.length === 1 ? 'À compléter' : part.warnings.length + ' points'
              }}</gw-state>
            } @else {
              <gw-state kind="adopted">Complet</gw-state>
            }
          </div>
          @if (holds(part); as sentence) {
            <p class="muted">{{ sentence }}</p>
          }
          @if (part.warnings.length) {
            <ul>
              @for (warning of part.warnings; track $index) {
                <li>
                  {{ warning.text | typo }}
                  <span class="muted">Peut y remédier&#8239;: {{ warning.who }}.</span>
                  @if (warning.link) {
                    <a class="open" [routerLink]="path(warning.link)" [queryParams]="words(warning.link)"
                      >Ouvrir<span class="visually-hidden">
                        de quoi compléter «&#8239;{{ part.label }}&#8239;»</span
                      ></a
                    >
                  }
                </li>
              }
            </ul>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol > li {
      padding: var(--s4) 0;
      border-bottom: 1px solid var(--line);
    }
    ol > li:first-child {
      padding-top: 0;
    }
    h2 {
      font-size: var(--t17);
      line-height: 24px;
    }
    ul {
      margin-top: var(--s2);
    }
    .open {
      margin-left: var(--s1);
    }
    ul > li {
      margin-top: var(--s1);
      padding-left: var(--s3);
      border-left: 2px solid var(--warning);
    }
  `,
})
export class PartList {
  readonly parts = input.required<readonly Part[]>();

  /** « 3 fiches », « 6 flux »: how much a part holds; empty for a part that is always one page. */
  protected holds({ id, count }: Part): string {
    const [one, many] = UNITS[id] ?? [];
    if (!one) return '';
    return count === 0 ? `Rien à cette date` : `${count}\u00a0${count === 1 ? one : many}`;
  }

  protected path(link: string) {
    return link.split('?')[0];
  }

  protected words(link: string) {
    return Object.fromEntries(new URLSearchParams(link.split('?')[1] ?? ''));
  }
}

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  state: ['constat', 'constats'],
  register: ['fiche en vigueur', 'fiches en vigueur'],
  map: ['flux', 'flux'],
  documents: ['texte en vigueur', 'textes en vigueur'],
  decisions: ['décision, avec son procès-verbal', 'décisions, avec leurs procès-verbaux'],
};
