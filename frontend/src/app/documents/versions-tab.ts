import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayOf, list } from '../kernel/french';
import { ShortDayPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { StateBadge } from '../ui/state';
import { DocumentDesk } from './document-desk';
import { DocumentView, paperAddress } from './documents-client';

/** Every frozen version with its digest, and for whom each one holds. */
@Component({
  selector: 'gw-versions-tab',
  imports: [Empty, Icon, RouterLink, ShortDayPipe, StateBadge],
  templateUrl: './versions-tab.html',
  styleUrl: './versions-tab.css',
})
export class VersionsTab {
  private readonly asOf = inject(AsOf);
  protected readonly desk = inject(DocumentDesk);

  protected readonly dayOf = dayOf;
  protected readonly document = computed(() => this.desk.document.value());

  /** « MIREC, MIREV et MIRENA »: for whom a version holds. */
  protected holders({ holders }: DocumentView, number: number): string {
    const held = holders.filter((one) => one.number === number);
    return held.length > 4
      ? `${held.length} organisations`
      : list(held.map(({ organisationCode }) => organisationCode));
  }

  protected before({ revisions }: DocumentView, number: number): number | undefined {
    return revisions.map((one) => one.number).find((one) => one < number);
  }

  protected paper({ id }: DocumentView, number: number): string {
    return paperAddress({ id, revision: String(number) }, this.asOf.day());
  }
}
