import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { contractRules } from '../api/contract-rules';
import { problemOf } from '../api/problem';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { BodyView, DirectoryClient } from './directory-client';
import { OrganisationField } from './organisation-field';

/** Writes a new body into the directory: its kind says by which rules it decides until it has some of its own. */
@Component({
  selector: 'gw-establish-dialog',
  imports: [Field, FormDialog, FormField, OrganisationField],
  template: `
    <gw-form-dialog
      title="Inscrire une instance"
      action="Inscrire l’instance"
      [refusal]="refusal()"
      [busy]="fields().submitting()"
      (submit)="save($event)"
    >
      <gw-field
        label="Genre"
        help="Il donne les règles ordinaires, chacune avec sa source."
        [of]="fields.kind"
      >
        <select [formField]="fields.kind">
          <option value="">Choisir</option>
          @for (one of kinds(); track one.kind) {
            <option [value]="one.kind">{{ one.name }}</option>
          }
        </select>
      </gw-field>
      <gw-field label="Nom" [of]="fields.name"><input [formField]="fields.name" /></gw-field>
      <gw-field
        label="Sigle"
        help="Capitales, chiffres et traits d’union, comme GT-COM. Il figurera dans les numéros de décision."
        [of]="fields.code"
      >
        <input autocapitalize="characters" [formField]="fields.code" />
      </gw-field>
      <gw-organisation-field label="Organisation" [of]="fields.organisationId" [kinds]="founders" />
    </gw-form-dialog>
  `,
})
export class EstablishDialog {
  private readonly client = inject(DirectoryClient);
  protected readonly dialog = inject<DialogRef<BodyView>>(DialogRef);
  private readonly allKinds = this.client.kinds();
  protected readonly kinds = computed(() => (this.allKinds.hasValue() ? this.allKinds.value() : []));
  /** Those that have bodies of their own. */
  protected readonly founders = ['umbrella', 'mire'] as const;
  protected readonly refusal = signal('');
  private readonly model = signal({ code: '', name: '', kind: '', organisationId: '' });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'BodyInput'));

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      try {
        this.dialog.close(await this.client.establish(this.model()));
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
