import { Component, computed, inject, input } from '@angular/core';
import { WrittenField } from '../catalogue';
import { Answer, Value } from '../entry';
import { AnswerEditor } from './answer-editor';
import { CategoryEditor } from './category-editor';
import { ChoicesEditor } from './choices-editor';
import { EntryDesk } from './entry-desk';
import { ItemsEditor } from './items-editor';
import { PartEditor } from './part-editor';
import { PurposesEditor } from './purposes-editor';
import { WordList } from './word-list';

/** The editor of a field, by its kind; purposes and data have their own. */
@Component({
  selector: 'gw-field-editor',
  imports: [AnswerEditor, CategoryEditor, ChoicesEditor, ItemsEditor, PartEditor, PurposesEditor, WordList],
  template: `
    @let it = field();
    @switch (look()) {
      @case ('purposes') {
        <gw-purposes-editor [field]="it" />
      }
      @case ('dataCategories') {
        <gw-category-editor [field]="it" />
      }
      @case ('items') {
        <gw-items-editor [field]="it" />
      }
      @case ('words') {
        <gw-word-list [of]="list()" (changed)="write($event)" />
      }
      @case ('choices') {
        <gw-choices-editor
          [options]="it.options ?? []"
          [value]="words()"
          [locked]="locked()"
          (changed)="write($event)"
        />
      }
      @case ('answer') {
        <gw-answer-editor
          [name]="it.id"
          [label]="it.label"
          [value]="answer()"
          [locked]="locked()"
          (changed)="write($event)"
        />
      }
      @default {
        <gw-part-editor
          [part]="it"
          [control]="control()"
          [value]="$any(value())"
          [locked]="locked()"
          [wrong]="wrong()"
          (changed)="write($event ?? undefined)"
        />
      }
    }
  `,
})
export class FieldEditor {
  private readonly desk = inject(EntryDesk);

  readonly field = input.required<WrittenField>();
  /** Identifier of the control that the field's label names. */
  readonly control = input.required<string>();
  readonly wrong = input(false);

  protected readonly look = computed(() => {
    const { id, kind } = this.field();
    return id === 'purposes' || id === 'dataCategories' ? id : kind;
  });
  protected readonly value = computed(() => this.desk.entry()[this.field().id]);
  protected readonly locked = computed(() => this.desk.isLocked(this.field()));
  protected readonly words = computed(() => (this.value() ?? []) as readonly string[]);
  protected readonly answer = computed(() => this.value() as Answer | undefined);
  protected readonly list = computed(() => {
    const { label, options = [] } = this.field();
    const offered = options.map((one) => one.label);
    return { label, adding: 'Ajouter une ligne', offered, locked: this.locked(), lines: this.words() };
  });

  protected write(value: Value | undefined) {
    this.desk.set(this.field().id, value);
  }
}
