import { Component, input } from '@angular/core';
import { FieldTree, FormField, maxLength, pattern, SchemaPath } from '@angular/forms/signals';
import { Field } from '../../ui/field';

/** Where one meets: a place, and the address that one connects to when somebody may be elsewhere. */
@Component({
  selector: 'gw-where-fields',
  imports: [Field, FormField],
  template: `
    <gw-field label="Lieu" [of]="place()" [optional]="true"><input [formField]="place()" /></gw-field>
    @if (online()) {
      <gw-field
        label="Adresse de connexion"
        help="Elle commence par https:// et figure dans la convocation."
        [of]="link()"
        [optional]="true"
      >
        <input type="url" [formField]="link()" />
      </gw-field>
    }
  `,
})
export class WhereFields {
  readonly place = input.required<FieldTree<string>>();
  readonly link = input.required<FieldTree<string>>();
  readonly online = input.required<boolean>();
}

/** What a place and an address to connect to must be. */
export function whereRules(place: SchemaPath<string>, link: SchemaPath<string>): void {
  maxLength(place, 200);
  pattern(link, /^(https:\/\/\S+)?$/, { message: 'Une adresse commence par https://.' });
}
