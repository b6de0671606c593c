import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { problemOf } from '../api/problem';
import { DayPipe, PluralPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { Field } from '../ui/field';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { PacksClient } from './packs-client';
import { PartList } from './part-list';

/** Before a pack is composed: whose, of which day, what will be inside and what is missing. */
@Component({
  selector: 'gw-new-pack-page',
  imports: [DateField, DayPipe, Field, Loaded, Notice, PageHead, PartList, PluralPipe, TypoPipe],
  template: `
    <gw-page-head
      title="Composer un dossier"
      [crumbs]="[{ label: 'Conformité', link: '/conformite' }, { label: 'Composer un dossier' }]"
      lead="Choisissez l’organisation et la date. Ce qui manque est signalé&#8239;; le dossier le dira aussi."
    />
    <div class="record">
      <div class="body">
        @if (future()) {
          <gw-notice kind="warning"
            >Cette date n’est pas encore passée. Choisissez aujourd’hui ou une date antérieure.</gw-notice
          >
        } @else {
          <gw-part-list *gwLoaded="composition; let it" [parts]="it.parts" />
        }
      </div>
      <aside class="margin stack" aria-label="Composition">
        <gw-field label="Organisation">
          <select
            #organisation
            [value]="query().organisation"
            (change)="choose({ organisation: organisation.value })"
          >
            @for (one of organisations(); track one.id) {
              <option [value]="one.id" [selected]="one.id === query().organisation">{{ one.code }}</option>
            }
          </select>
        </gw-field>
        <gw-field label="État au" help="Le dossier montre ce qui était en vigueur ce jour-là.">
          <gw-date [value]="query().date" (valueChange)="choose({ date: $event })" />
        </gw-field>
        @if (refusal(); as sentence) {
          <gw-notice kind="blocked" [alert]="true">{{ sentence | typo }}</gw-notice>
        }
        @if (warnings(); as count) {
          <p class="small muted">
            {{ count | plural: 'point' }} à compléter. Vous pouvez composer malgré cela.
          </p>
        }
        @if (composition.hasValue() && composition.value().openId) {
          <p class="small muted">
            Un dossier du {{ query().date | day }} attend déjà une signature&#8239;; il sera composé de
            nouveau.
          </p>
        }
        @if (allowed()) {
          <button type="button" class="button primary wide" [disabled]="working()" (click)="compose()">
            {{ working() ? 'Demande en cours' : 'Composer le dossier' }}
          </button>
        } @else if (composition.hasValue() && !future()) {
          <p class="small muted">
            La direction, le référent RGPD ou la présidence de l’organisation peut composer son dossier.
          </p>
        }
      </aside>
    </div>
  `,
  styles: `
    @media (max-width: 1080px) {
      aside {
        order: -1;
      }
    }
  `,
})
export class NewPackPage {
  private readonly client = inject(PacksClient);
  private readonly session = inject(Session);
  private readonly asOf = inject(AsOf);
  private readonly router = inject(Router);
  private readonly address = listAddress();

  protected readonly query = computed(() => ({
    organisation: this.address.text('organisation') || (this.session.acting()?.organisationId ?? ''),
    date: this.address.text('date') || this.asOf.day() || this.session.today(),
  }));
  protected readonly future = computed(() => this.query().date > this.session.today());
  protected readonly composition = this.client.composition(() =>
    this.future() ? { ...this.query(), organisation: '' } : this.query(),
  );
  protected readonly organisations = computed(() => {
    const mandates = this.session.now()?.mandates ?? [];
    const codes = new Map(mandates.map((one) => [one.organisationId, one.organisationCode]));
    return [...codes].map(([id, code]) => ({ id, code }));
  });
  protected readonly warnings = computed(() =>
    this.composition.hasValue()
      ? this.composition.value().parts.flatMap(({ warnings }) => warnings).length
      : 0,
  );
  protected readonly allowed = computed(
    () =>
      !this.future() && this.composition.hasValue() && this.composition.value().allowed.includes('compose'),
  );
  protected readonly working = signal(false);
  protected readonly refusal = signal('');

  protected choose(change: { readonly organisation?: string; readonly date?: string }) {
    this.refusal.set('');
    if (change.date !== '') void this.address.write(change as Record<string, string>);
  }

  protected async compose() {
    this.working.set(true);
    this.refusal.set('');
    try {
      const { organisation: organisationId, date } = this.query();
      const { id } = await this.client.compose({ organisationId, date });
      await this.router.navigate(['/conformite', id]);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.working.set(false);
    }
  }
}
