import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../api/problem';
import { plural } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { Toasts } from '../ui/dialog/toasts';
import { Field } from '../ui/field';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { ImpactClient, ImpactView } from './impact-client';

interface Draft {
  readonly what: string;
  readonly todo: string;
  readonly from: string;
  readonly due: string;
  readonly proof: 'gone' | 'revised';
  readonly sector: boolean;
  readonly organisationId: string;
}

/** « Annoncer un changement »: what changes, from when, what to do, until when, and what counts as done. */
@Component({
  selector: 'gw-announce-page',
  imports: [DateField, Field, Loaded, Notice, PageHead, RouterLink, TypoPipe],
  templateUrl: './announce-page.html',
})
export class AnnouncePage {
  private readonly client = inject(ImpactClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly address = listAddress();

  protected readonly thing = computed(() => ({
    kind: this.address.text('genre') || 'partner',
    name: this.address.text('nom'),
  }));
  protected readonly found = this.client.of(this.thing);
  protected readonly draft = linkedSignal({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (it) => this.begun(it),
  });
  protected readonly refusal = signal('');
  protected readonly working = signal(false);

  protected change(part: Partial<Draft>) {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected tasks(it: ImpactView): string {
    const { sector, organisationId } = this.draft();
    const told = it.organisations.filter((one) => sector || one.organisationId === organisationId);
    const count = told.reduce((sum, one) => sum + one.activities + one.flows + one.documents, 0);
    return `${plural(count, 'texte')} à revoir dans ${plural(told.length, 'organisation')}`;
  }

  protected ready(): boolean {
    const { what, todo, from, due } = this.draft();
    return what.trim().length > 4 && todo.trim().length > 4 && !!from && !!due;
  }

  protected async announce(it: ImpactView) {
    this.working.set(true);
    this.refusal.set('');
    try {
      const kind = it.kind as 'partner' | 'system' | 'legal-text';
      const made = await this.client.announce({ ...this.draft(), kind, name: it.name });
      this.toasts.say('Changement annoncé');
      await this.router.navigate(['/impact/annonces', made.id]);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.working.set(false);
    }
  }

  private begun(it: ImpactView | undefined): Draft {
    const first = it?.announcers.find(({ sector }) => sector) ?? it?.announcers[0];
    const today = this.session.today();
    return {
      what: it?.what ?? '',
      todo: it?.todo ?? '',
      from: it?.from ?? today,
      due: monthAfter(today),
      proof: 'gone',
      sector: first?.sector ?? false,
      organisationId: first?.organisationId ?? '',
    };
  }
}

/** Thirty days later: time enough for a body to meet. */
function monthAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);
}
