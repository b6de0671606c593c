import { Component, computed, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { day } from '../kernel/french';
import { Appearance } from '../kernel/theme';
import { Bell } from '../post/bell';
import { AsOf } from '../session/as-of';
import { AsOfDialog } from '../session/as-of-dialog';
import { mandateName, Session } from '../session/session';
import { Dialogs } from '../ui/dialog/dialogs';
import { shortcut } from '../ui/dialog/shortcuts';
import { Icon } from '../ui/icon';
import { SearchBox } from '../ui/list/search-box';
import { Menu, MenuItem } from '../ui/menu';

/** The top bar: search, the day being read, the mandate one acts by, and one's own menu. */
@Component({
  selector: 'gw-top-bar',
  imports: [Bell, Icon, Menu, RouterLink, SearchBox],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
})
export class TopBar {
  private readonly appearance = inject(Appearance);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly searchBox = viewChild(SearchBox);
  protected readonly session = inject(Session);
  protected readonly asOf = inject(AsOf);

  protected readonly shownDay = computed(() => (this.asOf.day() ? day(this.asOf.day()) : 'aujourd’hui'));
  protected readonly acting = computed(() => {
    const mandate = this.session.acting();
    return mandate ? mandateName(mandate) : 'Sans mandat';
  });
  protected readonly mandates = computed<MenuItem[]>(() => [
    { label: 'J’agis comme…' },
    ...(this.session.now()?.mandates ?? []).map((mandate) => ({
      label: mandate.label,
      note: `${mandateName(mandate)}, depuis le ${day(mandate.from)}`,
      checked: mandate.id === this.session.acting()?.id,
      run: () => this.session.actAs(mandate.id),
    })),
  ]);
  protected readonly own = computed<MenuItem[]>(() => {
    const { theme, density } = this.appearance;
    return [
      { label: this.session.now()?.person.name ?? '' },
      ...(this.session.opens('rights')
        ? [{ label: 'Qui peut quoi', icon: 'rights' as const, link: '/droits' }]
        : []),
      { label: 'Courriels', link: '/courriels' },
      { label: 'Manuel', icon: 'help', link: '/manuel' },
      { label: 'Apparence' },
      { label: 'Comme l’appareil', checked: theme() === 'system', run: () => theme.set('system') },
      { label: 'Claire', checked: theme() === 'light', run: () => theme.set('light') },
      { label: 'Sombre', checked: theme() === 'dark', run: () => theme.set('dark') },
      { label: 'Densité' },
      { label: 'Aérée', checked: density() === 'comfortable', run: () => density.set('comfortable') },
      { label: 'Compacte', checked: density() === 'compact', run: () => density.set('compact') },
      { label: 'Session' },
      { label: 'Se déconnecter', icon: 'exit', run: () => this.leave() },
    ];
  });

  constructor() {
    if (this.session.opens('search')) shortcut('Ctrl k', 'Rechercher', () => this.searchBox()?.focus());
  }

  protected search(q: string) {
    if (q) void this.router.navigate(['/recherche'], { queryParams: { q } });
  }

  protected chooseDay() {
    void this.dialogs.open(AsOfDialog, undefined, 480);
  }

  private async leave() {
    await this.session.signOut();
    await this.router.navigateByUrl('/connexion');
  }
}
