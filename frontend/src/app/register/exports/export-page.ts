import { Component, computed, effect, inject, OnDestroy, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { plural } from '../../kernel/french';
import { DayPipe, TypoPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { Session } from '../../session/session';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { ServerQuery } from '../list/list-words';
import { isNarrowed, scopeOf } from './export-scope';
import { ExportWork } from './export-work';
import { ExportFormat, ExportPreview, ExportsClient } from './exports-client';
import { LossReport } from './loss-report';

type Address = Record<string, string | readonly string[] | undefined>;

/** « Exporter le registre »: which entries, in which format, what it would lose, and the file. */
@Component({
  selector: 'gw-export-page',
  imports: [DateField, DayPipe, Field, Icon, Loaded, LossReport, Notice, PageHead, StateBadge, TypoPipe],
  templateUrl: './export-page.html',
  styleUrl: './export-page.css',
})
export class ExportPage implements OnDestroy {
  private readonly client = inject(ExportsClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly asOf = inject(AsOf);
  private readonly params = toSignal(this.route.queryParams, { requireSync: true });

  private readonly own = computed(() => this.session.acting()?.organisationId ?? '');
  private readonly address = computed(() => this.params() as Address);
  protected readonly code = computed(() => this.session.acting()?.organisationCode ?? 'mon organisation');
  protected readonly scope = computed(() => scopeOf(this.address(), this.own()));
  protected readonly narrowed = computed(() => isNarrowed(this.address(), this.own()));
  protected readonly format = computed(() => String(this.address()['format'] ?? 'pdf'));
  /** With « État au », the whole application shows that day, and so does the export. */
  protected readonly held = computed(() => this.asOf.day());
  protected readonly decided = computed(
    () => this.held() !== null || this.address()['textes'] === 'en-vigueur',
  );
  protected readonly day = computed(() => this.held() ?? String(this.address()['jour'] ?? ''));
  protected readonly today = this.session.today;

  /** What the server is asked, in its own words. */
  protected readonly query = computed((): ServerQuery => {
    const words: Record<string, string> = { format: this.format() };
    if (this.decided()) words['texts'] = 'in-force';
    if (this.decided() && this.day()) words['at'] = this.day();
    return { ...this.scope().query, ...words };
  });
  protected readonly formats = this.client.formats();
  protected readonly preview = this.client.preview(() => this.query());
  protected readonly link = computed(() => this.client.addressOf(this.query()));
  protected readonly work = new ExportWork();

  constructor() {
    effect(() => {
      this.query();
      untracked(() => this.work.forget());
    });
  }

  ngOnDestroy() {
    this.work.forget();
  }

  protected chosenLabel(): string {
    const { ticked } = scopeOf({ ...this.address(), portee: undefined }, this.own());
    return ticked ? plural(ticked, 'fiche choisie', 'fiches choisies') : 'Ce que la liste montrait';
  }

  protected chosen(formats: readonly ExportFormat[]): ExportFormat {
    return formats.find(({ id }) => id === this.format()) ?? formats[0]!;
  }

  protected said({ count }: ExportPreview): string {
    return plural(count, 'fiche');
  }

  protected write(change: Record<string, string | null>) {
    void this.router.navigate([], {
      relativeTo: this.route, queryParams: change, queryParamsHandling: 'merge', replaceUrl: true,
    }); // prettier-ignore
  }

  protected begin() {
    void this.work.begin(this.query());
  }
}
