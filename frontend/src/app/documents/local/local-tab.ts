import { Component, computed, inject, input, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { ShortDayPipe } from '../../kernel/french-pipes';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { StateBadge } from '../../ui/state';
import { DocumentDesk } from '../document-desk';
import { DocumentsClient, LocalTextView } from '../documents-client';
import { LocalSlot } from './local-slot';
import { askBeforeUnload, Unsaved } from '../unsaved';

/** What the sector leaves to each Mire: how far they are, and the cards in which one's own Mire answers. */
@Component({
  selector: 'gw-local-tab',
  imports: [Empty, Loaded, LocalSlot, RouterLink, ShortDayPipe, StateBadge],
  templateUrl: './local-tab.html',
  styleUrl: './local-tab.css',
})
export class LocalTab implements Unsaved {
  private readonly client = inject(DocumentsClient);
  protected readonly desk = inject(DocumentDesk);
  private readonly slots = viewChildren(LocalSlot);

  /** From the address: the short name of an organisation. */
  readonly organisation = input<string>();

  protected readonly plural = plural;
  protected readonly rows = this.client.localRows(() => this.desk.id() || undefined);
  protected readonly inserts = this.client.inserts();
  /** The organisation whose cards are open: the one of the address, one's own, or the only one there is. */
  protected readonly open = computed(() => {
    const rows = (this.rows.hasValue() ? this.rows.value() : []).filter(({ allowed }) => allowed.length);
    const code = this.organisation() ?? this.desk.own()?.code;
    return (
      rows.find(({ organisationCode }) => organisationCode === code) ??
      (rows.length === 1 ? rows[0] : undefined)
    );
  });
  protected readonly local = this.client.local(() => {
    const row = this.open();
    return row && { id: this.desk.id(), organisation: row.organisationId };
  });
  protected readonly several = computed(() => this.rows.hasValue() && this.rows.value().length > 1);

  constructor() {
    askBeforeUnload(this);
  }

  unsaved(): boolean {
    return this.slots().some((slot) => slot.dirty());
  }

  protected saved(local: LocalTextView) {
    this.local.set(local);
    this.rows.reload();
  }
}
