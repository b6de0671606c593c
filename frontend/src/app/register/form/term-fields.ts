import { Component, input, output } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { Field } from '../../ui/field';
import { EntryModel } from './entry-model';

/** One term of retention in the form: of what, for how long and from when, and what becomes of it. */
@Component({
  selector: 'gw-term-fields',
  imports: [Field, FormField],
  template: `
    @let line = of();
    <fieldset [id]="'conservation-' + number()">
      <legend>Durée {{ number() }}</legend>
      <gw-field label="Ce qui est conservé" [of]="line.category"
        ><input [formField]="line.category"
      /></gw-field>
      <gw-field label="Durée" [of]="line.term"><input [formField]="line.term" /></gw-field>
      <gw-field label="Événement qui la fait courir" [of]="line.start"
        ><input [formField]="line.start"
      /></gw-field>
      <gw-field label="Archivage intermédiaire" [optional]="true" [of]="line.archive"
        ><input [formField]="line.archive"
      /></gw-field>
      <gw-field label="Sort final" [of]="line.fate"
        ><input [attr.list]="'sorts-' + number()" [formField]="line.fate"
      /></gw-field>
      <datalist [id]="'sorts-' + number()">
        @for (fate of fates(); track fate) {
          <option [value]="fate"></option>
        }
      </datalist>
      <button type="button" class="button quiet" (click)="removed.emit()">Retirer cette durée</button>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 var(--s4);
      max-width: 760px;
      margin-bottom: var(--s4);
      padding-bottom: var(--s2);
      border-bottom: 1px solid var(--line);
    }
    legend {
      margin-bottom: var(--s2);
      font-weight: 600;
    }
    gw-field {
      margin-bottom: var(--s3);
    }
    .button {
      justify-self: start;
      align-self: end;
      margin: 0 0 var(--s3) -14px;
    }
    @media (max-width: 720px) {
      fieldset {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TermFields {
  readonly of = input.required<FieldTree<EntryModel['retention'][number]>>();
  /** From 1. */
  readonly number = input.required<number>();
  readonly fates = input<readonly string[]>([]);
  readonly removed = output();
}
