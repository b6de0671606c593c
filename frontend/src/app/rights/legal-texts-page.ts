import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { Api } from '../api';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Tabs } from '../ui/tabs';
import { RIGHTS_TABS } from './rights-tabs';

/** The five elements that a text of law should fix by itself (principle of legality). */
const ELEMENTS: readonly { code: keyof Api<'FixedByLawView'>; label: string }[] = [
  { code: 'purpose', label: 'finalité' },
  { code: 'data', label: 'catégories' },
  { code: 'recipients', label: 'destinataires' },
  { code: 'retention', label: 'durée' },
  { code: 'controller', label: 'responsable' },
];
const ANSWERS: Readonly<Record<string, string>> = { yes: 'oui', no: 'non', unknown: 'inconnu' };

/** The dated library of legal texts: what each is, since when and until when it holds, and what is still to be checked. */
@Component({
  selector: 'gw-legal-texts-page',
  imports: [Loaded, PageHead, ShortDayPipe, StateBadge, Tabs, TypoPipe],
  template: `
    <gw-page-head
      title="Textes de loi"
      lead="Les textes que les documents et le registre citent, avec leurs dates. Citer un texte abrogé est un constat, partout à la fois."
    />
    <gw-tabs [tabs]="tabs" label="Règles" />
    <table class="table" *gwLoaded="inserts; let it">
      <caption class="visually-hidden">
        Textes de loi
      </caption>
      <thead>
        <tr>
          <th scope="col">Texte</th>
          <th scope="col">En vigueur du</th>
          <th scope="col">au</th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        @for (text of it.legalTexts; track text.id) {
          <tr [id]="text.id">
            <td class="main" data-label="Texte">
              <div class="text">
                <b>{{ text.short }}</b>
                <p class="small muted">{{ text.title | typo }}</p>
                @if (text.replacedBy) {
                  <p class="small">Remplacé par : {{ text.replacedBy }}</p>
                }
                @if (text.fixes; as fixes) {
                  <p class="small">
                    Ce que le texte fixe lui-même :
                    @for (element of elements; track element.code) {
                      {{ element.label }} : {{ answers[fixes[element.code]] }}{{ $last ? '.' : ' · ' }}
                    }
                    <gw-state kind="to-verify" [bare]="true">À vérifier</gw-state>
                  </p>
                }
                @if (text.note) {
                  <details class="fold">
                    <summary>Ce qui reste à confirmer</summary>
                    <p class="small">{{ text.note | typo }}</p>
                  </details>
                }
                @if (text.articles.length) {
                  <details class="fold">
                    <summary>
                      {{ text.articles.length }} article{{ text.articles.length > 1 ? 's' : '' }}
                    </summary>
                    <ul>
                      @for (article of text.articles; track article.id) {
                        <li>
                          {{ article.label }}&#8239;: {{ article.subject | typo }}
                          @if (article.status === 'to-verify') {
                            <gw-state kind="to-verify" [bare]="true">À vérifier</gw-state>
                          }
                        </li>
                      }
                    </ul>
                  </details>
                }
              </div>
            </td>
            <td class="nowrap" data-label="Du">{{ text.from | shortDay }}</td>
            <td class="nowrap" data-label="Au">{{ text.until ? (text.until | shortDay) : '—' }}</td>
            <td data-label="État">
              @if (text.repealed) {
                <gw-state kind="warning">Abrogé</gw-state>
              } @else {
                <gw-state kind="adopted">En vigueur</gw-state>
              }
              @if (text.status === 'to-verify') {
                <gw-state kind="to-verify">À vérifier</gw-state>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    .text {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class LegalTextsPage {
  protected readonly tabs = RIGHTS_TABS;
  protected readonly elements = ELEMENTS;
  protected readonly answers = ANSWERS;
  protected readonly inserts = httpResource<Api<'InsertsView'>>(() => '/api/documents/inserts');
}
