import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api';
import { problemOf } from '../../api/problem';
import { Session } from '../../session/session';
import { DateField } from '../../ui/date-field';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Toasts } from '../../ui/dialog/toasts';
import { Field } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { FlowsClient } from '../flows-client';
import { End, EndPicker } from './end-picker';
import { EMPTY, flowRules, inputOf, modelOf } from './flow-model';
import { Versions } from './versions';

/** The form that describes a flow, or corrects its description. */
@Component({
  selector: 'gw-flow-form-page',
  imports: [DateField, EndPicker, Field, FormField, Loaded, Notice, PageHead, RouterLink, Versions],
  templateUrl: './flow-form-page.html',
  styleUrl: './flow-form-page.css',
})
export class FlowFormPage {
  private readonly client = inject(FlowsClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly dialogs = inject(Dialogs);

  /** The flow to correct; none describes a new one. */
  readonly id = input<string>();

  protected readonly words = this.client.words();
  protected readonly found = this.client.one(this.id);
  private readonly before = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  private readonly start = computed(() => {
    const flow = this.before();
    return flow ? modelOf(flow) : EMPTY;
  });
  protected readonly model = linkedSignal(() => this.start());
  protected readonly fields = form(this.model, flowRules);
  protected readonly refusal = signal('');
  /** What someone else saved meanwhile, until one has said which version stays. */
  protected readonly theirs = signal<Api<'FlowView'> | undefined>(undefined);
  private saved = false;

  protected readonly title = computed(() => (this.id() ? 'Corriger le flux' : 'Décrire un flux'));
  protected readonly back = computed(() => (this.id() ? ['/flux', this.id()] : ['/flux']));
  protected readonly crumbs = computed(() => [
    { label: 'Flux', link: '/flux' },
    ...(this.id() ? [{ label: this.before()?.code ?? 'Flux', link: this.back() }] : []),
    { label: this.id() ? 'Corriger' : 'Décrire' },
  ]);
  protected readonly source = computed(() => this.endOf('source'));
  protected readonly destination = computed(() => this.endOf('destination'));
  protected readonly unfit = computed(() => {
    const { special, channel } = this.model();
    const kind = this.term('channels', channel)?.kind;
    return special && kind === 'open';
  });
  protected readonly bare = computed(() => {
    const { roles, instrumentKind } = this.model();
    return !instrumentKind && this.term('roles', roles)?.kind === 'contract';
  });

  protected pick(end: 'source' | 'destination', { id, name }: End) {
    this.model.update((model) => ({ ...model, [`${end}Id`]: id, [`${end}Name`]: name }));
  }

  protected missing(end: 'source' | 'destination'): string {
    const state = this.fields[`${end}Name`]();
    return state.touched() && state.invalid() ? 'Ce champ est obligatoire.' : '';
  }

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      await this.send(this.before()?.version);
      return undefined;
    });
  }

  protected async keep(which: 'mine' | 'theirs' | 'both') {
    const theirs = this.theirs();
    if (!theirs) return;
    const mine = this.model();
    this.theirs.set(undefined);
    this.found.set(theirs);
    if (which === 'theirs') return;
    this.model.set(mine);
    if (which === 'mine') await this.send(theirs.version);
  }

  /** Leaving with unsaved words is asked about first. */
  mayLeave(): boolean | Promise<boolean> {
    if (this.saved || JSON.stringify(this.model()) === JSON.stringify(this.start())) return true;
    return this.dialogs.confirm({
      title: 'Quitter sans enregistrer',
      text: 'Ce que vous avez écrit n’est pas enregistré et sera perdu.',
      action: 'Quitter sans enregistrer',
      danger: true,
    });
  }

  private async send(version: number | undefined) {
    const id = this.id();
    const input = inputOf(this.model());
    this.refusal.set('');
    try {
      const flow =
        id && version !== undefined
          ? await this.client.revise(id, { ...input, version })
          : await this.client.create({ ...input, organisationId: this.session.acting()!.organisationId });
      this.saved = true;
      this.toasts.say(id ? 'Flux corrigé' : 'Flux décrit');
      await this.router.navigate(['/flux', flow.id]);
    } catch (error) {
      const { type, detail } = problemOf(error);
      this.refusal.set(detail);
      if (id && type === 'flows.stale') this.theirs.set(await this.client.now(id));
    }
  }

  private endOf(end: 'source' | 'destination'): End {
    const model = this.model();
    return { id: model[`${end}Id`], name: model[`${end}Name`] };
  }

  private term(list: 'channels' | 'roles', code: string) {
    return this.words.hasValue() ? this.words.value()[list].find((it) => it.code === code) : undefined;
  }
}
