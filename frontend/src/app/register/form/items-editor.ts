import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../../ui/icon';
import { partName, WrittenField } from '../catalogue';
import { Item } from '../entry';
import type { RegisterField } from '../register-client';
import { EntryDesk } from './entry-desk';
import { linesOnDesk } from './lines';
import { PartEditor } from './part-editor';

/** How the lines of a list are numbered, where they have a name of their own. */
const NAMES: Readonly<Record<string, { anchor: string; label: string; adding: string }>> = {
  retention: { anchor: 'conservation', label: 'Durée', adding: 'Ajouter une durée' },
};

/** A list whose lines have several parts, as the rulebook describes them: one block a line. */
@Component({
  selector: 'gw-items-editor',
  imports: [Icon, PartEditor],
  template: `
    @for (line of list.lines(); track $index; let index = $index) {
      <fieldset [id]="called().anchor + '-' + (index + 1)">
        <legend>{{ called().label }} {{ index + 1 }}</legend>
        @for (part of field().parts; track part.id) {
          <div [class.wide]="part.kind === 'text'">
            <label [attr.for]="control(part, index)" [attr.title]="part.help">{{ part.label }}</label>
            <gw-part-editor
              [part]="part"
              [control]="control(part, index)"
              [value]="line[name(part)]"
              [locked]="list.isLocked(name(part), line)"
              [offered]="part.id === 'finalFate' ? fates() : []"
              (changed)="list.set(index, name(part), $event)"
            />
          </div>
        }
        @if (list.open()) {
          <button type="button" class="button quiet" (click)="list.remove(index)">Retirer</button>
        }
      </fieldset>
    }
    @if (list.open()) {
      <button type="button" class="button quiet add" (click)="add()">
        <gw-icon name="plus" /> {{ called().adding }}
      </button>
    }
  `,
  styles: `
    fieldset {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--s2) var(--s4);
      margin-bottom: var(--s3);
      padding: 0 0 var(--s2);
      border-bottom: 1px solid var(--line);
      scroll-margin-top: calc(var(--bar) + var(--s6));
    }
    legend {
      margin: var(--s2) 0 0;
      color: var(--muted);
      font-size: var(--t13);
      font-weight: 550;
    }
    .wide {
      grid-column: 1 / -1;
    }
    label {
      display: block;
      margin-bottom: 2px;
      font-size: var(--t13);
    }
    fieldset > .button {
      grid-column: 1 / -1;
      justify-self: start;
      margin-left: -14px;
    }
    .add {
      margin-left: -8px;
      padding: 0 8px;
    }
    @media (max-width: 720px) {
      fieldset {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ItemsEditor {
  private readonly desk = inject(EntryDesk);

  readonly field = input.required<WrittenField>();

  protected readonly list = linesOnDesk(this.field);
  protected readonly name = partName;
  protected readonly fates = computed(() => this.desk.words()?.fates ?? []);
  protected readonly called = computed(() => {
    const { id } = this.field();
    return NAMES[id] ?? { anchor: id, label: 'Ligne', adding: 'Ajouter une ligne' };
  });

  protected control(part: RegisterField, index: number): string {
    return `${this.field().id}-${index + 1}-${part.id}`;
  }

  protected add() {
    this.list.add(blankLine(this.field()));
  }
}

/** A fresh line of a list, all of its parts blank. */
const blankLine = (field: WrittenField): Item =>
  Object.fromEntries(field.parts.map((part) => [partName(part), '']));
