import { Component, computed, input, output } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { shortDay } from '../../kernel/french';
import { Field } from '../../ui/field';
import { EntryModel } from './entry-model';
import { RegisterWords } from '../register-client';

/** One purpose of the form: what for, on which basis, by which text. */
@Component({
  selector: 'gw-purpose-fields',
  imports: [Field, FormField],
  template: `
    <div class="head">
      <h3>Finalité {{ number() }}</h3>
      @if (removable()) {
        <button type="button" class="button quiet" (click)="removed.emit()">Retirer</button>
      }
    </div>
    <gw-field label="À quoi servent les données" [of]="of().text">
      <textarea [formField]="of().text"></textarea>
    </gw-field>
    <div class="pair">
      <gw-field label="Base légale" [of]="of().legalBasis">
        <select [formField]="of().legalBasis">
          @for (basis of words().bases; track basis.code) {
            <option [value]="basis.code">{{ basis.label }}</option>
          }
        </select>
      </gw-field>
      <gw-field
        [id]="'finalite-' + number() + '-texte'"
        label="Texte légal"
        [optional]="!needed()"
        [of]="of().legalText"
        [help]="warning()"
      >
        <select [formField]="of().legalText">
          <option value="">Aucun</option>
          @for (text of words().legalTexts; track text.code) {
            <option [value]="text.code">
              {{ text.label }}{{ text.kind === 'repealed' ? ' (abrogé)' : '' }}
            </option>
          }
        </select>
      </gw-field>
    </div>
    @if (articles().length) {
      <gw-field label="Article" [optional]="true" [of]="of().article">
        <select [formField]="of().article">
          <option value="">Le texte entier</option>
          @for (article of articles(); track article.code) {
            <option [value]="article.code">{{ article.label }}</option>
          }
        </select>
      </gw-field>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s3) 0;
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      max-width: 760px;
    }
    gw-field {
      max-width: 760px;
      margin-bottom: var(--s3);
    }
    .pair {
      display: grid;
      grid-template-columns: 260px minmax(0, 1fr);
      gap: 0 var(--s4);
      max-width: 760px;
    }
    @media (max-width: 720px) {
      .pair {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class PurposeFields {
  readonly of = input.required<FieldTree<EntryModel['purposes'][number]>>();
  /** From 1. */
  readonly number = input.required<number>();
  readonly words = input.required<RegisterWords>();
  readonly removable = input(false);
  readonly removed = output();

  private readonly text = computed(() =>
    this.words().legalTexts.find(({ code }) => code === this.of().legalText().value()),
  );
  /** Whether the basis must rest on a text of law (art. 6(3)). */
  protected readonly needed = computed(() => {
    const chosen = this.of().legalBasis().value();
    return this.words().bases.some(({ code, kind }) => code === chosen && kind === 'text');
  });
  protected readonly articles = computed(() => {
    const known = this.text()?.articles ?? [];
    const written = this.of().article().value();
    const strange = written && !known.some(({ code }) => code === written);
    return strange ? [...known, { code: written, label: written, kind: '' }] : known;
  });
  /** Said at once, though it may be saved so: a finding will stay. */
  protected readonly warning = computed(() => {
    const text = this.text();
    if (this.of()().disabled()) return '';
    if (text?.kind === 'repealed') return `Ce texte n’est plus en vigueur depuis le ${shortDay(text.until)}.`;
    return this.needed() && !text ? 'Cette base légale demande un texte ; un constat restera ouvert.' : '';
  });
}
