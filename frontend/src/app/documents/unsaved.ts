import { DestroyRef, DOCUMENT, inject } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';
import { Dialogs } from '../ui/dialog/dialogs';

/** A page where something may be written that is not saved yet. */
export interface Unsaved {
  unsaved(): boolean;
}

/** Leaving with unsaved words is asked about first. */
export const nothingUnsaved: CanDeactivateFn<Unsaved> = (page) =>
  !page.unsaved() || inject(Dialogs).confirm(LEAVE);

export const LEAVE = {
  title: 'Quitter sans enregistrer',
  text: 'Le texte que vous avez écrit n’est pas enregistré et sera perdu.',
  action: 'Quitter sans enregistrer',
  danger: true,
} as const;

/** The browser asks too, when the window is closed or loaded anew. Call where `inject` may be called. */
export function askBeforeUnload(page: Unsaved): void {
  const window = inject(DOCUMENT).defaultView;
  const ask = (event: BeforeUnloadEvent) => {
    if (page.unsaved()) event.preventDefault();
  };
  window?.addEventListener('beforeunload', ask);
  inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', ask));
}
