import { DOCUMENT } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  inject,
  input,
  Resource,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Problem, problemOf } from '../../api/problem';
import { Session } from '../../session/session';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Toasts } from '../../ui/dialog/toasts';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Anchors } from '../anchors';
import { Entry, entryOf, entryOfContent, formOf, inputOf } from '../entry';
import { Activity, RegisterClient } from '../register-client';
import { BothVersions } from './both-versions';
import { DraftFound } from './draft-found';
import { DraftKeeper } from './draft-keeper';
import { EntryDesk } from './entry-desk';
import { Draft, FormClient } from './form-client';
import { FormMargin } from './form-margin';
import { FormOutline } from './form-outline';
import { FormSection } from './form-section';
import { crumbsOf, leadOf } from './form-words';
import { LiveCheck } from './live-check';
import { Unsaved } from './unsaved';

type Form = Readonly<Record<string, unknown>>;

/** The form of an entry: begins one, or works on one that exists; a draft is kept all along. */
@Component({
  selector: 'gw-activity-form-page',
  imports: [
    BothVersions,
    DraftFound,
    FormMargin,
    FormOutline,
    FormSection,
    Loaded,
    Notice,
    PageHead,
    RouterLink,
  ],
  templateUrl: './activity-form-page.html',
  styleUrl: './activity-form-page.css',
  providers: [EntryDesk, DraftKeeper, LiveCheck],
  host: {
    '(window:beforeunload)': 'hasUnkept() && $event.preventDefault()',
    '(document:visibilitychange)': 'keeper.flush()',
  },
})
export class ActivityFormPage implements Unsaved {
  private readonly client = inject(RegisterClient);
  private readonly asking = inject(FormClient);
  private readonly check = inject(LiveCheck);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  private readonly anchors = inject(Anchors);
  protected readonly desk = inject(EntryDesk);
  protected readonly keeper = inject(DraftKeeper);

  /** From the route; none for a new entry. */
  readonly id = input<string>();

  private readonly organisation = computed(() => this.session.acting()?.organisationId);
  private readonly target = computed(() => {
    const [activity, organisation] = [this.id(), this.organisation()];
    return activity ? { activity } : organisation ? { organisation } : undefined;
  });
  protected readonly found = this.client.one(this.id);
  protected readonly words = this.client.words();
  private readonly followed = this.asking.followed(() => (this.existing()?.modelId ? this.id() : undefined));
  private readonly drafted = this.asking.draft(this.target);
  protected readonly ready = computed((): Resource<unknown> => (this.id() ? this.found : this.words));
  protected readonly existing = computed(() => (this.found.hasValue() ? this.found.value() : undefined));

  /** A draft from before, until one says what becomes of it. */
  protected readonly offered = signal<Draft | null>(null);
  protected readonly writing = signal(false);
  protected readonly saving = signal(false);
  protected readonly refusal = signal('');
  protected readonly conflict = signal<Problem | null>(null);
  private readonly version = signal(0);
  private last = '';
  private saved = false;

  protected readonly lead = computed(() => leadOf(this.existing(), this.session.acting()?.organisationCode));
  protected readonly crumbs = computed(() => crumbsOf(this.existing()));

  constructor() {
    effect(() => this.lay());
    effect(
      () => this.writing() && this.follow({ ...formOf(this.desk.entry()), reasons: this.desk.reasons() }),
    );
    let reached = '';
    afterRenderEffect(() => {
      const anchor = this.fragment() ?? '';
      if (this.writing() && anchor !== reached && this.anchors.focus(anchor)) reached = anchor;
    });
  }

  async unsaved(): Promise<boolean> {
    if (!this.writing() || this.saved) return false;
    return !(await this.keeper.flush());
  }

  protected hasUnkept(): boolean {
    return !this.saved && this.keeper.unkept();
  }

  /** Lays everything on the desk once it is there; a draft from before is offered first. */
  private lay() {
    if (
      this.writing() ||
      this.offered() ||
      !this.words.hasValue() ||
      this.drafted.isLoading() ||
      !this.target()
    )
      return;
    const existing = this.existing();
    if (this.id() && !existing) return;
    if (existing?.modelId && !this.followed.hasValue() && !this.followed.error()) return;
    this.desk.words.set(this.words.value());
    this.desk.existing.set(existing);
    const model = this.followed.hasValue() ? this.followed.value().content : null;
    this.desk.model.set(model && entryOfContent(model, this.desk.fields()));
    const draft = this.drafted.hasValue() ? this.drafted.value().draft : null;
    if (draft) return this.offered.set(draft);
    const purposes = [{ id: 'finalite-1', text: '', legalBasis: 'e' }];
    this.begin(entryOf(existing ?? { purposes }, this.desk.fields()), existing?.version ?? 0);
  }

  private begin(begun: Entry, version: number, draft?: Draft) {
    const reasons = (this.existing()?.reasons ?? []).map(({ field, reason }) => [field, reason] as const);
    const now = draft ? entryOf(draft.content, this.desk.fields()) : begun;
    this.desk.begun.set(begun);
    this.desk.entry.set(now);
    this.desk.reasons.set({
      ...Object.fromEntries(reasons),
      ...(draft?.content['reasons'] as object | undefined),
    });
    this.version.set(version);
    this.keeper.begin(this.target()!, version, formOf(begun), draft);
    this.last = JSON.stringify({ ...formOf(now), reasons: this.desk.reasons() });
    this.offered.set(null);
    this.writing.set(true);
    this.check.look(formOf(now));
  }

  private follow(form: Form) {
    const text = JSON.stringify(form);
    if (text === this.last) return;
    this.last = text;
    this.check.look(form);
    this.keeper.write(form);
  }

  protected resume(draft: Draft) {
    this.begin(entryOf(draft.base, this.desk.fields()), draft.version, draft);
  }

  protected async abandon() {
    const { offered } = this;
    await this.asking.abandon(this.target()!);
    if (!offered()) return this.leave(this.id());
    offered.set(null);
    this.drafted.reload();
  }

  protected async giveUp() {
    const title = 'Abandonner le brouillon';
    const text = 'Ce que vous avez écrit depuis le dernier enregistrement de la fiche sera effacé.';
    if (!(await this.dialogs.confirm({ title, text, action: title, danger: true }))) return;
    this.keeper.stop();
    await this.abandon();
  }

  /** Another screen went on with this draft: what it kept takes the place of what stands here. */
  protected takeOther({ edition, now, savedAt }: Problem) {
    const { version } = this;
    this.keeper.trouble.set(null);
    const draft = {
      version: version(),
      edition,
      savedAt,
      content: now,
      base: formOf(this.desk.begun()),
    } as Draft;
    this.keeper.stop();
    this.begin(this.desk.begun(), version(), draft);
  }

  protected async save(event?: Event) {
    event?.preventDefault();
    this.refusal.set('');
    this.saving.set(true);
    await this.attempt();
    this.saving.set(false);
  }

  /** After both versions were seen: what stays is saved over the version that stands now. */
  protected settle(kept: Entry) {
    this.version.set(Number(this.conflict()?.['version']));
    this.desk.entry.set(kept);
    this.conflict.set(null);
    return this.save();
  }

  private async attempt() {
    this.desk.tried.set(true);
    await this.check.now(formOf(this.desk.entry()));
    const flaw = this.desk.check()?.flaws[0];
    const [unexplained] = this.desk.unexplained();
    if (flaw) return this.refuse(`${flaw.place}\u202f: ${flaw.sentence}`, flaw.anchor);
    if (unexplained)
      return this.refuse(
        `${unexplained.label}\u202f: dites pourquoi vous vous écartez du modèle.`,
        `motif-${unexplained.id}`,
      );
    await this.keeper.flush();
    const reasons = Object.fromEntries(
      this.desk.departing().map(({ id }) => [id, this.desk.reasons()[id] ?? '']),
    );
    const input = { ...inputOf(this.desk.entry(), this.version()), draft: this.keeper.edition() };
    try {
      const id = this.id();
      const made = await (id
        ? this.client.change(id, { ...input, reasons })
        : this.client.add(this.organisation()!, input));
      this.toasts.say('Fiche enregistrée');
      this.leave(made.id);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.type === 'register.stale') this.conflict.set(problem);
      this.refuse(problem.type === 'register.stale' ? '' : problem.detail, problem['anchor']);
    }
  }

  private refuse(sentence: string, anchor: unknown) {
    this.refusal.set(sentence);
    if (typeof anchor !== 'string' || !this.anchors.focus(anchor))
      this.document.defaultView?.scrollTo({ top: 0 });
  }

  private leave(id: Activity['id'] | undefined) {
    this.saved = true;
    this.keeper.stop();
    void this.router.navigate(id ? ['/registre', id] : ['/registre']);
  }
}
