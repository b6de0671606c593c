import { Component, computed, DestroyRef, DOCUMENT, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { AsOf } from '../session/as-of';
import { AsOfBand } from '../session/as-of-band';
import { Session } from '../session/session';
import { ToastRegion } from '../ui/dialog/toasts';
import { Icon } from '../ui/icon';
import { Menu, MenuItem } from '../ui/menu';
import { ROOMS } from './rooms';
import { TopBar } from './top-bar';

/** The house around every page: top bar, rail of rooms (a bottom bar on a phone), the day being read, the page. */
@Component({
  selector: 'gw-shell',
  imports: [AsOfBand, Icon, Menu, RouterLink, RouterLinkActive, RouterOutlet, ToastRegion, TopBar],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly session = inject(Session);
  private readonly asOf = inject(AsOf);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  protected readonly rooms = computed(() => ROOMS.filter(({ room }) => this.session.opens(room)));
  protected readonly first = computed(() => this.rooms().slice(0, this.rooms().length > 5 ? 4 : 5));
  protected readonly others = computed<MenuItem[]>(() => this.rooms().slice(this.first().length));
  /** Another day or another mandate is another application: the page is made anew. */
  protected readonly world = computed(() => [`${this.asOf.day()} ${this.session.acting()?.id}`]);

  constructor() {
    let path = '';
    this.router.events.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const next = event.urlAfterRedirects.split(/[?#]/)[0]!;
      // A new page is read from its top; a changed filter or tab leaves the focus where the person is.
      if (path && next !== path) this.document.getElementById('contenu')?.focus({ preventScroll: true });
      path = next;
    });
  }

  protected skip(event: Event) {
    event.preventDefault();
    this.document.getElementById('contenu')?.focus();
  }
}
