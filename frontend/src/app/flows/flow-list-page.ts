import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Empty } from '../ui/empty';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { FlowMarks } from './flow-marks';
import { endState, openEnds } from './flow-words';
import { FlowsClient } from './flows-client';

type Asked = Record<string, string | readonly string[]>;

/** The flows of the organisation one acts for, and those it is an end of; what still waits for a confirmation. */
@Component({
  selector: 'gw-flow-list-page',
  imports: [Empty, FlowMarks, List, Loaded, PageHead, RouterLink, SortHeader, StateBadge],
  templateUrl: './flow-list-page.html',
  styleUrl: './flow-list-page.css',
})
export class FlowListPage {
  private readonly address = listAddress();
  private readonly session = inject(Session);
  private readonly asOf = inject(AsOf);
  private readonly client = inject(FlowsClient);

  protected readonly endState = endState;
  protected readonly waits = computed(() => this.address.text('vue') === 'a-confirmer');
  protected readonly own = computed(() => this.session.acting()?.organisationCode ?? '');
  protected readonly found = this.client.all(() => this.asked(this.address.query(), this.waits()));
  private readonly waiting = this.client.all(() => ({ ...this.asked({}, true), size: '1' }));
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly views = computed(() => [
    { label: 'Mon organisation', query: { vue: 'organisation' } },
    {
      label: 'À confirmer',
      query: { vue: 'a-confirmer' },
      count: this.waiting.hasValue() ? this.waiting.value().total : undefined,
    },
    { label: 'Carte', link: '/flux/carte' },
  ]);
  /** Whoever may describe a flow is offered the words to do it with; a room of partners never is. */
  private readonly words = this.client.words(() => this.session.opens('register') && !this.asOf.readOnly());
  protected readonly mayDescribe = computed(() => this.words.hasValue());

  /** Who must still speak, those I speak for first. */
  protected open(flow: Api<'FlowRow'>) {
    return openEnds(flow).toSorted((a, b) => Number(b.mine) - Number(a.mine));
  }

  private asked({ vue: _, ...words }: Asked, unconfirmed: boolean): Asked {
    const organisation = this.session.acting()?.organisationId;
    const whose: Asked = organisation ? { organisation } : {};
    return { ...whose, ...words, ...(unconfirmed ? { unconfirmed: 'yes' } : {}) };
  }
}
