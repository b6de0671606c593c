import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { Api } from '../../api';
import { Field } from '../../ui/field';

/** One end of a flow as it is chosen: an organisation of the directory, or only a name. */
export interface End {
  readonly id: string;
  readonly name: string;
}

const OTHER = 'autre';

/** Who stands at one end of a flow: an organisation, a category of persons or partners, or a name one writes. */
@Component({
  selector: 'gw-end-picker',
  imports: [Field],
  template: `
    <gw-field [label]="label()" [error]="wrong()">
      <select #box [value]="choice()" (change)="pick(box.value)">
        <option value="" [selected]="choice() === ''">Choisir…</option>
        <optgroup label="Organisations">
          @for (it of words().organisations; track it.code) {
            <option [value]="it.code" [selected]="choice() === it.code">{{ it.label }}</option>
          }
        </optgroup>
        <optgroup label="Catégories">
          @for (it of words().categories; track it.code) {
            <option [value]="'nom:' + it.label" [selected]="choice() === 'nom:' + it.label">
              {{ it.label }}
            </option>
          }
        </optgroup>
        <option [value]="other" [selected]="choice() === other">Autre, à nommer</option>
      </select>
    </gw-field>
    @if (choice() === other) {
      <gw-field [label]="label() + ', nom'" help="Une catégorie de personnes.">
        <input
          #name
          maxlength="200"
          [value]="end().name"
          (input)="chosen.emit({ id: '', name: name.value })"
        />
      </gw-field>
    }
  `,
})
export class EndPicker {
  protected readonly other = OTHER;

  readonly label = input.required<string>();
  readonly words = input.required<Api<'FlowWordsView'>>();
  readonly end = input.required<End>();
  readonly wrong = input('');
  readonly chosen = output<End>();

  /** A name of one's own stays one while it is written, even when it is empty again. */
  private readonly named = linkedSignal<End, boolean>({
    source: this.end,
    computation: ({ id, name }, before) =>
      !id && (before?.value || !!name) && !this.words().categories.some(({ label }) => label === name),
  });
  protected readonly choice = computed(() => {
    const { id, name } = this.end();
    if (id) return id;
    if (this.named()) return OTHER;
    return name ? `nom:${name}` : '';
  });

  protected pick(choice: string) {
    const { organisations } = this.words();
    const organisation = organisations.find(({ code }) => code === choice);
    const name = organisation?.label ?? (choice.startsWith('nom:') ? choice.slice(4) : '');
    this.named.set(choice === OTHER);
    this.chosen.emit({ id: organisation?.code ?? '', name });
  }
}
