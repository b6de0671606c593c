import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../../api/problem';
import { moment, plural } from '../../kernel/french';
import { FigurePipe, PluralPipe, TypoPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Toasts } from '../../ui/dialog/toasts';
import { Field } from '../../ui/field';
import { listAddress } from '../../ui/list/list-address';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { Tab, Tabs } from '../../ui/tabs';
import { ImportMappingTable } from './import-mapping';
import { ImportNotes } from './import-notes';
import { ImportRows } from './import-rows';
import { importState, POLICIES } from './import-words';
import { Import, ImportsClient } from './imports-client';

/** How often an import that is being written is asked after, in milliseconds. */
const PATIENCE = 500;

/** One file that comes in: what would be taken of it, the agreement, the writing, and the way back. */
@Component({
  selector: 'gw-import-page',
  imports: [
    Field, FigurePipe, ImportMappingTable, ImportNotes, ImportRows, Loaded, Notice, PageHead, PluralPipe, RouterLink,
    StateBadge, Tabs, TypoPipe,
  ], // prettier-ignore
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  private readonly client = inject(ImportsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly asOf = inject(AsOf);
  private readonly address = listAddress();

  /** From the route. */
  readonly id = input.required<string>();
  protected readonly run = this.client.one(this.id);
  protected readonly entries = this.client.entries(() => {
    const run = this.shown();
    return run?.needsTarget && run.state === 'previewed' ? run.organisationId : '';
  });
  protected readonly stateOf = importState;
  protected readonly policies = POLICIES;
  protected readonly policy = signal<string>('stop');
  protected readonly refusal = signal('');
  protected readonly working = signal(false);
  protected readonly view = computed(() => this.address.text('vue') || 'fiches');
  protected readonly shown = computed((): Import | undefined =>
    this.run.hasValue() ? this.run.value() : undefined,
  );
  protected readonly tabs = computed((): Tab[] => {
    const counts = this.shown()?.counts;
    return [
      { label: 'Fiches', query: { vue: null }, ...(counts && { count: entriesIn(counts) }) },
      { label: 'Correspondances', query: { vue: 'correspondances' } },
      {
        label: 'Remarques',
        query: { vue: 'remarques' },
        ...(counts && { count: counts.errors + counts.warnings }),
      },
      { label: 'Sans place', query: { vue: 'sans-place' }, ...(counts && { count: counts.unplaced }) },
    ];
  });
  protected readonly lead = computed(() => {
    const run = this.shown();
    return run
      ? `${run.formatName}, pour le registre de ${run.organisation}. Donné par ${run.by} le ${moment(run.at)}.`
      : '';
  });
  /** Cells that found a place in an entry. */
  protected readonly taken = computed(() => {
    const run = this.shown();
    return run ? Math.max(0, run.cells - run.labels - run.counts.unplaced) : 0;
  });

  constructor() {
    effect((stopped) => {
      if (this.shown()?.state !== 'writing' || this.run.isLoading()) return;
      const timer = setTimeout(() => this.run.reload(), PATIENCE);
      stopped(() => clearTimeout(timer));
    });
  }

  protected may(run: Import, move: string) {
    return !this.asOf.readOnly() && run.allowed.includes(move);
  }

  /** What the agreement would bring, in a sentence. */
  protected outlook({ counts: { ready, known, refused } }: Import) {
    const taken = plural(ready, 'fiche peut être écrite', 'fiches peuvent être écrites');
    const there = known ? `, dont ${known} déjà au registre` : '';
    const not = plural(refused, 'fiche ne peut pas l’être', 'fiches ne peuvent pas l’être');
    return `${taken}${there}${refused ? ` ; ${not}` : ''}.`;
  }

  protected changed(run: Import) {
    this.run.set(run);
  }

  protected aim(run: Import, targetId: string) {
    if (targetId) void this.take(this.client.change(run.id, { targetId }));
  }

  protected confirm(run: Import) {
    return this.take(this.client.confirm(run.id, this.policy()));
  }

  protected resume(run: Import) {
    return this.take(this.client.resume(run.id));
  }

  protected cancel(run: Import) {
    return this.take(this.client.cancel(run.id) as Promise<Import>);
  }

  protected async undo(run: Import) {
    const sure = await this.dialogs.confirm({
      title: 'Annuler tout l’import',
      text: 'Les fiches créées sont retirées et les fiches révisées retrouvent leur texte. Celles que quelqu’un a modifiées depuis restent telles qu’elles sont, et sont signalées.',
      action: 'Annuler l’import',
      danger: true,
    });
    if (!sure) return;
    await this.take(this.client.undo(run.id));
    if (this.shown()?.state === 'undone') this.toasts.say('Import annulé');
  }

  protected async drop(run: Import) {
    await this.client.cancel(run.id);
    await this.router.navigate(['/registre/importer']);
  }

  private async take(answer: Promise<Import>) {
    this.refusal.set('');
    this.working.set(true);
    try {
      this.run.set(await answer);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
      this.run.reload();
    } finally {
      this.working.set(false);
    }
  }
}

/** Every entry of the file, whatever became of it. */
const entriesIn = ({ ready, refused, left, created, updated, skipped, undone, kept }: Import['counts']) =>
  ready + refused + left + created + updated + skipped + undone + kept;
