import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Api } from '../api';
import { problemOf } from '../api/problem';
import { Digest } from '../governance/parts/digest';
import { StepStateBadge } from '../governance/parts/step-state';
import { day } from '../kernel/french';
import { DayPipe, MomentPipe, ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { Facts } from '../ui/facts';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { CommunicationAsked, DecisionDayDialog, DayAnswer } from './decision-day-dialog';
import { AUDIENCES, sittingFacts } from './decision-words';
import { DecisionCoverage } from './decision-coverage';
import { DecisionsClient } from './decisions-client';

type Sheet = Api<'DecisionSheetView'>;

/** A decision as a paper: what was decided, on what terms, by whom, on which very text, what followed, and its proof. */
@Component({
  selector: 'gw-decision-page',
  imports: [DecisionCoverage, 
    DayPipe, Digest, Facts, Icon, Loaded, MomentPipe, Notice, PageHead, RouterLink, ShortDayPipe, StateBadge, StepStateBadge, TypoPipe,
  ],
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.css',
}) // prettier-ignore
export class DecisionPage {
  private readonly document = inject(DOCUMENT);
  private readonly client = inject(DecisionsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly asOf = inject(AsOf);

  readonly id = input.required<string>();
  protected readonly decision = this.client.sheet(this.id);
  protected readonly actions = this.client.followUp(this.id);
  protected readonly it = computed(() => (this.decision.hasValue() ? this.decision.value() : undefined));
  protected readonly refusal = signal('');
  protected readonly audiences = AUDIENCES;
  protected readonly facts = sittingFacts;
  protected readonly title = computed(() => {
    const it = this.it();
    return it ? `Décision ${it.number}` : 'Décision';
  });
  protected readonly lead = computed(() => {
    const it = this.it();
    return it && `${it.bodyName}, ${day(it.date)}.`;
  });
  protected readonly crumbs = computed(() => {
    const it = this.it();
    const dossier = it?.dossierId ? [{ label: it.dossierNumber ?? 'Le dossier', link: ['/dossiers', it.dossierId] }] : [];
    return [{ label: 'Dossiers', link: '/dossiers' }, ...dossier, { label: it?.number ?? 'Décision' }];
  }); // prettier-ignore

  protected may(move: string) {
    return !this.asOf.readOnly() && (this.it()?.allowed.includes(move) ?? false);
  }

  protected async keep(box: HTMLInputElement, conditionId: string) {
    const [file] = box.files ?? [];
    box.value = '';
    if (file) await this.write(() => this.client.keepPaper(this.id(), conditionId, file), 'Preuve jointe');
  }

  protected async meet(condition: Sheet['conditions'][number]) {
    const answer = await this.ask({ what: 'condition', proved: condition.paperDigest !== null });
    if (!answer) return;
    const { on: metOn, text: note, link } = answer;
    await this.write(
      () => this.client.meet(this.id(), condition.id, { metOn, note, link }),
      'Condition close',
    );
  }

  protected async communicate() {
    const answer = await this.ask({ what: 'communication', proved: true });
    if (!answer) return;
    const { on, text: how, audience } = answer;
    await this.write(() => this.client.communicate(this.id(), { audience, how, on }), 'Communication notée');
  }

  protected print() {
    this.document.defaultView?.print();
  }

  private ask(asked: CommunicationAsked) {
    return this.dialogs.open<DayAnswer, CommunicationAsked>(DecisionDayDialog, asked);
  }

  private async write(work: () => Promise<Sheet>, done: string) {
    this.refusal.set('');
    try {
      this.decision.set(await work());
      this.toasts.say(done);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }
}
