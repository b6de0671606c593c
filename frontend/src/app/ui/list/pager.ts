import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { number } from '../../kernel/french';
import { Icon } from '../icon';
import { listAddress } from './list-address';

/** The pages of a list, as links; absent when there is only one. */
@Component({
  selector: 'gw-pager',
  imports: [Icon, RouterLink],
  template: `
    @if (last() > 1) {
      <nav aria-label="Pages" class="no-print">
        @if (page() > 1) {
          <a class="button" [routerLink]="[]" [queryParams]="to(page() - 1)" queryParamsHandling="merge">
            <gw-icon name="left" /> Précédente
          </a>
        }
        <p>{{ range() }}</p>
        @if (page() < last()) {
          <a class="button" [routerLink]="[]" [queryParams]="to(page() + 1)" queryParamsHandling="merge">
            Suivante <gw-icon name="right" />
          </a>
        }
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s3);
      margin-top: var(--s4);
    }
    p {
      color: var(--muted);
      font-size: var(--t13);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class Pager {
  private readonly address = listAddress();

  readonly total = input.required<number>();
  readonly per = input(50);

  protected readonly page = this.address.page;
  protected readonly last = computed(() => Math.ceil(this.total() / this.per()));
  protected readonly range = computed(() => {
    const from = (this.page() - 1) * this.per() + 1;
    return `${number(from)} à ${number(Math.min(from + this.per() - 1, this.total()))} sur ${number(this.total())}`;
  });

  protected to(page: number) {
    return { page: page > 1 ? page : null };
  }
}
