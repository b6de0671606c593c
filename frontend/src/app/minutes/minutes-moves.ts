import { inject, Service } from '@angular/core';
import { Dialogs } from '../ui/dialog/dialogs';
import { SignatureAsked, SignatureDialog } from '../ui/dialog/signature-dialog';
import { Toasts } from '../ui/dialog/toasts';
import { CorrectionAsked, CorrectionDialog } from './correction-dialog';
import { MeetingChoice, MeetingChoiceDialog } from './meeting-choice-dialog';
import { Correction, Minutes, MinutesClient, MinutesSection } from './minutes-client';
import { minutesSignature } from './minutes-signature';

/** The moves of minutes: each says what will happen before it happens, and answers with the minutes as they then stand. */
@Service()
export class MinutesMoves {
  private readonly client = inject(MinutesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  async circulate({ meetingId, rule }: Minutes): Promise<Minutes | undefined> {
    const goes = await this.dialogs.confirm({
      title: 'Diffuser le procès-verbal',
      text: `Il reçoit son numéro et tous les membres de l’instance sont avertis. Ils peuvent alors demander une correction. ${rule}`,
      action: 'Diffuser',
    });
    return goes ? this.done(this.client.circulate(meetingId), 'Procès-verbal diffusé') : undefined;
  }

  /** Puts their approval on the agenda of a meeting that is still to come. */
  async list({ meetingId, approvers }: Minutes): Promise<Minutes | undefined> {
    const chosen = await this.choose({
      title: 'Inscrire l’approbation à un ordre du jour',
      text: 'Un point est ajouté à la réunion choisie. Si elle l’approuve par un vote, le procès-verbal est approuvé aussitôt.',
      action: 'Inscrire',
      meetings: approvers.filter(({ state }) => state !== 'closed'),
    });
    return chosen ? this.done(this.client.list(meetingId, chosen), 'Approbation inscrite') : undefined;
  }

  /** Approves by the body's rule: the meeting that did is named where the rule wants one. */
  async approve({ meetingId, ruleKind, approvers }: Minutes): Promise<Minutes | undefined> {
    const text = 'Le texte est figé sous son empreinte et ne change plus.';
    if (ruleKind !== 'next-meeting') {
      const goes = await this.dialogs.confirm({ title: 'Approuver le procès-verbal', text, action: 'Approuver' });
      return goes ? this.done(this.client.approve(meetingId), 'Procès-verbal approuvé') : undefined;
    }
    const chosen = await this.choose({
      title: 'Constater l’approbation',
      text: `Réunion qui a approuvé le procès-verbal. ${text}`,
      action: 'Constater',
      meetings: approvers.filter(({ state }) => state === 'open' || state === 'closed'),
    });
    return chosen ? this.done(this.client.approve(meetingId, chosen), 'Procès-verbal approuvé') : undefined;
  } // prettier-ignore

  async sign(minutes: Minutes): Promise<Minutes | undefined> {
    const asked = minutesSignature(minutes, this.client);
    const signed = await this.dialogs.open<Minutes, SignatureAsked<Minutes>>(SignatureDialog, asked, 640);
    return signed && this.done(Promise.resolve(signed), 'Procès-verbal signé');
  }

  takeBack({ meetingId }: Minutes, file: File): Promise<Minutes> {
    return this.done(this.client.takeBack(meetingId, file), 'Fichier signé repris');
  }

  async restore({ meetingId }: Minutes, { key, version, heading }: MinutesSection): Promise<Minutes | undefined> {
    const goes = await this.dialogs.confirm({
      title: 'Revenir au texte calculé',
      text: `La section «\u202f${heading}\u202f» redevient ce que la réunion a enregistré. Ce qui avait été écrit reste dans les versions.`,
      action: 'Revenir au texte calculé',
    });
    return goes ? this.done(this.client.restore(meetingId, key, version), 'Texte calculé repris') : undefined;
  } // prettier-ignore

  async correct(minutes: Minutes, section: MinutesSection): Promise<Minutes | undefined> {
    const asked: CorrectionAsked = { minutes, section };
    const after = await this.dialogs.open<Minutes, CorrectionAsked>(CorrectionDialog, asked, 620);
    return after && this.done(Promise.resolve(after), 'Demande envoyée au secrétariat');
  }

  accept({ id }: Correction): Promise<Minutes> {
    return this.done(this.client.answer(id, { state: 'accepted' }), 'Correction reportée dans le texte');
  }

  async decline({ id, by }: Correction): Promise<Minutes | undefined> {
    const answer = await this.dialogs.ask({
      title: 'Refuser la correction',
      text: `${by} recevra votre réponse.`,
      field: 'Motif',
      long: true,
      action: 'Refuser',
    });
    return answer ? this.done(this.client.answer(id, { state: 'declined', answer }), 'Réponse envoyée') : undefined;
  } // prettier-ignore

  withdraw({ id }: Correction): Promise<Minutes> {
    return this.done(this.client.withdraw(id), 'Demande retirée');
  }

  private choose(asked: MeetingChoice): Promise<string | undefined> {
    return this.dialogs.open<string, MeetingChoice>(MeetingChoiceDialog, asked);
  }

  private async done(move: Promise<Minutes>, word: string): Promise<Minutes> {
    const minutes = await move;
    this.toasts.say(word);
    return minutes;
  }
}
