import { inject, Service } from '@angular/core';
import { DossierView, ListedView, OpinionAskInput, OpinionInput, OpinionView } from '../api/contract';
import { day, NARROW, plural } from '../kernel/french';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { namesOf, Waiting, waitingIn } from './dossier-path';
import { AgainDialog } from './again-dialog';
import { AskOpinionDialog } from './ask-opinion-dialog';
import { DossiersClient, PieceKey } from './dossiers-client';
import { GiveOpinionDialog } from './give-opinion-dialog';
import { PiecesDialog } from './pieces-dialog';
import { RemindDialog } from './remind-dialog';

/** The moves of a dossier: each says what will happen before it happens, and answers with the dossier as it then stands. */
@Service()
export class DossierMoves {
  private readonly client = inject(DossiersClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  /** Says how far the texts go, text by text, before they go. */
  async propose(dossier: DossierView): Promise<DossierView | undefined> {
    const whole = await this.dialogs.open<boolean, DossierView>(AgainDialog, dossier, 600);
    if (whole === undefined) return undefined;
    return this.done(this.client.propose(dossier.id, whole), 'Le dossier est reparti');
  }

  async pieces(dossier: DossierView): Promise<DossierView | undefined> {
    const keys = await this.dialogs.open<PieceKey[], DossierView>(PiecesDialog, dossier, 600);
    if (!keys) return undefined;
    return this.done(this.client.carry(dossier.id, keys), 'Les pièces du dossier sont changées');
  }

  async urge(dossier: DossierView): Promise<DossierView | undefined> {
    const reason = await this.dialogs.ask({
      title: 'Déclarer le dossier urgent',
      text: 'Les délais en cours sont raccourcis à compter d’aujourd’hui, selon le parcours, et ceux des étapes suivantes le seront aussi. L’urgence et son motif sont montrés aux instances. Elle peut être levée à tout moment.',
      field: 'Pourquoi le dossier ne peut pas attendre',
      long: true,
      action: 'Déclarer urgent',
    });
    if (reason === null) return undefined;
    return this.done(this.client.urge(dossier.id, reason), 'Le dossier est déclaré urgent');
  }

  async calm(dossier: DossierView): Promise<DossierView | undefined> {
    const goes = await this.dialogs.confirm({
      title: 'Lever l’urgence',
      text: 'Les délais en cours redeviennent ceux du parcours, comptés depuis l’ouverture de l’étape.',
      action: 'Lever l’urgence',
    });
    return goes ? this.done(this.client.calm(dossier.id), 'L’urgence est levée') : undefined;
  }

  async ask(dossier: DossierView): Promise<DossierView | undefined> {
    const asked = await this.dialogs.open<OpinionAskInput, DossierView>(AskOpinionDialog, dossier);
    if (!asked) return undefined;
    return this.done(this.client.askOpinion(dossier.id, asked), 'L’avis est demandé');
  }

  async give(opinion: OpinionView): Promise<DossierView | undefined> {
    const given = await this.dialogs.open<OpinionInput, OpinionView>(GiveOpinionDialog, opinion, 600);
    if (!given) return undefined;
    return this.done(this.client.giveOpinion(opinion.id, given), 'L’avis est rendu');
  }

  async remind(dossier: DossierView): Promise<DossierView | undefined> {
    const steps = await this.dialogs.open<string[], readonly Waiting[]>(
      RemindDialog,
      waitingIn(dossier.stages),
    );
    if (!steps?.length) return undefined;
    return this.done(
      this.client.remind(dossier.id, steps),
      `${plural(steps.length, 'instance relancée', 'instances relancées')}`,
    );
  }

  async withdraw(dossier: DossierView): Promise<DossierView | undefined> {
    const reason = await this.dialogs.ask({
      title: 'Retirer le dossier',
      text: `${listedInWords(dossier.listed)}Les instances n’ont plus à se prononcer. Les textes redeviennent modifiables. Les décisions déjà prises restent, avec ce qu’elles ont mis en vigueur.`,
      field: 'Pourquoi le dossier est retiré',
      help: 'Le motif est inscrit au fil du dossier.',
      long: true,
      action: 'Retirer',
      danger: true,
    });
    if (reason === null) return undefined;
    return this.done(this.client.withdraw(dossier.id, reason), 'Le dossier est retiré');
  }

  /** « Relancer MIREL et MIRESEM »: those who are late, or everyone who has not decided when nobody is. */
  verbOfReminder({ stages }: DossierView): string {
    const waiting = waitingIn(stages);
    const late = waiting.filter(({ step }) => step.late);
    return `Relancer ${namesOf(late.length ? late : waiting)}`;
  }

  private async done(move: Promise<DossierView>, word: string): Promise<DossierView> {
    const dossier = await move;
    this.toasts.say(word);
    return dossier;
  }
}

/** « Un vote est ouvert au CDD : il tombe sans résultat. »: what a withdrawal does to meetings that have the dossier before them. */
export function listedInWords(listed: readonly ListedView[]): string {
  return listed
    .map(({ bodyCode, date, voting }) =>
      voting
        ? `Un vote est ouvert sur ce dossier (${bodyCode})${NARROW}: il tombe sans résultat. `
        : `Le point est inscrit à la réunion du ${day(date)} (${bodyCode})${NARROW}: il y restera, marqué comme retiré. `,
    )
    .join('');
}
