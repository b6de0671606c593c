import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../../api/problem';
import { MomentPipe, PluralPipe, TypoPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { Session } from '../../session/session';
import { DropPlace } from '../../ui/drop-place';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { List } from '../../ui/list/list';
import { listAddress } from '../../ui/list/list-address';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { importState, LARGEST } from './import-words';
import { ImportsClient } from './imports-client';

/** Where a register of another tool is handed in, and the imports of before. */
@Component({
  selector: 'gw-import-list-page',
  imports: [DropPlace, Empty, Field, List, Loaded, MomentPipe, Notice, PageHead, PluralPipe, RouterLink, StateBadge, TypoPipe],
  templateUrl: './import-list-page.html',
  styleUrl: './import-list-page.css',
}) // prettier-ignore
export class ImportListPage {
  private readonly client = inject(ImportsClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly address = listAddress();

  protected readonly readOnly = inject(AsOf).readOnly;
  protected readonly stateOf = importState;
  protected readonly found = this.client.all(this.address.query);
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly organisations = computed(() =>
    this.found.hasValue() ? this.found.value().organisations : [],
  );
  /** The register that the file goes into: one’s own, as long as no other is chosen. */
  protected readonly organisation = linkedSignal(() => {
    const kept = this.organisations();
    const own = this.session.acting()?.organisationId;
    return (kept.find(({ id }) => id === own) ?? kept[0])?.id ?? '';
  });
  protected readonly reading = signal('');
  protected readonly refusal = signal('');

  protected async read(file: File) {
    if (this.reading()) return;
    this.refusal.set('');
    if (file.size > LARGEST) {
      this.refusal.set(
        'Ce fichier dépasse 20 Mo. Il n’a pas été envoyé. Divisez-le, ou retirez-en les images.',
      );
      return;
    }
    this.reading.set(file.name);
    try {
      const { id } = await this.client.preview(this.organisation(), file);
      await this.router.navigate(['/registre/importer', id]);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.reading.set('');
    }
  }
}
