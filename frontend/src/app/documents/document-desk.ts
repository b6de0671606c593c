import { computed, inject, Service, signal } from '@angular/core';
import { Session } from '../session/session';
import { DocumentsClient } from './documents-client';

/** The document that lies on the table, shared by the tabs of its page. */
@Service({ autoProvided: false })
export class DocumentDesk {
  private readonly client = inject(DocumentsClient);
  private readonly session = inject(Session);

  readonly id = signal('');
  /** The organisations one may read the text as. */
  readonly readers = this.client.readers();
  /** The organisation one acts for, when it is one that adopts texts. */
  readonly own = computed(() => {
    const id = this.session.acting()?.organisationId;
    return this.readers.value().find((one) => one.id === id);
  });
  readonly document = this.client.one(() => {
    const id = this.id();
    if (!id || this.readers.isLoading()) return undefined;
    return { id, organisation: this.own()?.id };
  });
  readonly comments = this.client.comments(() => (this.may('comment') ? this.id() : undefined));
  readonly amendments = this.client.amendments(() => (this.document.hasValue() ? this.id() : undefined));

  /** Grows when the text on the table was changed from outside its tab, which then reads it again. */
  readonly turn = signal(0);

  may(action: string): boolean {
    return this.document.hasValue() && this.document.value().allowed.includes(action);
  }

  /** By its short name in the address: « MIRENA ». */
  reader(code: string) {
    return this.readers.value().find((one) => one.code === code);
  }
}
