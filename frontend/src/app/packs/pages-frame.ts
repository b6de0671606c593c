import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { PacksClient } from './packs-client';

/** The pages themselves, shown by the browser's own reader; a link opens them where it has none. */
@Component({
  selector: 'gw-pages-frame',
  imports: [Icon, Loaded],
  template: `
    <ng-container *gwLoaded="pages; lines: 12">
      <p class="row">
        <a class="button" [href]="link()" target="_blank" rel="noopener">
          <gw-icon name="external" /> Ouvrir les pages
        </a>
        <span class="small muted">{{ count() }} pages, dans un nouvel onglet</span>
      </p>
      @if (shown(); as data) {
        <object type="application/pdf" [data]="data" [attr.aria-label]="label()">
          <p class="muted">
            Votre navigateur ne montre pas les PDF dans une page. Utilisez « Ouvrir les pages ».
          </p>
        </object>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }
    object {
      display: block;
      width: 100%;
      height: min(78vh, 1000px);
      margin-top: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--sunk);
    }
    object > p {
      padding: var(--s5);
    }
    @media (max-width: 720px) {
      object {
        display: none;
      }
    }
  `,
})
export class PagesFrame {
  private readonly sanitizer = inject(DomSanitizer);

  /** The pack, and a word that changes when its pages do. */
  readonly pack = input.required<string>();
  readonly version = input.required<string>();
  readonly count = input(0);
  readonly label = input('Pages du dossier');

  protected readonly pages = inject(PacksClient).pages(() => (this.version() ? this.pack() : undefined));
  /** The address of the pages in this browser; forgotten when others take their place. */
  protected readonly link = signal('');
  /** Our own blob: the only address that is ever put there. */
  protected readonly shown = computed(() =>
    this.link()
      ? this.sanitizer.bypassSecurityTrustResourceUrl(`${this.link()}#view=FitH&navpanes=0`)
      : undefined,
  );

  constructor() {
    effect((replaced) => {
      if (!this.pages.hasValue()) return;
      const link = URL.createObjectURL(new Blob([this.pages.value()], { type: 'application/pdf' }));
      this.link.set(link);
      replaced(() => URL.revokeObjectURL(link));
    });
  }
}
