import { Component, computed, inject, input, linkedSignal, OnDestroy, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Paper, SpacesClient } from './spaces-client';

/** Texts longer than this are downloaded rather than shown, in signs. */
const LONGEST = 200_000;

/** A paper on the page itself, when one asks for it: a PDF by the browser's own reader, a picture, plain text. */
@Component({
  selector: 'gw-paper-look',
  imports: [Icon, Notice, TypoPipe],
  template: `
    @if (paper().preview === 'none') {
      <p class="muted">
        Un fichier {{ paper().kind.toUpperCase() }} ne se lit pas dans la page&#8239;: téléchargez-le pour
        l’ouvrir.
      </p>
    } @else if (!link() && text() === null) {
      <p class="row">
        <button type="button" class="button" [disabled]="busy()" (click)="open()">
          {{ busy() ? 'Ouverture en cours…' : 'Lire à l’écran' }}
        </button>
        <span class="small muted"
          >La version {{ paper().number }}, sans la télécharger sur votre appareil.</span
        >
      </p>
    }
    @if (refusal(); as sentence) {
      <gw-notice kind="blocked" [alert]="true">{{ sentence | typo }}</gw-notice>
    }
    @if (text() !== null) {
      <pre tabindex="0" [attr.aria-label]="'Texte de ' + paper().name">{{ text() }}</pre>
    } @else if (link() && paper().preview === 'image') {
      <img [src]="picture()" [alt]="paper().note || paper().name" />
    } @else if (link()) {
      <p class="row">
        <a class="button" [href]="link()" target="_blank" rel="noopener"
          ><gw-icon name="external" /> Ouvrir en grand</a
        >
      </p>
      <object type="application/pdf" [data]="pages()" [attr.aria-label]="'Pages de ' + paper().name">
        <p class="muted">
          Votre navigateur ne montre pas les PDF dans une page. Utilisez «&#8239;Ouvrir en grand&#8239;».
        </p>
      </object>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    object,
    pre,
    img {
      display: block;
      margin-top: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--sunk);
    }
    object {
      width: 100%;
      height: min(78vh, 1000px);
    }
    object > p {
      padding: var(--s5);
    }
    img {
      max-width: 100%;
      height: auto;
    }
    pre {
      max-height: 70vh;
      margin-bottom: 0;
      padding: var(--s4);
      overflow: auto;
      font-size: var(--t13);
      line-height: 20px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    @media (max-width: 720px) {
      object {
        display: none;
      }
    }
  `,
})
export class PaperLook implements OnDestroy {
  private readonly client = inject(SpacesClient);
  private readonly sanitizer = inject(DomSanitizer);

  readonly paper = input.required<Paper>();

  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly version = computed(() => `${this.paper().id}:${this.paper().number}`);
  /** Our own blob: the only address that is ever put there; a newer version is asked for again. */
  protected readonly link = linkedSignal<string, string>({ source: this.version, computation: () => '' });
  protected readonly text = linkedSignal<string, string | null>({
    source: this.version,
    computation: () => null,
  });
  protected readonly picture = computed(() => this.sanitizer.bypassSecurityTrustUrl(this.link()));
  protected readonly pages = computed(() =>
    this.sanitizer.bypassSecurityTrustResourceUrl(`${this.link()}#view=FitH&navpanes=0`),
  );
  private made: string[] = [];

  protected async open() {
    const { id, number, preview } = this.paper();
    this.busy.set(true);
    this.refusal.set('');
    try {
      const bytes = await this.client.look(id, number);
      if (preview === 'text') this.text.set((await bytes.text()).slice(0, LONGEST));
      else this.link.set(this.made[this.made.push(URL.createObjectURL(bytes)) - 1]!);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }

  ngOnDestroy() {
    for (const link of this.made) URL.revokeObjectURL(link);
  }
}
