import { httpResource } from '@angular/common/http';
import { Component, input, model, signal } from '@angular/core';
import type { Api } from '../../api';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { ConditionAsked, NO_TERMS, Terms } from './terms';

/** On what terms something is put to the vote: conditions, who is charged with what, from which day it holds. */
@Component({
  selector: 'gw-terms-fields',
  imports: [DateField, Field],
  template: `
    <details class="fold" (toggle)="opened.set(true)">
      <summary>Modalités (conditions, mandats, entrée en vigueur)</summary>
      @if (favourable()) {
        @for (one of terms().conditions; track $index; let at = $index) {
          <gw-field
            [label]="'Sous condition (' + (at + 1) + ')'"
            help="La suite de la phrase, par exemple «&#8239;que le DPD ait rendu son avis&#8239;»."
          >
            <input #words [value]="one.text" (input)="condition(at, { text: words.value })" />
          </gw-field>
          <label class="choice">
            <input
              #holds
              type="checkbox"
              [checked]="one.suspensive"
              (change)="condition(at, { suspensive: holds.checked })"
            />
            Condition suspensive&#8239;: rien n’entre en vigueur avant qu’elle soit remplie
          </label>
        }
        <button type="button" class="button" (click)="addCondition()">Ajouter une condition</button>
        <gw-field
          label="Entrée en vigueur"
          help="Sans date, la décision produit ses effets le jour où elle est prise."
          [optional]="true"
        >
          <gw-date
            [value]="terms().inForceFrom ?? ''"
            (valueChange)="change({ inForceFrom: $event || null })"
          />
        </gw-field>
      }
      @for (one of terms().mandates; track $index; let at = $index) {
        <fieldset>
          <legend>Mandat donné ({{ at + 1 }})</legend>
          <gw-field label="À qui" help="Une personne ou une fonction&#8239;; l’action entre dans le suivi.">
            <input #who list="chargeables" [value]="one.who" (input)="mandate(at, { who: who.value })" />
          </gw-field>
          <gw-field label="Quoi">
            <input #task [value]="one.task" (input)="mandate(at, { task: task.value })" />
          </gw-field>
          <gw-field label="Pour le">
            <gw-date [value]="one.due" (valueChange)="mandate(at, { due: $event })" />
          </gw-field>
        </fieldset>
      }
      <datalist id="chargeables">
        @for (it of people.hasValue() ? people.value() : []; track $index) {
          <option [value]="it.name"></option>
        }
      </datalist>
      <button type="button" class="button" (click)="addMandate()">Charger quelqu’un d’une suite</button>
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s4);
    }
    gw-field {
      margin: var(--s3) 0;
    }
    fieldset {
      margin: var(--s3) 0;
      padding-left: var(--s3);
      border-left: 2px solid var(--line);
    }
    legend {
      font-size: var(--t13);
      font-weight: 600;
    }
  `,
})
export class TermsFields {
  readonly terms = model<Terms>(NO_TERMS);
  /** Conditions and another day have a meaning only for what is adopted. */
  readonly favourable = input(true);
  /** The body that decides: those who sit in it may be charged by name. */
  readonly bodyId = input.required<string>();

  protected readonly opened = signal(false);
  protected readonly people = httpResource<Api<'OwnerChoice'>[]>(() =>
    this.opened() ? `/api/follow-up/owners/${this.bodyId()}` : undefined,
  );

  protected change(part: Partial<Terms>) {
    this.terms.update((terms) => ({ ...terms, ...part }));
  }

  protected addCondition() {
    this.change({ conditions: [...this.terms().conditions, { text: '', suspensive: false }] });
  }

  protected condition(at: number, part: Partial<ConditionAsked>) {
    const { conditions } = this.terms();
    this.change({ conditions: conditions.with(at, { ...conditions[at]!, ...part }) });
  }

  protected addMandate() {
    this.change({ mandates: [...this.terms().mandates, { who: '', task: '', due: '' }] });
  }

  /** A name that is known brings its person with it. */
  protected mandate(at: number, part: Partial<Api<'MandateGivenInput'>>) {
    const next = { ...this.terms().mandates[at]!, ...part };
    const known = this.people.hasValue() ? this.people.value() : [];
    const person = known.find(({ name }) => name === next.who.trim());
    this.change({
      mandates: this.terms().mandates.with(at, { ...next, personId: person?.personId ?? null }),
    });
  }
}
