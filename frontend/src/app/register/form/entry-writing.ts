import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Problem } from '../../api/problem';
import { Session } from '../../session/session';
import { cleaned, Entry, entryOf, entryOfContent, formOf } from '../entry';
import { RegisterClient } from '../register-client';
import { DraftKeeper } from './draft-keeper';
import { EntryDesk } from './entry-desk';
import { Draft, FormClient } from './form-client';
import { LiveCheck } from './live-check';

/** The form of a new entry: one purpose to be filled in. */
const FRESH = { purposes: [{ id: 'finalite-1', text: '', legalBasis: 'e' }] };

/** The writing of one entry, from what was there to what is kept: lays it on the desk, follows it, picks a draft up. */
@Injectable()
export class EntryWriting {
  private readonly client = inject(RegisterClient);
  private readonly asking = inject(FormClient);
  private readonly desk = inject(EntryDesk);
  private readonly keeper = inject(DraftKeeper);
  private readonly check = inject(LiveCheck);
  private readonly session = inject(Session);

  /** The entry that is written; none for a new one. */
  readonly id = signal<string | undefined>(undefined);
  readonly organisation = computed(() => this.session.acting()?.organisationId);
  private readonly target = computed(() => {
    const [activity, organisation] = [this.id(), this.organisation()];
    return activity ? { activity } : organisation ? { organisation } : undefined;
  });
  readonly found = this.client.one(this.id);
  readonly words = this.client.words();
  private readonly followed = this.asking.followed(() => (this.existing()?.modelId ? this.id() : undefined));
  private readonly drafted = this.asking.draft(this.target);
  readonly existing = computed(() => (this.found.hasValue() ? this.found.value() : undefined));

  /** A draft from before, until one says what becomes of it. */
  readonly offered = signal<Draft | null>(null);
  readonly begun = signal(false);
  /** The version of the entry that the writing builds on. */
  readonly version = signal(0);
  private last = '';

  constructor() {
    effect(() => {
      if (!this.begun() && !this.offered() && this.isReady()) this.lay();
    });
    effect(() => {
      if (this.begun()) this.follow({ ...formOf(this.desk.entry()), reasons: this.desk.reasons() });
    });
  }

  /** Goes on with the draft from before. */
  resume(draft: Draft): void {
    this.begin(entryOf(draft.base, this.desk.fields()), draft.version, draft);
  }

  /** Another screen went on with this draft: what it kept takes the place of what stands here. */
  takeOther({ edition, now, savedAt }: Problem): void {
    this.keeper.trouble.set(null);
    this.keeper.stop();
    const base = formOf(this.desk.begun());
    this.begin(this.desk.begun(), this.version(), {
      version: this.version(),
      base,
      edition: Number(edition),
      savedAt: String(savedAt),
      content: now as Record<string, unknown>,
    });
  }

  /** Throws the draft away; one that was offered gives way to the entry as it stands. */
  async abandon(): Promise<void> {
    this.keeper.stop();
    await this.asking.abandon(this.target()!);
    if (!this.offered()) return;
    this.offered.set(null);
    this.drafted.reload();
  }

  /** Asks at once what the rules and the contract say of the entry as it would be saved. */
  look(): Promise<void> {
    return this.check.now(formOf(cleaned(this.desk.entry())));
  }

  private isReady(): boolean {
    const existing = this.existing();
    const followed = !existing?.modelId || this.followed.hasValue() || !!this.followed.error();
    const drafted = this.target() !== undefined && !this.drafted.isLoading();
    return this.words.hasValue() && (!this.id() || !!existing) && followed && drafted;
  }

  /** Lays everything on the desk; a draft from before is offered first. */
  private lay(): void {
    const existing = this.existing();
    this.desk.words.set(this.words.value());
    this.desk.existing.set(existing);
    const model = this.followed.hasValue() ? this.followed.value().content : null;
    this.desk.model.set(model && entryOfContent(model, this.desk.fields()));
    const draft = this.drafted.hasValue() ? this.drafted.value().draft : null;
    if (draft) this.offered.set(draft);
    else this.begin(entryOf(existing ?? FRESH, this.desk.fields()), existing?.version ?? 0);
  }

  private begin(begun: Entry, version: number, draft?: Draft): void {
    const given = (this.existing()?.reasons ?? []).map(({ field, reason }) => [field, reason] as const);
    const drafted = draft?.content['reasons'] as Readonly<Record<string, string>> | undefined;
    const now = draft ? entryOf(draft.content, this.desk.fields()) : begun;
    this.desk.begun.set(begun);
    this.desk.entry.set(now);
    this.desk.reasons.set({ ...Object.fromEntries(given), ...drafted });
    this.version.set(version);
    this.keeper.begin(this.target()!, version, formOf(begun), draft);
    this.last = JSON.stringify({ ...formOf(now), reasons: this.desk.reasons() });
    this.offered.set(null);
    this.begun.set(true);
    this.check.look(formOf(cleaned(now)));
  }

  /** What stands on the screen is looked at and kept, whenever it is not what it was. */
  private follow(form: Readonly<Record<string, unknown>>): void {
    const text = JSON.stringify(form);
    if (text === this.last) return;
    this.last = text;
    this.check.look(formOf(cleaned(this.desk.entry())));
    this.keeper.write(form);
  }
}
