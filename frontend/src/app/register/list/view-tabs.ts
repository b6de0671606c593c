import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { problemOf } from '../../api/problem';
import { Session } from '../../session/session';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Toasts } from '../../ui/dialog/toasts';
import { listAddress } from '../../ui/list/list-address';
import { Menu, MenuItem } from '../../ui/menu';
import { Notice } from '../../ui/notice';
import { Tab, Tabs } from '../../ui/tabs';
import { ListClient, SavedView } from './list-client';
import { addressText, savedAddress, scopeOf } from './list-words';

const EVERYONES: readonly Tab[] = [
  { query: { vue: null }, label: 'Mon organisation' },
  { query: { vue: 'modeles' }, label: 'Modèles du secteur' },
  { query: { vue: 'a-corriger' }, label: 'À corriger' },
  { query: { vue: 'tout' }, label: 'Tout ce que je lis' },
];

/** The views of the register as tabs: those that everyone has, then one’s own and those that colleagues share. */
@Component({
  selector: 'gw-view-tabs',
  imports: [Menu, Notice, Tabs],
  template: `
    <gw-tabs [tabs]="tabs()" label="Vues du registre">
      @if (current()?.allowed?.length) {
        <gw-menu label="Cette vue" look="button quiet" [items]="menu()">Cette vue</gw-menu>
      } @else if (worthSaving()) {
        <button type="button" class="button quiet" (click)="keep()">Enregistrer cette vue</button>
      }
    </gw-tabs>
    @if (refusal()) {
      <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
    }
  `,
})
export class ViewTabs {
  private readonly address = listAddress();
  private readonly client = inject(ListClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly saved = this.client.views();

  protected readonly refusal = signal('');
  protected readonly views = computed(() => (this.saved.hasValue() ? this.saved.value() : []));
  protected readonly view = computed(() => this.address.text('vue'));
  protected readonly current = computed(() =>
    this.views().find(({ id }) => this.view().startsWith(`s-${id}`)),
  );
  protected readonly tabs = computed((): readonly Tab[] => [
    ...EVERYONES,
    ...this.views().map((one) => ({
      label: one.name,
      query: savedAddress(one),
      here: this.current()?.id === one.id,
      ...(one.shared && { note: 'partagée' }),
      ...(!one.allowed.length && { title: `Partagée par ${one.by}` }),
    })),
  ]);
  private readonly here = computed(() => addressText(this.address.query()));
  /** Something is searched, narrowed or sorted: more than a view that everyone has. */
  protected readonly worthSaving = computed(
    () => this.here() !== (scopeOf(this.view()) ? `vue=${scopeOf(this.view())}` : ''),
  );
  protected readonly menu = computed((): MenuItem[] => {
    const one = this.current();
    if (!one) return [];
    const { name, address, shared } = one;
    const organisation = this.session.acting()?.organisationCode ?? 'mon organisation';
    return [
      {
        label: 'Enregistrer les filtres de la page',
        disabled: this.here() === address,
        run: () => this.change(one, { name, address: this.here(), shared }),
      },
      { label: 'Renommer', run: () => this.rename(one) },
      {
        label: shared ? 'Ne plus partager' : `Partager avec ${organisation}`,
        run: () => this.change(one, { name, address, shared: !shared }),
      },
      { label: 'Supprimer', danger: true, run: () => this.remove(one) },
    ];
  });

  protected async keep() {
    const name = await this.dialogs.ask({
      title: 'Enregistrer cette vue',
      text: 'La recherche, les filtres et le tri de la page reviendront sous ce nom.',
      field: 'Nom de la vue',
      action: 'Enregistrer',
    });
    if (!name) return;
    const known = new Set(this.views().map(({ id }) => id));
    const after = await this.told(() => this.client.save({ name, address: this.here(), shared: false }));
    const made = after?.find(({ id }) => !known.has(id));
    if (made) await this.router.navigate([], { queryParams: savedAddress(made) });
  }

  private async rename(one: SavedView) {
    const { name: value, address, shared } = one;
    const name = await this.dialogs.ask({
      title: 'Renommer la vue',
      field: 'Nom de la vue',
      value,
      action: 'Renommer',
    });
    if (name) await this.change(one, { name, address, shared });
  }

  private async change({ id }: SavedView, to: { name: string; address: string; shared: boolean }) {
    const organisationId = this.session.acting()?.organisationId ?? null;
    if (await this.told(() => this.client.save({ ...to, organisationId }, id)))
      this.toasts.say('Vue enregistrée');
  }

  private async remove({ id, name, shared }: SavedView) {
    const text = shared
      ? 'Vos collègues ne la trouveront plus non plus. Aucune fiche ne change.'
      : 'Aucune fiche ne change.';
    if (
      !(await this.dialogs.confirm({
        title: `Supprimer la vue «\u202f${name}\u202f»`,
        text,
        action: 'Supprimer',
        danger: true,
      }))
    )
      return;
    if (await this.told(() => this.client.remove(id))) await this.router.navigate([], { queryParams: {} });
  }

  private async told(work: () => Promise<SavedView[]>): Promise<SavedView[] | null> {
    this.refusal.set('');
    try {
      const views = await work();
      this.saved.set(views);
      return views;
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
      return null;
    }
  }
}
