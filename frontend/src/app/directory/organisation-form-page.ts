import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { contractRules } from '../api/contract-rules';
import { problemOf } from '../api/problem';
import { Toasts } from '../ui/dialog/toasts';
import { Field } from '../ui/field';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { DirectoryClient, OrganisationPage } from './directory-client';

type Name =
  | 'name'
  | 'town'
  | 'territory'
  | 'legalForm'
  | 'bce'
  | 'seat'
  | 'rpm'
  | 'email'
  | 'phone'
  | 'site'
  | 'dpdName'
  | 'dpdContact';
type Model = Record<Name, string>;

const FIELDS: readonly { name: Name; label: string; help?: string; optional?: boolean }[] = [
  { name: 'name', label: 'Dénomination' },
  {
    name: 'legalForm',
    label: 'Forme juridique',
    help: 'Comme dans les statuts\u202f: asbl.',
    optional: true,
  },
  {
    name: 'bce',
    label: 'Numéro d’entreprise (BCE)',
    help: 'Dix chiffres\u202f: 0123.456.789.',
    optional: true,
  },
  { name: 'seat', label: 'Siège', optional: true },
  { name: 'rpm', label: 'RPM', help: 'Tribunal de l’entreprise compétent.', optional: true },
  { name: 'town', label: 'Localité', optional: true },
  { name: 'territory', label: 'Territoire', optional: true },
  { name: 'email', label: 'Courriel', optional: true },
  { name: 'phone', label: 'Téléphone', optional: true },
  { name: 'site', label: 'Site', optional: true },
  { name: 'dpdName', label: 'Délégué à la protection des données', optional: true },
  {
    name: 'dpdContact',
    label: 'Contact du délégué',
    help: 'L’adresse publiée et communiquée à l’APD.',
    optional: true,
  },
];

/** The form with which an organisation completes its own record. */
@Component({
  selector: 'gw-organisation-form-page',
  imports: [Field, FormField, Loaded, Notice, PageHead, RouterLink],
  template: `
    <ng-container *gwLoaded="found; let it">
      <gw-page-head
        [code]="it.code"
        title="Corriger la fiche"
        [crumbs]="[
          { label: 'Annuaire', link: '/annuaire' },
          { label: it.code, link: '/annuaire/organisations/' + it.id },
          { label: 'Corriger' },
        ]"
        lead="Ces données figurent dans les documents, le registre et le dossier de conformité. Ce qui manque y est montré «&#8239;à compléter&#8239;»."
      />
      @if (refusal()) {
        <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
      }
      <form class="sheet" (submit)="save($event, it)" novalidate>
        @for (field of list; track field.name) {
          <gw-field
            [label]="field.label"
            [help]="field.help ?? ''"
            [optional]="field.optional ?? false"
            [of]="fields[field.name]"
          >
            <input [formField]="fields[field.name]" />
          </gw-field>
        }
        <div class="row">
          <button class="button primary" [disabled]="fields().submitting()">Enregistrer</button>
          <a class="button" [routerLink]="['/annuaire/organisations', it.id]">Annuler</a>
        </div>
      </form>
    </ng-container>
  `,
})
export class OrganisationFormPage {
  readonly id = input.required<string>();

  private readonly client = inject(DirectoryClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly found = this.client.organisation(this.id);
  protected readonly list = FIELDS;
  protected readonly refusal = signal('');
  private readonly model = linkedSignal<Model>(() => {
    const it = this.found.hasValue() ? this.found.value() : undefined;
    return Object.fromEntries(FIELDS.map(({ name }) => [name, it?.[name] ?? ''])) as Model;
  });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'OrganisationInput'));

  protected save(event: Event, { id, code, kind, version }: OrganisationPage) {
    event.preventDefault();
    return submit(this.fields, async () => {
      try {
        const sent = Object.entries(this.model()).map(([name, text]) => [name, text.trim() || null]);
        await this.client.change(id, { ...(Object.fromEntries(sent) as Model), code, kind, version });
        this.toasts.say('Fiche enregistrée');
        await this.router.navigate(['/annuaire/organisations', id]);
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
