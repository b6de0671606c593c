import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../api/problem';
import { DayPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Toasts } from '../../ui/dialog/toasts';
import { Empty } from '../../ui/empty';
import { InkedWords } from '../../ui/inked-words';
import { listAddress } from '../../ui/list/list-address';
import { Pager } from '../../ui/list/pager';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { Departure, InheritanceClient, Model } from './inheritance-client';
import { sentenceOf, standingOf } from './standing-words';

/** One of the sector's models: who follows it, in what each departs from it and why. */
@Component({
  selector: 'gw-model-page',
  imports: [DayPipe, Empty, InkedWords, Loaded, Notice, PageHead, Pager, RouterLink, StateBadge],
  templateUrl: './model-page.html',
  styleUrl: './model-page.css',
})
export class ModelPage {
  private readonly client = inject(InheritanceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly asOf = inject(AsOf);
  private readonly address = listAddress();

  /** From the route. */
  readonly id = input.required<string>();

  protected readonly model = this.client.model(() => ({ id: this.id(), page: this.address.page() }));
  protected readonly shown = computed(() => (this.model.hasValue() ? this.model.value() : undefined));
  protected readonly refusal = signal('');
  protected readonly standingOf = standingOf;
  protected readonly sentenceOf = sentenceOf;
  protected readonly crumbs = computed(() => [
    { label: 'Registre', link: '/registre' },
    { label: 'Modèles sectoriels', link: '/registre/modeles' },
    { label: this.shown()?.code ?? 'Modèle' },
  ]);
  protected readonly mayAdopt = computed(
    () => !this.asOf.readOnly() && this.shown()?.allowed.includes('adopt') === true,
  );
  /** The departures, field by field: what several depart from is worth a second look. */
  protected readonly fields = computed(() => {
    const byField = new Map<string, Departure[]>();
    for (const one of this.shown()?.deviations ?? [])
      byField.set(one.field, [...(byField.get(one.field) ?? []), one]);
    return [...byField.values()].map((departures) => ({ label: departures[0]!.label, departures }));
  });

  protected cellOf(it: Model, organisationId: string) {
    return it.cells.find((one) => one.organisationId === organisationId)!;
  }

  protected async adopt(it: Model, one: Departure) {
    const agreed = await this.dialogs.confirm({
      title: 'Adopter cet écart dans le modèle',
      text: `«\u202f${one.label}\u202f» dira dans le projet du modèle ${it.code} ce qu’en dit ${one.organisationCode}. Le modèle en vigueur ne change pas tant qu’une instance n’a pas décidé. L’origine est notée au journal.`,
      action: 'Adopter cet écart',
    });
    if (!agreed) return;
    this.refusal.set('');
    try {
      const { activityId, field } = one;
      this.model.set(await this.client.adopt(it.id, { activityId, field, version: it.version }));
      this.toasts.say(`Repris de ${one.organisationCode} dans le projet du modèle`);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }
}
