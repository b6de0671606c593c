import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { contractRules } from '../api/contract-rules';
import { problemOf } from '../api/problem';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { DirectoryClient } from './directory-client';

/** Where somebody who was written on a list chooses their first password, against the code that they were handed. */
@Component({
  selector: 'gw-first-password-page',
  imports: [Field, FormField, Notice, PageHead, RouterLink],
  template: `
    <main id="contenu">
      <gw-page-head
        title="Première connexion"
        lead="Le secrétariat de votre instance vous a remis un code. Il sert une seule fois, à choisir votre mot de passe."
      />
      @if (done()) {
        <gw-notice kind="done" title="Votre mot de passe est enregistré" [alert]="true">
          <a routerLink="/connexion">Se connecter</a>
        </gw-notice>
      } @else {
        <form class="sheet stack" (submit)="save($event)" novalidate>
          @if (refusal()) {
            <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
          }
          <gw-field label="Adresse e-mail" [of]="fields.email">
            <input type="email" autocomplete="username" [formField]="fields.email" />
          </gw-field>
          <gw-field label="Code" help="Douze caractères, comme ABCD-EFGH-JKLM." [of]="fields.code">
            <input autocomplete="one-time-code" autocapitalize="characters" [formField]="fields.code" />
          </gw-field>
          <gw-field label="Nouveau mot de passe" help="Dix caractères au moins." [of]="fields.password">
            <input type="password" autocomplete="new-password" [formField]="fields.password" />
          </gw-field>
          <div class="row">
            <button class="button primary" [disabled]="fields().submitting()">Enregistrer</button>
            <a class="button quiet" routerLink="/connexion">J’ai déjà un mot de passe</a>
          </div>
        </form>
      }
    </main>
  `,
  styles: `
    main {
      max-width: 36rem;
      margin: 0 auto;
      padding: var(--s6) var(--s4);
    }
  `,
})
export class FirstPasswordPage {
  private readonly client = inject(DirectoryClient);
  protected readonly done = signal(false);
  protected readonly refusal = signal('');
  private readonly model = signal({ email: '', code: '', password: '' });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'FirstPasswordInput'));

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      try {
        await this.client.firstPassword(this.model());
        this.done.set(true);
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
