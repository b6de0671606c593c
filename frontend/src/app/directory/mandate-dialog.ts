import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { Api } from '../api';
import { problemOf } from '../api/problem';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { DirectoryClient } from './directory-client';
import { OrganisationField } from './organisation-field';

/** Gives someone a mandate: its kind, for which organisation, in which body, from when until when. */
@Component({
  selector: 'gw-mandate-dialog',
  imports: [DateField, Field, FormDialog, FormField, OrganisationField],
  template: `
    <gw-form-dialog
      [title]="'Inscrire un mandat pour ' + data.name"
      action="Inscrire le mandat"
      [refusal]="refusal()"
      [busy]="fields().submitting()"
      (submit)="save($event)"
    >
      <gw-field label="Mandat" [of]="fields.role">
        <select [formField]="fields.role">
          <option value="">Choisir</option>
          @for (role of offered(); track role.id) {
            <option [value]="role.id">{{ role.name }}</option>
          }
        </select>
      </gw-field>
      <gw-organisation-field [of]="fields.organisationId" />
      <gw-field
        label="Instance"
        help="Vide pour un mandat qui ne s’exerce pas dans une instance."
        [optional]="true"
        [of]="fields.bodyId"
      >
        <select [formField]="fields.bodyId">
          <option value="">Aucune</option>
          @for (body of bodies(); track body.id) {
            <option [value]="body.id">{{ body.name }}</option>
          }
        </select>
      </gw-field>
      <gw-field label="Premier jour" [of]="fields.from"><gw-date [formField]="fields.from" /></gw-field>
      <gw-field
        label="Dernier jour"
        help="Vide tant qu’aucun terme n’est connu."
        [optional]="true"
        [of]="fields.until"
        ><gw-date [formField]="fields.until"
      /></gw-field>
    </gw-form-dialog>
  `,
})
export class MandateDialog {
  private readonly client = inject(DirectoryClient);
  protected readonly data = inject<{ personId: string; name: string }>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  private readonly roles = httpResource<Api<'RoleView'>[]>(() => '/api/session/rights');
  private readonly bodyList = this.client.bodies();

  protected readonly offered = computed(() =>
    (this.roles.hasValue() ? this.roles.value() : []).filter(
      ({ id }) => id !== 'federation' && id !== 'organisation-reader',
    ),
  );
  protected readonly bodies = computed(() => (this.bodyList.hasValue() ? this.bodyList.value() : []));
  protected readonly refusal = signal('');
  private readonly model = signal({
    role: '',
    organisationId: '',
    bodyId: '',
    from: inject(Session).today(),
    until: '',
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.role, { message: 'Choisissez un mandat.' });
    required(path.organisationId, { message: 'Choisissez une organisation.' });
    required(path.from, { message: 'Écrivez le premier jour.' });
  });

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      const { role, organisationId, bodyId, from, until } = this.model();
      try {
        const given = {
          personId: this.data.personId,
          role,
          organisationId,
          bodyId: bodyId || null,
          from,
          until: until || null,
        };
        this.dialog.close((await this.client.give(given)).label);
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
