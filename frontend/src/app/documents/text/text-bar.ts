import { Component, computed, inject, input, output } from '@angular/core';
import { day, daysAgo } from '../../kernel/french';
import { AsOf } from '../../session/as-of';
import { Session } from '../../session/session';
import { Icon } from '../../ui/icon';
import { Menu, MenuItem } from '../../ui/menu';
import { DocumentDesk } from '../document-desk';
import { paperAddress, TextAsked, TextView } from '../documents-client';

/** What one turns the text to: a version, someone's eyes. */
export type TextTurn = Readonly<Record<'version' | 'comme', string | null>>;

/** Over the text: which version, as whose eyes, where it stands, and what can be done with the whole of it. */
@Component({
  selector: 'gw-text-bar',
  imports: [Icon, Menu],
  host: { class: 'no-print' },
  template: `
    <gw-menu [label]="'Version du texte : ' + version()" look="button" [items]="versions()">
      {{ version() }} <gw-icon name="down" [size]="12" />
    </gw-menu>
    <gw-menu
      [label]="text()?.organisationCode ? reader() : 'Voir comme : ' + reader()"
      look="button"
      [items]="eyes()"
    >
      {{ reader() }} <gw-icon name="down" [size]="12" />
    </gw-menu>
    @if (text(); as it) {
      <p>{{ standing(it) }}</p>
    }
    <span class="end">
      @if (desk.may('revise') && asked()?.revision !== 'draft') {
        <button type="button" class="button" [class.primary]="!document()?.drafting" (click)="revised.emit()">
          {{ document()?.drafting ? 'Ouvrir le projet' : 'Réviser' }}
        </button>
      }
      @if (text()) {
        <a class="button" [href]="paper()" download><gw-icon name="download" /> PDF</a>
      }
    </span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
      margin-bottom: var(--s4);
    }
    p {
      flex: 1 1 240px;
      padding-left: var(--s2);
      color: var(--muted);
      font-size: var(--t13);
      line-height: 18px;
    }
    .end {
      display: flex;
      gap: var(--s2);
      margin-left: auto;
    }
    @media (max-width: 1080px) {
      p {
        order: 5;
        flex-basis: 100%;
        padding-left: 0;
      }
    }
  `,
})
export class TextBar {
  private readonly session = inject(Session);
  private readonly asOf = inject(AsOf);
  protected readonly desk = inject(DocumentDesk);

  readonly asked = input<TextAsked>();
  readonly text = input<TextView>();
  readonly turned = output<Partial<TextTurn>>();
  readonly revised = output();

  protected readonly document = computed(() =>
    this.desk.document.hasValue() ? this.desk.document.value() : undefined,
  );
  protected readonly version = computed(() => {
    const revision = this.asked()?.revision;
    if (revision === 'draft') return 'Projet';
    return revision === 'in-force' ? 'En vigueur' : `Version ${revision ?? ''}`;
  });
  protected readonly reader = computed(() => {
    const code = this.text()?.organisationCode;
    return code ? `Voir comme ${code}` : 'Secteur';
  });
  protected readonly paper = computed(() => {
    const asked = this.asked();
    return asked ? paperAddress(asked, this.asOf.day()) : '';
  });

  protected readonly versions = computed((): MenuItem[] => {
    const it = this.document();
    if (!it) return [];
    const at = this.asked()?.revision;
    const item = (label: string, note: string, version: string | null, revision: string): MenuItem => ({
      label, note, checked: at === revision, run: () => this.turned.emit({ version }),
    }); // prettier-ignore
    const { inForce, drafting, draftBase } = it;
    const since =
      inForce &&
      item(`En vigueur, version ${inForce.number}`, `depuis le ${day(inForce.from)}`, null, 'in-force');
    const draft =
      drafting &&
      item('Projet', draftBase ? `parti de la version ${draftBase}` : 'premier texte', 'projet', 'draft');
    const frozen = it.revisions.map(({ number, at: on }) =>
      item(`Version ${number}`, `figée le ${day(on)}`, String(number), String(number)),
    );
    return [...(since ? [since] : []), ...(draft ? [draft] : []), ...frozen];
  });
  protected readonly eyes = computed((): MenuItem[] => {
    const at = this.asked()?.organisation;
    const item = (label: string, note: string, comme: string, id?: string): MenuItem => ({
      label, note, checked: at === id, run: () => this.turned.emit({ comme }),
    }); // prettier-ignore
    return [
      item('Secteur', 'les champs portent leur nom', 'secteur'),
      ...this.desk.readers.value().map(({ code, town, id }) => item(`Comme ${code}`, town ?? '', code, id)),
    ];
  });

  /** Where this text stands, in a sentence. */
  protected standing(text: TextView): string {
    const it = this.document()!;
    if (text.number === null) {
      const from = it.draftBase ? `Projet parti de la version ${it.draftBase}` : 'Premier projet';
      const ago = it.draftAt ? daysAgo(it.draftAt.slice(0, 10), this.session.today()) : '';
      return `${from}${it.draftBy ? `, modifié en dernier par ${it.draftBy} ${ago}` : ''}.`;
    }
    const whose = text.organisationCode ? ` pour ${text.organisationCode}` : '';
    if (text.from) return `Version ${text.number}, en vigueur${whose} depuis le ${day(text.from)}.`;
    const carried = text.revisionId === it.carriedId ? `, soumise\u202f: ${it.dossierStage}` : '';
    return `Version ${text.number}${carried}. Elle n’est pas en vigueur${whose}.`;
  }
}
