import {
  afterRenderEffect,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  Resource,
  signal,
} from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { toSignal } from '@angular/core/rxjs-interop';
import { applyEach, disabled, form, FormField, submit } from '@angular/forms/signals';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { contractRules } from '../../api/contract-rules';
import { Problem, problemOf } from '../../api/problem';
import { Session } from '../../session/session';
import { Toasts } from '../../ui/dialog/toasts';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { Anchors } from '../anchors';
import { BothVersions } from './both-versions';
import { EMPTY, EntryModel, inputOf, modelOf, WordList as ListName } from './entry-model';
import { CategoryFields } from './category-fields';
import { fieldsOf, labelsOf, leadOf, LISTS, namesOf } from './form-words';
import { PurposeFields } from './purpose-fields';
import { Activity, RegisterClient, RegisterField } from '../register-client';
import { SECTIONS } from '../register-words';
import { TermFields } from './term-fields';
import { Unsaved } from './unsaved';
import { WordList, Words } from './word-list';

/** The form of an entry: begins one, or works on one that exists. */
@Component({
  selector: 'gw-activity-form-page',
  imports: [
    BothVersions, CategoryFields, Field, FormField, Icon, Loaded, Notice, PageHead, PurposeFields, RouterLink, StateBadge, TermFields, WordList,
  ],
  templateUrl: './activity-form-page.html',
  styleUrl: './activity-form-page.css',
  host: { '(window:beforeunload)': 'unsaved() && $event.preventDefault()' },
}) // prettier-ignore
export class ActivityFormPage implements Unsaved {
  private readonly client = inject(RegisterClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly anchors = inject(Anchors);

  /** From the route; none for a new entry. */
  readonly id = input<string>();

  protected readonly sections = SECTIONS;
  protected readonly found = this.client.one(this.id);
  protected readonly words = this.client.words();
  protected readonly ready = computed((): Resource<unknown> => (this.id() ? this.found : this.words));
  protected readonly existing = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly begun = computed(() => (this.existing() ? modelOf(this.existing()!) : EMPTY));
  private readonly version = linkedSignal(() => this.existing()?.version ?? 0);
  protected readonly model = linkedSignal<EntryModel>(() => structuredClone(this.begun()));
  protected readonly fields = form(this.model, (path) => {
    contractRules(path, 'ActivityChangeInput');
    applyEach(path.purposes, (one) => contractRules(one, 'PurposeInput'));
    applyEach(path.retention, (one) => contractRules(one, 'RetentionInput'));
    disabled(path.code, () => this.locked('code'));
    disabled(path.name, () => this.locked('name'));
    disabled(path.role, () => this.locked('role'));
    disabled(path.purposes, () => this.locked('purposes'));
    disabled(path.aipdRequired, () => this.locked('aipd'));
    disabled(path.aipdReason, () => this.locked('aipd'));
  });
  protected readonly refusal = signal('');
  protected readonly conflict = signal<Problem | null>(null);
  private readonly saved = signal(false);

  protected readonly organisation = computed(() => this.session.acting());
  protected readonly crumbs = computed(() => {
    const it = this.existing();
    return it
      ? [
          { label: 'Registre', link: '/registre' },
          { label: it.code, link: `/registre/${it.id}` },
          { label: 'Réviser' },
        ]
      : [{ label: 'Registre', link: '/registre' }, { label: 'Ajouter' }];
  });
  protected readonly lead = computed(() => leadOf(this.existing(), this.organisation()?.organisationCode));
  private readonly register = computed(() => (this.words.hasValue() ? this.words.value() : undefined));
  private readonly described = computed(() => fieldsOf(this.register()));
  protected readonly labels = computed(() => labelsOf(this.described()));
  protected readonly names = computed(() => namesOf(this.register()));
  protected readonly roles = computed(() => this.register()?.roles ?? []);

  constructor() {
    let reached = '';
    afterRenderEffect(() => {
      const anchor = this.fragment() ?? '';
      const there = this.words.hasValue() && (!this.id() || this.existing());
      if (there && anchor !== reached && this.anchors.focus(anchor)) reached = anchor;
    });
  }

  unsaved(): boolean {
    return !this.saved() && JSON.stringify(this.model()) !== JSON.stringify(this.begun());
  }

  protected field(id: string): RegisterField | undefined {
    return this.described().get(id);
  }

  /** In a copy that follows a model, what the sector alone words cannot be written. */
  protected locked(name: string): boolean {
    return !!this.existing()?.modelId && this.field(name)?.lock === 'locked';
  }

  /** A list of words as its editor needs it. */
  protected list(name: ListName): Words {
    const offered: readonly string[] =
      (this.register() as Partial<Record<ListName, string[]>> | undefined)?.[name] ?? [];
    return { ...LISTS[name], offered, locked: this.locked(name), lines: this.model()[name] };
  }

  protected setLines(name: ListName, lines: string[]) {
    this.model.update((model) => ({ ...model, [name]: lines }));
  }

  protected addPurpose() {
    const id = `finalite-${Date.now().toString(36)}`;
    const purpose = { id, text: '', legalBasis: 'e', legalText: '', article: '' };
    this.model.update((model) => ({ ...model, purposes: [...model.purposes, purpose] }));
  }

  protected addCategory() {
    const code = this.words.value()?.dataCategories[0]?.code ?? '';
    this.model.update((model) => ({
      ...model,
      dataCategories: [...model.dataCategories, { code, detail: '' }],
    }));
  }

  protected addTerm() {
    const line = { category: '', term: '', start: '', archive: '', fate: '' };
    this.model.update((model) => ({ ...model, retention: [...model.retention, line] }));
  }

  protected remove(name: 'purposes' | 'dataCategories' | 'retention', index: number) {
    this.model.update((model) => ({ ...model, [name]: model[name].filter((_, at) => at !== index) }));
  }

  protected async save(event?: Event) {
    event?.preventDefault();
    this.refusal.set('');
    await submit(this.fields, async () => {
      await this.send();
      return undefined;
    });
    // The fields are marked once they are drawn again.
    if (this.fields().invalid())
      setTimeout(() => this.document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  /** After both versions were seen: what stays is saved over the version that stands now. */
  protected settle(kept: EntryModel) {
    this.version.set(Number(this.conflict()?.['version']));
    this.model.set(kept);
    this.conflict.set(null);
    return this.save();
  }

  private async send() {
    const input = inputOf(this.model(), this.version());
    const id = this.id();
    try {
      const made = await (id
        ? this.client.change(id, input)
        : this.client.add(this.organisation()!.organisationId, input));
      this.leave(made);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.type === 'register.stale') this.conflict.set(problem);
      else this.refusal.set(problem.detail);
      if (typeof problem['anchor'] === 'string') this.anchors.focus(problem['anchor']);
      else this.document.defaultView?.scrollTo({ top: 0 });
    }
  }

  private leave({ id }: Activity) {
    this.saved.set(true);
    this.toasts.say('Fiche enregistrée');
    void this.router.navigate(['/registre', id]);
  }
}
