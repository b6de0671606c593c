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
import { Entry, inputOf } from '../entry';
import { Activity, RegisterClient } from '../register-client';
import { BothVersions } from './both-versions';
import { DraftFound } from './draft-found';
import { DraftKeeper } from './draft-keeper';
import { EntryDesk } from './entry-desk';
import { EntryWriting } from './entry-writing';
import { FormMargin } from './form-margin';
import { FormOutline } from './form-outline';
import { FormSection } from './form-section';
import { crumbsOf, leadOf } from './form-words';
import { LiveCheck } from './live-check';
import { Unsaved } from './unsaved';

/** The form of an entry: begins one, or works on one that exists; a draft is kept all along. */
@Component({
  selector: 'gw-activity-form-page',
  imports: [BothVersions, DraftFound, FormMargin, FormOutline, FormSection, Loaded, Notice, PageHead, RouterLink],
  templateUrl: './activity-form-page.html',
  styleUrl: './activity-form-page.css',
  providers: [EntryDesk, DraftKeeper, LiveCheck, EntryWriting],
  host: {
    '(window:beforeunload)': 'hasUnkept() && $event.preventDefault()',
    '(document:visibilitychange)': 'keeper.flush()',
  },
}) // prettier-ignore
export class ActivityFormPage implements Unsaved {
  private readonly client = inject(RegisterClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  private readonly anchors = inject(Anchors);
  protected readonly desk = inject(EntryDesk);
  protected readonly keeper = inject(DraftKeeper);
  protected readonly writing = inject(EntryWriting);

  /** From the route; none for a new entry. */
  readonly id = input<string>();

  protected readonly ready = computed((): Resource<unknown> =>
    this.id() ? this.writing.found : this.writing.words,
  );
  protected readonly existing = this.writing.existing;
  protected readonly saving = signal(false);
  protected readonly refusal = signal('');
  protected readonly conflict = signal<Problem | null>(null);
  private saved = false;

  protected readonly lead = computed(() => leadOf(this.existing(), this.session.acting()?.organisationCode));
  protected readonly crumbs = computed(() => crumbsOf(this.existing()));

  constructor() {
    effect(() => this.writing.id.set(this.id()));
    let reached = '';
    afterRenderEffect(() => {
      const anchor = this.fragment() ?? '';
      if (this.writing.begun() && anchor !== reached && this.anchors.focus(anchor)) reached = anchor;
    });
  }

  async unsaved(): Promise<boolean> {
    if (!this.writing.begun() || this.saved) return false;
    return !(await this.keeper.flush());
  }

  protected hasUnkept(): boolean {
    return !this.saved && this.keeper.unkept();
  }

  protected async giveUp() {
    const title = 'Abandonner le brouillon';
    const text = 'Ce que vous avez écrit depuis le dernier enregistrement de la fiche sera effacé.';
    if (!(await this.dialogs.confirm({ title, text, action: title, danger: true }))) return;
    await this.writing.abandon();
    this.leave(this.id());
  }

  protected async save(event?: Event) {
    event?.preventDefault();
    this.refusal.set('');
    this.saving.set(true);
    this.desk.tried.set(true);
    await this.writing.look();
    if (!this.refuseUnfinished()) await this.send();
    this.saving.set(false);
  }

  /** After both versions were seen: what stays is saved over the version that stands now. */
  protected settle(kept: Entry) {
    this.writing.version.set(Number(this.conflict()?.['version']));
    this.desk.entry.set(kept);
    this.conflict.set(null);
    return this.save();
  }

  /** What the server would refuse is said here, at its field, before it is asked. */
  private refuseUnfinished(): boolean {
    const [flaw] = this.desk.check()?.flaws ?? [];
    const [unexplained] = this.desk.unexplained();
    if (flaw) this.refuse(`${flaw.place}\u202f: ${flaw.sentence}`, flaw.anchor);
    else if (unexplained)
      this.refuse(
        `${unexplained.label}\u202f: dites pourquoi vous vous écartez du modèle.`,
        `motif-${unexplained.id}`,
      );
    return flaw !== undefined || unexplained !== undefined;
  }

  private async send() {
    await this.keeper.flush();
    const departing = this.desk.departing().map(({ id }) => [id, this.desk.reasons()[id] ?? ''] as const);
    const input = { ...inputOf(this.desk.entry(), this.writing.version()), draft: this.keeper.edition() };
    const id = this.id();
    try {
      const made = await (id
        ? this.client.change(id, { ...input, reasons: Object.fromEntries(departing) })
        : this.client.add(this.writing.organisation()!, input));
      this.toasts.say('Fiche enregistrée');
      this.leave(made.id);
    } catch (error) {
      const problem = problemOf(error);
      const stale = problem.type === 'register.stale';
      if (stale) this.conflict.set(problem);
      this.refuse(stale ? '' : problem.detail, problem['anchor']);
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
