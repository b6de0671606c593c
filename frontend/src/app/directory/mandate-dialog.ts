import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { Api } from '../api';
import { problemOf } from '../api/problem';
import { readDay } from '../kernel/french';
import { Session } from '../session/session';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { DirectoryClient } from './directory-client';

/** Gives someone a mandate: its kind, for which organisation, in which body, from when until when. */
@Component({
  selector: 'gw-mandate-dialog',
  imports: [DialogFrame, Field, FormField, Notice],
  template: `
    <form (submit)="save($event)" novalidate>
      <gw-dialog [title]="'Inscrire un mandat pour ' + data.name">
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
        <gw-field label="Mandat" [of]="fields.role">
          <select [formField]="fields.role">
            <option value="">Choisir</option>
            @for (role of offered(); track role.id) {
              <option [value]="role.id">{{ role.name }}</option>
            }
          </select>
        </gw-field>
        <gw-field label="Parle pour" [of]="fields.organisationId">
          <select [formField]="fields.organisationId">
            <option value="">Choisir</option>
            @for (one of organisations(); track one.id) {
              <option [value]="one.id">{{ one.code }}</option>
            }
          </select>
        </gw-field>
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
        <gw-field label="Premier jour" help="JJ/MM/AAAA" [of]="fields.from"
          ><input [formField]="fields.from"
        /></gw-field>
        <gw-field label="Dernier jour" help="JJ/MM/AAAA" [optional]="true" [of]="fields.until"
          ><input [formField]="fields.until"
        /></gw-field>
        <ng-container actions>
          <button class="button primary" [disabled]="fields().submitting()">Inscrire le mandat</button>
          <button class="button quiet" type="button" (click)="dialog.close()">Annuler</button>
        </ng-container>
      </gw-dialog>
    </form>
  `,
})
export class MandateDialog {
  private readonly client = inject(DirectoryClient);
  protected readonly data = inject<{ personId: string; name: string }>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  private readonly roles = httpResource<Api<'RoleView'>[]>(() => '/api/session/rights');
  private readonly organisationList = this.client.organisations();
  private readonly bodyList = this.client.bodies();

  protected readonly offered = computed(() =>
    (this.roles.hasValue() ? this.roles.value() : []).filter(
      ({ id }) => id !== 'federation' && id !== 'organisation-reader',
    ),
  );
  protected readonly organisations = computed(() =>
    this.organisationList.hasValue() ? this.organisationList.value() : [],
  );
  protected readonly bodies = computed(() => (this.bodyList.hasValue() ? this.bodyList.value() : []));
  protected readonly refusal = signal('');
  private readonly model = signal({
    role: '',
    organisationId: '',
    bodyId: '',
    from: inject(Session).today().split('-').reverse().join('/'),
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
      const [first, last] = [readDay(from), until ? readDay(until) : null];
      if (!first || (until && !last)) {
        this.refusal.set('Une date ne se lit pas. Écrivez-la sous la forme JJ/MM/AAAA.');
        return undefined;
      }
      try {
        const given = {
          personId: this.data.personId,
          role,
          organisationId,
          bodyId: bodyId || null,
          from: first,
          until: last,
        };
        this.dialog.close((await this.client.give(given)).label);
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
