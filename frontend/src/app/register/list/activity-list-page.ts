import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { ShortDayPipe } from '../../kernel/french-pipes';
import { Session } from '../../session/session';
import { Empty } from '../../ui/empty';
import { Facet } from '../../ui/list/facet';
import { List } from '../../ui/list/list';
import { listAddress } from '../../ui/list/list-address';
import { SortHeader } from '../../ui/list/sort-header';
import { Loaded } from '../../ui/loaded';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { Tab } from '../../ui/tabs';
import { RegisterClient } from '../register-client';
import { basesOf, BASIS_CHOICES, STATE_CHOICES, stateOf } from '../register-words';

/** Words of the address → words that the server knows. */
const VIEWS: Record<string, (organisation: string) => Record<string, string>> = {
  '': (organisation) => ({ organisation }),
  modeles: () => ({ sector: 'yes' }),
  'a-corriger': () => ({ findings: 'yes' }),
  tout: () => ({}),
};
const WORDS: Record<string, string> = {
  etat: 'state',
  base: 'basis',
  aipd: 'aipd',
  sort: 'sort',
  q: 'q',
  page: 'page',
};
const AIPD: Record<string, string> = { oui: 'yes', non: 'no' };

/** The register: the entries of one's own organisation, the sector's models, and what needs mending. */
@Component({
  selector: 'gw-activity-list-page',
  imports: [Empty, Facet, List, Loaded, PageHead, RouterLink, ShortDayPipe, SortHeader, StateBadge],
  templateUrl: './activity-list-page.html',
  styleUrl: './activity-list-page.css',
})
export class ActivityListPage {
  private readonly address = listAddress();
  private readonly session = inject(Session);

  protected readonly plural = plural;
  protected readonly stateOf = stateOf;
  protected readonly basesOf = basesOf;
  protected readonly states = STATE_CHOICES;
  protected readonly bases = BASIS_CHOICES;
  protected readonly aipd = [
    { value: 'oui', label: 'Nécessaire' },
    { value: 'non', label: 'Non nécessaire' },
  ];
  protected readonly views: Tab[] = [
    { label: 'Mon organisation', query: { vue: null }, exact: true },
    { label: 'Modèles du secteur', query: { vue: 'modeles' } },
    { label: 'À corriger', query: { vue: 'a-corriger' } },
    { label: 'Tout ce que je lis', query: { vue: 'tout' } },
  ];

  protected readonly view = computed(() => this.address.text('vue'));
  protected readonly own = computed(() => this.session.acting());
  protected readonly found = inject(RegisterClient).all(() => {
    const sent = Object.entries(this.address.query()).flatMap(([word, value]) => {
      const name = WORDS[word];
      if (!name) return [];
      return [[name, name === 'aipd' ? [value].flat().map((one) => AIPD[one] ?? one) : value] as const];
    });
    const view = VIEWS[this.view()] ?? VIEWS['']!;
    return { ...view(this.own()?.organisationId ?? ''), ...Object.fromEntries(sent) };
  });
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  /** Whether several organisations may stand in the list, so that each line must say whose it is. */
  protected readonly several = computed(() => this.view() !== '');
  protected readonly writes = computed(
    () => this.found.hasValue() && this.found.value().allowed.includes('create'),
  );
  protected readonly lead = computed(() => {
    const code = this.own()?.organisationCode ?? 'mon organisation';
    return {
      '': `Les traitements de ${code}, tels que l’article 30 du RGPD demande de les inscrire.`,
      modeles: 'Ce que la task force rédige pour toutes les Mire ; chacune l’adopte en son conseil.',
      'a-corriger':
        'Les fiches où une règle trouve quelque chose de manquant, d’abrogé ou de contradictoire.',
      tout: 'Toutes les fiches que vos mandats permettent de lire.',
    }[this.view()] as string;
  });
}
