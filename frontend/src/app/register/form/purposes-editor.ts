import { Component, inject, input } from '@angular/core';
import { WrittenField } from '../catalogue';
import { Icon } from '../../ui/icon';
import { EntryDesk } from './entry-desk';
import { linesOnDesk } from './lines';
import { PurposeFields } from './purpose-fields';

/** What the data are for: each purpose with its basis, its text of law, and what the basis asks for beside it. */
@Component({
  selector: 'gw-purposes-editor',
  imports: [Icon, PurposeFields],
  template: `
    @for (purpose of list.lines(); track purpose['id']; let index = $index) {
      <gw-purpose-fields
        [field]="field()"
        [of]="purpose"
        [number]="index + 1"
        [removable]="list.open() && list.lines().length > least()"
        (changed)="list.set(index, $event.part, $event.value)"
        (removed)="list.remove(index)"
      />
    } @empty {
      <p class="muted">Aucune finalité n’est écrite.</p>
    }
    @if (list.open()) {
      <button type="button" class="button quiet add" (click)="add()">
        <gw-icon name="plus" /> Ajouter une finalité
      </button>
    }
  `,
  styles: `
    gw-purpose-fields + gw-purpose-fields {
      border-top: 1px solid var(--line);
    }
    .add {
      margin-left: -8px;
      padding: 0 8px;
    }
  `,
})
export class PurposesEditor {
  private readonly desk = inject(EntryDesk);

  readonly field = input.required<WrittenField>();

  protected readonly list = linesOnDesk(this.field);

  /** A processor may leave the purposes to the controllers it works for. */
  protected least() {
    return this.desk.role() === 'processor' ? 0 : 1;
  }

  protected add() {
    this.list.add({ id: `finalite-${Date.now().toString(36)}`, text: '', legalBasis: 'e' });
  }
}
