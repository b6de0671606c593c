import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Api } from '../api';
import { Attempts } from '../governance/parts/attempts';
import { Digest } from '../governance/parts/digest';
import { StepStateBadge } from '../governance/parts/step-state';
import { day } from '../kernel/french';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { Facts } from '../ui/facts';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { CommunicationAsked, DecisionDayDialog, DayAnswer } from './decision-day-dialog';
import { sittingFacts } from './decision-words';
import { DecisionCoverage } from './decision-coverage';
import { DecisionMargin } from './decision-margin';
import { DecisionTerms, ProofGiven } from './decision-terms';
import { DecisionsClient } from './decisions-client';

type Sheet = Api<'DecisionSheetView'>;

/** A decision as a paper: what was decided, on what terms, by whom, on which very text, what followed, and its proof. */
@Component({
  selector: 'gw-decision-page',
  imports: [
    DayPipe, DecisionCoverage, DecisionMargin, DecisionTerms, Digest, Facts, Icon, Loaded, Notice, PageHead, RouterLink, StateBadge,
    StepStateBadge, TypoPipe,
  ],
  templateUrl: './decision-page.html',
  styleUrls: ['./decision-lists.css', './decision-page.css'],
}) // prettier-ignore
export class DecisionPage {
  private readonly document = inject(DOCUMENT);
  private readonly client = inject(DecisionsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  readonly id = input.required<string>();
  protected readonly decision = this.client.sheet(this.id);
  protected readonly it = computed(() => (this.decision.hasValue() ? this.decision.value() : undefined));
  protected readonly attempts = new Attempts();
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

  protected keep({ condition, file }: ProofGiven) {
    return this.write(() => this.client.keepPaper(this.id(), condition.id, file), 'Preuve jointe');
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
    const after = await this.attempts.make(work);
    if (!after) return;
    this.decision.set(after);
    this.toasts.say(done);
  }
}
