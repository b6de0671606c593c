import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { Field } from '../ui/field';
import { DirectoryClient, OrganisationView } from './directory-client';

/** Which organisation of the directory, by its sigle. */
@Component({
  selector: 'gw-organisation-field',
  imports: [Field, FormField],
  template: `
    <gw-field [label]="label()" [of]="of()">
      <select [formField]="of()">
        <option value="">Choisir</option>
        @for (one of offered(); track one.id) {
          <option [value]="one[by()]">{{ one.code }}</option>
        }
      </select>
    </gw-field>
  `,
})
export class OrganisationField {
  private readonly all = inject(DirectoryClient).organisations();

  readonly of = input.required<FieldTree<string>>();
  readonly label = input('Parle pour');
  /** What the answer is: the sigle where it goes into a list of members. */
  readonly by = input<'id' | 'code'>('id');
  /** The kinds that may be chosen; all of them without it. */
  readonly kinds = input<readonly OrganisationView['kind'][]>();

  protected readonly offered = computed(() => {
    const all = this.all.hasValue() ? this.all.value() : [];
    return all.filter(({ kind }) => this.kinds()?.includes(kind) ?? true);
  });
}
