import { inject, Service } from '@angular/core';
import { DossierView } from '../api/contract';
import { plural } from '../kernel/french';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { namesOf, Waiting, waitingIn } from './dossier-path';
import { DossiersClient } from './dossiers-client';
import { RemindDialog } from './remind-dialog';

/** The moves of a dossier: each says what will happen before it happens, and answers with the dossier as it then stands. */
@Service()
export class DossierMoves {
  private readonly client = inject(DossiersClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  async propose(dossier: DossierView): Promise<DossierView | undefined> {
    const goes = await this.dialogs.confirm({
      title: 'Proposer à nouveau',
      text: `Les textes sont figés tels qu’ils sont écrits aujourd’hui et le dossier repart dans le ${dossier.circuitName.toLowerCase()}. Les instances qui s’étaient prononcées sur l’ancienne version votent à nouveau.`,
      action: 'Proposer à nouveau',
    });
    if (!goes) return undefined;
    return this.done(this.client.propose(dossier.id), 'Le dossier est reparti');
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
      text: 'Les instances n’ont plus à se prononcer et les points inscrits tombent. Les textes redeviennent modifiables. Les décisions déjà prises restent, avec ce qu’elles ont mis en vigueur.',
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
