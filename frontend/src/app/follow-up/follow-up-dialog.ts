import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../api';
import { problemOf } from '../api/problem';
import { OwnBodies } from '../governance/parts/own-bodies';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { FollowUpClient } from './follow-up-client';

/** An action to be changed; without one, a new one is given. */
export interface FollowUpAsked {
  readonly action?: Api<'FollowUpView'>;
}

/** Who does what for when: gives an action, or gives it to somebody else. */
@Component({
  selector: 'gw-follow-up-dialog',
  imports: [DateField, Field, FormDialog],
  template: `
    <gw-form-dialog
      [title]="action ? 'Modifier l’action' : 'Confier une action'"
      [action]="action ? 'Enregistrer' : 'Confier'"
      [refusal]="refusal()"
      [busy]="!complete() || busy()"
      (submit)="save($event)"
    >
      @if (!action) {
        <gw-field label="Demandée par">
          <select #body (change)="choose(body.value)">
            <option value="">Choisissez une instance</option>
            @for (it of bodies.planned(); track it.id) {
              <option [value]="it.id" [selected]="it.id === bodyId()">{{ it.name }}</option>
            }
          </select>
        </gw-field>
      }
      <gw-field label="Action" help="Un verbe et ce qui doit être fait.">
        <textarea #words rows="2" [value]="what()" (input)="what.set(words.value)"></textarea>
      </gw-field>
      <gw-field
        label="Personne"
        help="Elle reçoit un courriel et retrouve l’action dans «&#8239;À faire&#8239;»."
      >
        <select #person (change)="owner.set(person.value)">
          <option value="">Une fonction, sans nommer personne</option>
          @for (it of owners(); track key(it)) {
            <option [value]="key(it)" [selected]="key(it) === owner()">
              {{ it.name }} ({{ it.organisationCode }})
            </option>
          }
        </select>
      </gw-field>
      @if (!owner()) {
        <gw-field label="Fonction">
          <input #name [value]="ownerName()" (input)="ownerName.set(name.value)" placeholder="La direction" />
        </gw-field>
        <gw-field label="Organisation chargée">
          <select #of (change)="organisationId.set(of.value)">
            <option value="">Choisissez une organisation</option>
            @for (it of organisations(); track it.id) {
              <option [value]="it.id" [selected]="it.id === organisationId()">{{ it.code }}</option>
            }
          </select>
        </gw-field>
      }
      <gw-field label="Échéance"><gw-date [(value)]="dueOn" /></gw-field>
    </gw-form-dialog>
  `,
})
export class FollowUpDialog {
  protected readonly ref = inject<DialogRef<Api<'FollowUpView'>>>(DialogRef);
  protected readonly action = inject<FollowUpAsked>(DIALOG_DATA).action;
  protected readonly bodies = inject(OwnBodies);
  private readonly client = inject(FollowUpClient);
  private readonly http = inject(HttpClient);

  protected readonly bodyId = signal(this.action?.bodyId ?? '');
  protected readonly what = signal(this.action?.what ?? '');
  protected readonly owner = signal('');
  protected readonly ownerName = signal(this.action && !this.action.ownerId ? this.action.ownerName : '');
  protected readonly organisationId = signal(this.action?.organisationId ?? '');
  protected readonly dueOn = signal(this.action?.dueOn ?? '');
  protected readonly owners = signal<readonly Api<'OwnerChoice'>[]>([]);
  protected readonly organisations = signal<readonly Api<'OrganisationView'>[]>([]);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly complete = computed(
    () =>
      this.bodyId() !== '' &&
      this.what().trim().length >= 3 &&
      this.dueOn() !== '' &&
      (this.owner() !== '' || (this.ownerName().trim().length >= 2 && this.organisationId() !== '')),
  );

  constructor() {
    void firstValueFrom(this.http.get<Api<'OrganisationView'>[]>('/api/directory/organisations')).then(
      (all) => this.organisations.set(all),
    );
    if (this.action) void this.choose(this.action.bodyId);
  }

  protected key({ personId, organisationId }: Api<'OwnerChoice'>) {
    return `${personId} ${organisationId}`;
  }

  protected async choose(bodyId: string) {
    this.bodyId.set(bodyId);
    this.owners.set(bodyId ? await this.client.owners(bodyId) : []);
    const own = this.owners().find(({ personId }) => personId === this.action?.ownerId);
    this.owner.set(own ? this.key(own) : '');
  }

  protected async save(event: Event) {
    event.preventDefault();
    const person = this.owners().find((it) => this.key(it) === this.owner());
    const input = {
      what: this.what().trim(),
      ownerId: person?.personId ?? null,
      ownerName: person?.name ?? this.ownerName().trim(),
      organisationId: person?.organisationId ?? this.organisationId(),
      dueOn: this.dueOn(),
    };
    this.busy.set(true);
    try {
      const { action } = this;
      this.ref.close(
        action
          ? await this.client.change(action.id, { ...input, version: action.version })
          : await this.client.open({ ...input, bodyId: this.bodyId() }),
      );
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
