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
import { contractRules } from '../api/contract-rules';
import { Problem, problemOf } from '../api/problem';
import { Session } from '../session/session';
import { Toasts } from '../ui/dialog/toasts';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Anchors } from './anchors';
import { BothVersions } from './both-versions';
import { EMPTY, EntryModel, EntryName, inputOf, modelOf, WordList as ListName } from './entry-model';
import { PurposeFields } from './purpose-fields';
import { Activity, RegisterClient, RegisterField } from './register-client';
import { SECTIONS } from './register-words';
import { Unsaved } from './unsaved';
import { WordList } from './word-list';

const ROLES = ['controller', 'joint', 'processor'] as const;
/** How the register's fields are called in the form. */
const NAMES: Record<string, EntryName> = { aipd: 'aipdRequired' };

/** The form of an entry: begins one, or works on one that exists. */
@Component({
  selector: 'gw-activity-form-page',
  imports: [
    BothVersions, Field, FormField, Icon, Loaded, Notice, PageHead, PurposeFields, RouterLink, StateBadge, WordList,
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
  protected readonly lead = computed(() => {
    const it = this.existing();
    if (!it)
      return `Une fiche du registre de ${this.organisation()?.organisationCode ?? 'votre organisation'}.`;
    if (it.modelId)
      return 'Les champs au cadenas suivent le modèle du secteur ; les autres peuvent être adaptés.';
    return it.sector ? 'Le modèle du secteur : chaque Mire le reçoit après décision des instances.' : '';
  });
  protected readonly labels = computed(() => {
    const fields = [...this.described().values()];
    return Object.fromEntries(fields.map(({ id, label }) => [NAMES[id] ?? id, label])) as Partial<
      Record<EntryName, string>
    >;
  });
  private readonly described = computed(() => {
    const groups = this.words.hasValue() ? this.words.value().groups : [];
    return new Map(groups.flatMap((group) => group.fields.map((field) => [field.id, field] as const)));
  });
  /** Codes by their French names, for comparing two versions. */
  protected readonly names = computed((): ReadonlyMap<string, string> => {
    const words = this.words.hasValue() ? this.words.value() : undefined;
    const terms = [words?.bases, words?.legalTexts, words?.dataCategories, words?.roles].flatMap(
      (some) => some ?? [],
    );
    return new Map(terms.map(({ code, label }) => [code, label.split(' — ').slice(0, 2).join(' — ')]));
  });
  protected readonly roles = computed(() => {
    const words = this.words.hasValue() ? this.words.value().roles : [];
    return ROLES.map((code) => ({ code, label: words.find((one) => one.code === code)?.label ?? code }));
  });

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
