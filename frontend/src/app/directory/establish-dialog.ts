import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { contractRules } from '../api/contract-rules';
import { problemOf } from '../api/problem';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { BodyView, DirectoryClient } from './directory-client';

/** Writes a new body into the directory: its kind says by which rules it decides until it has some of its own. */
@Component({
  selector: 'gw-establish-dialog',
  imports: [DialogFrame, Field, FormField, Notice],
  template: `
    <form (submit)="save($event)" novalidate>
      <gw-dialog title="Inscrire une instance">
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
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
        <gw-field label="Organisation" [of]="fields.organisationId">
          <select [formField]="fields.organisationId">
            <option value="">Choisir</option>
            @for (one of organisations(); track one.id) {
              <option [value]="one.id">{{ one.code }}</option>
            }
          </select>
        </gw-field>
        <ng-container actions>
          <button class="button primary" [disabled]="fields().submitting()">Inscrire l’instance</button>
          <button class="button quiet" type="button" (click)="dialog.close()">Annuler</button>
        </ng-container>
      </gw-dialog>
    </form>
  `,
})
export class EstablishDialog {
  private readonly client = inject(DirectoryClient);
  protected readonly dialog = inject<DialogRef<BodyView>>(DialogRef);
  private readonly allKinds = this.client.kinds();
  private readonly all = this.client.organisations();
  protected readonly kinds = computed(() => (this.allKinds.hasValue() ? this.allKinds.value() : []));
  protected readonly organisations = computed(() =>
    (this.all.hasValue() ? this.all.value() : []).filter(
      ({ kind }) => kind === 'umbrella' || kind === 'mire',
    ),
  );
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
