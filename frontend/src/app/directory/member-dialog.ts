import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { problemOf } from '../api/problem';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { BodyView } from './directory-client';
import { Invitation, MembersClient } from './members-client';
import { OrganisationField } from './organisation-field';

export interface MemberGiven {
  readonly name: string;
  readonly invitations: readonly Invitation[];
}
const HEADINGS = ['Nom', 'Courriel', 'Organisation', 'Qualité', 'Depuis', 'Jusqu’au', 'Suppléant de'];

/** Writes one member on the list of a body; whoever has no account yet gets one. It goes the way of a list of one line. */
@Component({
  selector: 'gw-member-dialog',
  imports: [DateField, Field, FormDialog, FormField, OrganisationField],
  templateUrl: './member-dialog.html',
})
export class MemberDialog {
  private readonly members = inject(MembersClient);
  protected readonly body = inject<BodyView>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<MemberGiven>>(DialogRef);
  protected readonly refusal = signal('');
  private readonly model = signal({
    name: '',
    email: '',
    organisation: this.body.seats.every((one) => one.organisationCode === this.body.organisationCode)
      ? this.body.organisationCode
      : '',
    role: this.body.roles[0]?.name ?? '',
    from: inject(Session).today(),
    until: '',
    substituteOf: '',
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.name, { message: 'Écrivez le prénom et le nom.' });
    required(path.email, { message: 'Écrivez l’adresse e-mail.' });
    required(path.organisation, { message: 'Choisissez une organisation.' });
    required(path.from, { message: 'Écrivez le premier jour.' });
  });
  /** Whom this member could replace: same organisation, same quality. */
  protected readonly replaceable = computed(() =>
    this.body.seats.filter(
      ({ organisationCode, roleName, substituteOf }) =>
        organisationCode === this.model().organisation && roleName === this.model().role && !substituteOf,
    ),
  );

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      const { name, email, organisation, role, from, until, substituteOf } = this.model();
      const file = listOf([name, email, organisation, role, from, until, substituteOf]);
      try {
        const preview = await this.members.preview(this.body.id, file);
        const [line] = preview.lines;
        if (preview.wrong) this.refusal.set(line?.remarks.join(' ') ?? '');
        else if (line?.state === 'same' || line?.state === 'changed')
          this.refusal.set('Cette personne est déjà membre à ce titre. Corrigez son mandat dans la liste.');
        else {
          const { invitations } = await this.members.confirm(this.body.id, file, preview);
          this.dialog.close({ name, invitations });
        }
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}

function listOf(cells: readonly string[]): File {
  const row = (words: readonly string[]) => words.map((word) => `"${word.replaceAll('"', '""')}"`).join(';');
  return new File([`${row(HEADINGS)}\r\n${row(cells)}\r\n`], 'membre.csv', { type: 'text/csv' });
}
