import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Empty } from '../ui/empty';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { Tabs } from '../ui/tabs';
import { ImpactClient, ImpactView, Name } from './impact-client';
import { IMPACT_TABS, SUBJECTS } from './impact-words';
import { NameChoice } from './name-choice';

/** « Ce qu’un changement touche »: a thing is chosen, everything that names it comes. */
@Component({
  selector: 'gw-impact-page',
  imports: [Empty, Loaded, NameChoice, PageHead, RouterLink, Tabs, TypoPipe],
  templateUrl: './impact-page.html',
  styleUrl: './impact-page.css',
})
export class ImpactPage {
  protected readonly address = listAddress();
  protected readonly asOf = inject(AsOf);
  protected readonly tabs = IMPACT_TABS;
  protected readonly thing = computed(() => ({
    kind: this.address.text('genre') || 'partner',
    name: this.address.text('nom'),
  }));
  protected readonly found = inject(ImpactClient).of(this.thing);
  protected readonly label = computed(() => (this.found.hasValue() ? this.found.value().label : ''));

  protected choose({ kind, name }: Name) {
    void this.address.write({ genre: kind, nom: name });
  }

  /** What names it, kind by kind. */
  protected groups({ mentions }: ImpactView) {
    return Object.entries(SUBJECTS)
      .map(([subject, { many }]) => ({ many, rows: mentions.filter((one) => one.subject === subject) }))
      .filter(({ rows }) => rows.length > 0);
  }

  protected said({ organisations }: ImpactView): string {
    const sum = (of: 'activities' | 'flows' | 'documents') =>
      organisations.reduce((total, one) => total + one[of], 0);
    const parts = [
      [sum('activities'), 'fiche'],
      [sum('flows'), 'flux', 'flux'],
      [sum('documents'), 'document'],
    ] as const;
    const named = parts.flatMap(([count, one, many]) => (count ? [plural(count, one, many)] : []));
    return `${named.join(', ')}, ${plural(organisations.length, 'organisation')}`;
  }
}
