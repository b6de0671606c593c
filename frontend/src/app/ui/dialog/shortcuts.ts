import { Component, DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { DialogFrame } from './dialog';
import { Dialogs } from './dialogs';

interface Shortcut {
  readonly key: string;
  readonly label: string;
  readonly run: () => unknown;
}

/** The keys that do something on the page one is on; `?` lists them. Never while one writes, but Ctrl + a letter. */
@Service()
export class Shortcuts {
  private readonly dialogs = inject(Dialogs);
  readonly known = signal<readonly Shortcut[]>([]);

  constructor() {
    inject(DOCUMENT).addEventListener('keydown', (event) => this.hear(event));
  }

  add(shortcut: Shortcut): () => void {
    this.known.update((known) => [...known, shortcut]);
    return () => this.known.update((known) => known.filter((it) => it !== shortcut));
  }

  private hear(event: KeyboardEvent) {
    const key = (event.ctrlKey || event.metaKey ? 'Ctrl ' : '') + event.key.toLowerCase();
    const writing =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]');
    const inDialog =
      event.target instanceof HTMLElement && event.target.closest('[role=dialog], [role=menu]');
    if (inDialog || event.altKey || (writing && !key.startsWith('Ctrl '))) return;
    const found = this.known().findLast((it) => it.key === key);
    if (!found && key !== '?') return;
    event.preventDefault();
    if (found) found.run();
    else void this.dialogs.open(ShortcutList);
  }
}

/** Gives the page a key for as long as it lives: `shortcut('n', 'Passage suivant', () => …)`. `Ctrl k` for Ctrl + K. */
export function shortcut(key: string, label: string, run: () => unknown): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add({ key, label, run }));
}

/** The keys of the page, listed. */
@Component({
  selector: 'gw-shortcuts',
  imports: [DialogFrame],
  template: `
    <gw-dialog title="Raccourcis du clavier">
      <dl class="facts">
        @for (it of shortcuts.known(); track it) {
          <div>
            <dt>
              @for (key of it.key.split(' '); track $index) {
                <kbd>{{ key.length === 1 ? key.toUpperCase() : key }}</kbd>
              }
            </dt>
            <dd>{{ it.label }}</dd>
          </div>
        }
        <div>
          <dt><kbd>?</kbd></dt>
          <dd>Afficher cette liste</dd>
        </div>
      </dl>
    </gw-dialog>
  `,
})
class ShortcutList {
  protected readonly shortcuts = inject(Shortcuts);
}
