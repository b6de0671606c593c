import { inject } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';
import { Dialogs } from '../../ui/dialog/dialogs';

/** A page where something may be written that is not saved yet. */
export interface Unsaved {
  unsaved(): boolean;
}

/** Leaving with unsaved words is asked about first. */
export const nothingUnsaved: CanDeactivateFn<Unsaved> = (page) =>
  !page.unsaved() ||
  inject(Dialogs).confirm({
    title: 'Quitter sans enregistrer',
    text: 'Ce que vous avez écrit n’est pas enregistré et sera perdu.',
    action: 'Quitter sans enregistrer',
    danger: true,
  });
