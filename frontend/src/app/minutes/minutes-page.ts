import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { day } from '../kernel/french';
import { AsOf } from '../session/as-of';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { DropPlace } from '../ui/drop-place';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { CorrectionAsked, CorrectionDialog } from './correction-dialog';
import { CorrectionsList } from './corrections-list';
import { MeetingChoice, MeetingChoiceDialog } from './meeting-choice-dialog';
import { Correction, Minutes, MinutesClient, MinutesSection } from './minutes-client';
import { MinutesRoad } from './minutes-road';
import { STATES } from './minutes-words';
import { PointsList } from './points-list';
import { SectionEditor } from './section-editor';
import { SectionView } from './section-view';
import { SignDialog } from './sign-dialog';
import { Versions, VersionsDialog } from './versions-dialog';

const WRITING_MS = 5_000;

/** Minutes as they write themselves, as people write over them, and on their way to being approved and signed. */
@Component({
  selector: 'gw-minutes-page',
  imports: [
    CorrectionsList, DropPlace, Icon, Loaded, Menu, MinutesRoad, Notice, PageHead, PointsList, RouterLink, SectionEditor, SectionView,
    StateBadge, TypoPipe,
  ], // prettier-ignore
  templateUrl: './minutes-page.html',
  styleUrl: './minutes-page.css',
})
export class MinutesPage {
  private readonly document = inject(DOCUMENT);
  private readonly client = inject(MinutesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly asOf = inject(AsOf);

  readonly id = input.required<string>();
  protected readonly minutes = this.client.one(this.id);
  protected readonly shown = linkedSignal(() => (this.minutes.hasValue() ? this.minutes.value() : undefined));
  protected readonly editing = signal<string | null>(null);
  protected readonly refusal = signal('');
  protected readonly states = STATES;
  protected readonly crumbs = computed(() => [
    { label: 'Réunions', link: '/reunions' },
    { label: this.shown()?.meetingTitle ?? 'La réunion', link: ['/reunions', this.id()] },
    { label: 'Procès-verbal' },
  ]);
  protected readonly lead = computed(() => {
    const it = this.shown();
    return it ? [it.number, it.meetingTitle].filter(Boolean).join(' — ') : '';
  });
  protected readonly files = computed((): MenuItem[] => {
    const at = `/api/meetings/${this.id()}/minutes`;
    return [
      { label: 'Texte (DOCX)', href: `${at}.docx` },
      ...(this.may('full')
        ? [
            { label: 'Version complète (PDF)', note: 'avec les adresses, ne circule pas', href: `${at}.pdf?version=full` },
            { label: 'Version complète (DOCX)', note: 'avec les adresses, ne circule pas', href: `${at}.docx?version=full` },
          ]
        : []),
      { label: 'Imprimer', run: () => this.document.defaultView?.print() },
    ];
  }); // prettier-ignore

  constructor() {
    const timer = setInterval(() => this.follow(), WRITING_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected may(move: string) {
    return !this.asOf.readOnly() && (this.shown()?.allowed.includes(move) ?? false);
  }

  protected file(what: string) {
    return `/api/meetings/${this.id()}/minutes${what}`;
  }

  protected writable({ key }: MinutesSection) {
    return this.may('write') && key !== 'signatures';
  }

  protected take(minutes: Minutes) {
    this.shown.set(minutes);
  }

  protected async correct(minutes: Minutes, section: MinutesSection) {
    const asked: CorrectionAsked = { minutes, section };
    const done = await this.dialogs.open<Minutes, CorrectionAsked>(CorrectionDialog, asked, 620);
    if (done) this.said(done, 'Demande envoyée au secrétariat');
  }

  protected async history(section: MinutesSection) {
    const versions = await this.client.versions(this.id(), section.key);
    await this.dialogs.open<void, Versions>(VersionsDialog, { section, versions }, 720);
  }

  protected async restore({ key, version, heading }: MinutesSection) {
    const yes = await this.dialogs.confirm({
      title: 'Revenir au texte calculé',
      text: `La section « ${heading} » redevient ce que la réunion a enregistré. Ce qui avait été écrit reste dans les versions.`,
      action: 'Revenir au texte calculé',
    });
    if (yes) await this.act(() => this.client.restore(this.id(), key, version), 'Texte calculé repris');
  }

  protected async circulate({ rule }: Minutes) {
    const yes = await this.dialogs.confirm({
      title: 'Diffuser le procès-verbal',
      text: `Il reçoit son numéro et tous les membres de l’instance sont avertis. Ils peuvent alors demander une correction. ${rule}`,
      action: 'Diffuser',
    });
    if (yes) await this.act(() => this.client.circulate(this.id()), 'Procès-verbal diffusé');
  }

  protected async list({ approvers }: Minutes) {
    const meetingId = await this.choose({
      title: 'Inscrire l’approbation à un ordre du jour',
      text: 'Un point est ajouté à la réunion choisie. Si elle l’approuve par un vote, le procès-verbal est approuvé aussitôt.',
      action: 'Inscrire',
      meetings: approvers.filter(({ state }) => state !== 'closed'),
    });
    if (meetingId) await this.act(() => this.client.list(this.id(), meetingId), 'Approbation inscrite');
  }

  protected async approve({ ruleKind, approvers }: Minutes) {
    const text = 'Le texte est figé en JSON canonique sous son empreinte SHA-256 et ne change plus.';
    if (ruleKind === 'next-meeting') {
      const meetings = approvers.filter(({ state }) => state === 'open' || state === 'closed');
      const title = 'Constater l’approbation';
      const meetingId = await this.choose({ title, text: `Réunion qui a approuvé le procès-verbal. ${text}`, action: 'Constater', meetings });
      if (meetingId) await this.act(() => this.client.approve(this.id(), meetingId), 'Procès-verbal approuvé');
      return;
    }
    if (await this.dialogs.confirm({ title: 'Approuver le procès-verbal', text, action: 'Approuver' }))
      await this.act(() => this.client.approve(this.id()), 'Procès-verbal approuvé');
  } // prettier-ignore

  protected async sign(minutes: Minutes) {
    const done = await this.dialogs.open<Minutes, Minutes>(SignDialog, minutes, 620);
    if (done) this.said(done, 'Procès-verbal signé');
  }

  protected takeBack(file: File) {
    return this.act(() => this.client.takeBack(this.id(), file), 'Fichier signé repris');
  }

  protected accept({ id, text }: Correction) {
    return this.act(() => this.client.answer(id, { state: 'accepted' }), `Correction reportée dans le texte : ${text.slice(0, 40)}`);
  } // prettier-ignore

  protected async decline({ id, by }: Correction) {
    const answer = await this.dialogs.ask({
      title: 'Refuser la correction',
      text: `${by} recevra votre réponse.`,
      field: 'Motif',
      long: true,
      action: 'Refuser',
    });
    if (answer)
      await this.act(() => this.client.answer(id, { state: 'declined', answer }), 'Réponse envoyée');
  }

  protected withdraw({ id }: Correction) {
    return this.act(() => this.client.withdraw(id), 'Demande retirée');
  }

  protected until({ correctionsUntil }: Minutes) {
    return correctionsUntil ? day(correctionsUntil) : '';
  }

  private choose(asked: MeetingChoice): Promise<string | undefined> {
    if (asked.meetings.length) return this.dialogs.open<string, MeetingChoice>(MeetingChoiceDialog, asked);
    this.refusal.set('Aucune réunion suivante de cette instance ne convient encore. Préparez ou tenez d’abord cette réunion.');
    return Promise.resolve(undefined);
  } // prettier-ignore

  private async act(work: () => Promise<Minutes>, done: string) {
    this.refusal.set('');
    try {
      this.said(await work(), done);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }

  private said(minutes: Minutes, sentence: string) {
    this.take(minutes);
    this.toasts.say(sentence);
  }

  /** While the meeting goes on, what is noted there appears here; not while somebody writes. */
  private follow() {
    const now = this.shown();
    const writing = now && !now.complete && !this.asOf.readOnly() && this.editing() === null;
    if (writing && this.document.visibilityState !== 'hidden') this.minutes.reload();
  }
}
