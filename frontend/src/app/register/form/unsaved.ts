import { inject } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';
import { Dialogs } from '../../ui/dialog/dialogs';

/** A page where something may be written that is kept nowhere yet. */
export interface Unsaved {
  /** Keeps what it can; whether something is left that leaving would lose. */
  unsaved(): Promise<boolean>;
}

/** Leaving while words are kept nowhere is asked about first. */
export const nothingUnsaved: CanDeactivateFn<Unsaved> = async (page) => {
  const dialogs = inject(Dialogs);
  if (!(await page.unsaved())) return true;
  return dialogs.confirm({
    title: 'Quitter sans enregistrer',
    text: 'Le serveur n’a pas pu garder votre brouillon. Ce que vous avez écrit en dernier sera perdu.',
    action: 'Quitter sans enregistrer',
    danger: true,
  });
};
