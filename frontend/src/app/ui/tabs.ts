import { Component, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { map } from 'rxjs';

/** One view of a page, at its own address: `link` a route, or `query` parameters of the present one. */
export interface Tab {
  readonly label: string;
  readonly link?: string | readonly unknown[];
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly count?: number;
  /** A quiet word after the label, and what the pointer says about it. */
  readonly note?: string;
  readonly title?: string;
  /** Current only when the address is exactly this one (for the first tab, whose address begins the others'). */
  readonly exact?: boolean;
  /** Said by the page, when the address alone does not tell whether one is there. */
  readonly here?: boolean;
}

/** The views of a page as links in a line; what stands inside comes at its end. */
@Component({
  selector: 'gw-tabs',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      @for (tab of tabs(); track $index) {
        <a
          [routerLink]="tab.link ?? []"
          [queryParams]="tab.query"
          [class.here]="isHere(tab)"
          [attr.aria-current]="isHere(tab) ? 'page' : null"
          [attr.title]="tab.title"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="count">{{ tab.count }}</span>
          }
          @if (tab.note) {
            <span class="muted small">{{ tab.note }}</span>
          }
        </a>
      }
    </nav>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      align-items: flex-end;
      gap: 0 var(--s4);
      margin-bottom: var(--s5);
      border-bottom: 1px solid var(--line);
    }
    nav {
      display: flex;
      flex: 1;
      gap: var(--s5);
      min-width: 0;
      overflow-x: auto;
      scrollbar-width: none;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 8px 2px 9px;
      border-bottom: 2px solid transparent;
      color: var(--muted);
      font-weight: 500;
      text-decoration: none;
      white-space: nowrap;
    }
    a:hover {
      border-color: var(--edge);
      color: var(--ink);
    }
    a.here {
      border-color: var(--accent);
      color: var(--accent-strong);
    }
    a:focus-visible {
      outline-offset: -2px;
    }
    .count {
      padding: 0 6px;
      border-radius: 9px;
      background: var(--sunk);
      color: var(--muted);
      font-size: var(--t12);
      line-height: 18px;
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 720px) {
      :host {
        flex-wrap: wrap;
      }
      nav {
        flex-basis: 100%;
      }
    }
  `,
})
export class Tabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly label = input('Vues de la page');

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.router.events.pipe(map(() => this.router.url)), {
    initialValue: this.router.url,
  });

  /** Whether this is the view one looks at: its words stand in the address, and those it leaves out (`null`) do not. */
  protected isHere({ link, query = {}, exact, here }: Tab): boolean {
    if (here !== undefined) return here;
    const { queryParams: words } = this.router.parseUrl(this.address());
    if (Object.keys(query).some((name) => (words[name] ?? null) !== query[name])) return false;
    const commands = typeof link === 'string' ? [link] : (link ?? []);
    const tree = this.router.createUrlTree([...commands], { relativeTo: this.route });
    const paths = exact || !link ? 'exact' : 'subset';
    return this.router.isActive(tree, {
      paths,
      queryParams: 'ignored',
      fragment: 'ignored',
      matrixParams: 'ignored',
    });
  }
}
