import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../api/problem';
import { PluralPipe, ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { DropPlace } from '../ui/drop-place';
import { Field } from '../ui/field';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { DirectoryClient } from './directory-client';
import { Invitations } from './invitations';
import { MembersClient, MembersPreview, MembersWritten } from './members-client';

const STATES = {
  wrong: { kind: 'blocked', word: 'À corriger' },
  'new-person': { kind: 'running', word: 'Nouvelle personne' },
  'new-mandate': { kind: 'running', word: 'Nouveau mandat' },
  changed: { kind: 'warning', word: 'Dates changées' },
  same: { kind: 'neutral', word: 'Inchangé' },
} as const;

/** Brings the list of a body's members in from a file: what it would do is read first, nothing is written before. */
@Component({
  selector: 'gw-members-import-page',
  imports: [
    DateField, DropPlace, Field, Invitations, Loaded, Notice, PageHead, PluralPipe, RouterLink, ShortDayPipe,
    StateBadge, TypoPipe,
  ],
  templateUrl: './members-import-page.html',
}) // prettier-ignore
export class MembersImportPage {
  readonly id = input.required<string>();

  private readonly client = inject(MembersClient);
  private readonly today = inject(Session).today;
  protected readonly readOnly = inject(AsOf).readOnly;
  protected readonly body = inject(DirectoryClient).body(this.id);
  protected readonly model = computed(() => this.client.list(this.id()));
  protected readonly stateOf = (state: string) => STATES[state as keyof typeof STATES];

  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly file = signal<File | null>(null);
  protected readonly preview = signal<MembersPreview | null>(null);
  protected readonly written = signal<MembersWritten | null>(null);
  protected readonly leaving = signal('');
  /** People to whom an account would be opened. */
  protected readonly fresh = computed(() => this.count('new-person'));
  protected readonly moves = computed(() => {
    const missing = this.preview()?.leaving ? (this.preview()?.missing.length ?? 0) : 0;
    return this.fresh() + this.count('new-mandate') + this.count('changed') + missing;
  });

  protected read(file: File) {
    this.written.set(null);
    this.file.set(file);
    return this.look();
  }

  /** Whether those who are not on the list are to leave, and on which day. */
  protected leave(day: string) {
    this.leaving.set(day);
    return this.look();
  }

  protected tick(ticked: boolean) {
    return this.leave(ticked ? this.today() : '');
  }

  protected confirm() {
    return this.ask(async (file) => {
      this.written.set(await this.client.confirm(this.id(), file, this.preview()!));
      this.preview.set(null);
      this.file.set(null);
      this.leaving.set('');
    });
  }

  private look() {
    return this.ask(async (file) => {
      this.preview.set(await this.client.preview(this.id(), file, this.leaving()));
    });
  }

  private async ask(work: (file: File) => Promise<void>) {
    const file = this.file();
    if (!file || this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await work(file);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }

  private count(state: string): number {
    return (this.preview()?.lines ?? []).filter((line) => line.state === state).length;
  }
}
