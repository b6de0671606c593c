import { Component, effect, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { OwnBodies } from '../../governance/parts/own-bodies';
import { Field } from '../../ui/field';

/** For which body: the one that the address names, or the only one that the person may plan for, is there already. */
@Component({
  selector: 'gw-body-field',
  imports: [Field, FormField],
  template: `
    <gw-field label="Instance" [of]="of()">
      <select [formField]="of()">
        <option value="">Choisissez une instance</option>
        @for (body of bodies.planned(); track body.id) {
          <option [value]="body.id">{{ body.code }} — {{ body.name }}</option>
        }
      </select>
    </gw-field>
  `,
})
export class BodyField {
  protected readonly bodies = inject(OwnBodies);

  readonly of = input.required<FieldTree<string>>();
  /** The body of the address. */
  readonly asked = input<string>();

  constructor() {
    effect(() => {
      const bodies = this.bodies.planned();
      const only = bodies.length === 1 ? bodies[0] : undefined;
      const body = bodies.find(({ id }) => id === this.asked()) ?? only;
      if (body) this.of()().value.update((chosen) => chosen || body.id);
    });
  }
}
