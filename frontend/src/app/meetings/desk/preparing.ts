import { inject, Service } from '@angular/core';
import { MeetingView } from '../../api/contract';
import { AsOf } from '../../session/as-of';
import { Dialogs } from '../../ui/dialog/dialogs';
import { LiveMeeting } from '../live-meeting';
import { PreparingClient } from './preparing-client';

/** The moves that prepare the meeting on the screen; each says what will happen before it happens. */
@Service({ autoProvided: false })
export class Preparing {
  private readonly live = inject(LiveMeeting);
  private readonly client = inject(PreparingClient);
  private readonly dialogs = inject(Dialogs);
  private readonly asOf = inject(AsOf);

  may(move: string): boolean {
    return !this.asOf.readOnly() && !!this.live.view()?.prepared.allowed.includes(move);
  }

  /** One write; true when it went through, and the screen then shows the meeting as the server answered. */
  async write(work: (client: PreparingClient) => Promise<MeetingView>): Promise<boolean> {
    const view = await this.live.attempts.make(() => work(this.client));
    if (view) this.live.take(view);
    return !!view;
  }

  /** What could be read or asked before a write; undefined when it was refused. */
  ask<Answer>(work: (client: PreparingClient) => Promise<Answer>): Promise<Answer | undefined> {
    return this.live.attempts.make(() => work(this.client));
  }

  async propose({ id, prepared }: MeetingView): Promise<void> {
    const chairs = prepared.chairs.join(', ') || 'la présidence';
    const goes = await this.dialogs.confirm({
      title: 'Soumettre l’ordre du jour',
      text: `${chairs} reçoit l’ordre du jour et marque son accord ou demande une modification. La convocation attend cette réponse.`,
      action: 'Soumettre',
    });
    if (goes) await this.write((client) => client.proposeAgenda(id));
  }

  async agree({ id }: MeetingView): Promise<void> {
    const note = await this.dialogs.ask({
      title: 'Marquer son accord',
      text: 'Le secrétariat est averti et peut envoyer la convocation.',
      field: 'Remarque',
      optional: true,
      long: true,
      action: 'Marquer mon accord',
    });
    if (note !== null) await this.write((client) => client.answerAgenda(id, { agrees: true, note }));
  }

  async sendBack({ id }: MeetingView): Promise<void> {
    const note = await this.dialogs.ask({
      title: 'Demander une modification',
      text: 'L’ordre du jour revient au secrétariat avec votre demande.',
      field: 'Ce qui doit changer',
      long: true,
      action: 'Demander la modification',
    });
    if (note !== null) await this.write((client) => client.answerAgenda(id, { agrees: false, note }));
  }

  async freeze({ id }: MeetingView): Promise<void> {
    const goes = await this.dialogs.confirm({
      title: 'Figer l’ordre du jour',
      text: 'Plus aucun point n’en sort. Un point ajouté ensuite dit pourquoi, et porte la mention «\u202fajouté après l’envoi\u202f».',
      action: 'Figer',
    });
    if (goes) await this.write((client) => client.freeze(id));
  }

  /** The agenda that was sent has changed: the members receive it again. */
  async resend({ id, prepared }: MeetingView): Promise<void> {
    const version = (prepared.agendaVersion ?? 0) + 1;
    const goes = await this.dialogs.confirm({
      title: `Envoyer la version ${version} de l’ordre du jour`,
      text: `Les membres reçoivent l’ordre du jour entier et ce qui change\u202f: ${prepared.agendaChanges.join(' ')}`,
      action: `Envoyer la version ${version}`,
    });
    if (goes) await this.write((client) => client.resend(id));
  }

  async reopen({ id, prepared }: MeetingView): Promise<void> {
    const asked = prepared.agendaState === 'proposed' ? ' La demande faite à la présidence est retirée.' : '';
    const goes = await this.dialogs.confirm({
      title: 'Reprendre l’ordre du jour',
      text: `L’ordre du jour redevient un projet que vous pouvez modifier.${asked}`,
      action: 'Reprendre',
    });
    if (goes) await this.write((client) => client.reopen(id));
  }
}
