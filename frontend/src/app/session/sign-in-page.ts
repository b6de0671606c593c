import { NgTemplateOutlet } from '@angular/common';
import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../api/problem';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Session } from './session';

/** Where one says who one is; on a demonstration installation, as whom one wants to look around. */
@Component({
  selector: 'gw-sign-in-page',
  imports: [Field, FormField, Icon, NgTemplateOutlet, Notice, RouterLink],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  /** Where to go once in (`?retour=`): an address of this application only. */
  readonly retour = input<string>();

  protected readonly demo = this.session.demo();
  protected readonly refusal = signal('');
  protected readonly entering = signal('');
  private readonly model = signal({ email: '', password: '' });
  protected readonly fields = form(this.model, (path) => {
    required(path.email, { message: 'Écrivez votre adresse e-mail.' });
    required(path.password, { message: 'Écrivez votre mot de passe.' });
  });

  protected send(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      await this.enter(this.model().email, this.model().password);
      return undefined;
    });
  }

  protected async enter(email: string, password: string) {
    this.refusal.set('');
    this.entering.set(email);
    try {
      await this.session.signIn(email.trim(), password);
      await this.router.navigateByUrl(this.inside(this.retour()));
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.entering.set('');
    }
  }

  private inside(address = '/') {
    return /^\/(?![/\\])/.test(address) ? address : '/';
  }
}
