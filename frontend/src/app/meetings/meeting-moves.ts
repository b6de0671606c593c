import { inject, Service } from '@angular/core';
import { DepartureInput, DepartureView, MeetingView } from '../api/contract';
import { problemOf } from '../api/problem';
import { day, list, plural } from '../kernel/french';
import { Dialogs } from '../ui/dialog/dialogs';
import { unsettled } from './agenda';
import { ChangeDialog } from './change-dialog';
import { DepartureDialog } from './desk/departure-dialog';
import { DurationDialog } from './desk/duration-dialog';
import { Preparing } from './desk/preparing';
import { LiveMeeting } from './live-meeting';
import { MeetingsClient } from './meetings-client';

/** The moves of a meeting: each says what will happen before it happens. */
@Service({ autoProvided: false })
export class MeetingMoves {
  private readonly live = inject(LiveMeeting);
  private readonly client = inject(MeetingsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly preparing = inject(Preparing);

  async convene(meeting: MeetingView): Promise<void> {
    const { id, mode, deadline } = meeting;
    const written = mode === 'written';
    const goes = await this.dialogs.confirm({
      title: written ? 'Ouvrir la procédure écrite' : 'Convoquer la réunion',
      text: written
        ? `Les points à décider sont mis aux voix tout de suite et les membres répondent jusqu’au ${day(deadline)}. La liste des voix est établie d’après les mandats du jour.`
        : 'Les membres reçoivent l’ordre du jour, les adresses des pièces et une invitation pour leur agenda. L’ordre du jour est figé. La liste des voix est établie d’après les mandats à la date de la séance.',
      action: written ? 'Ouvrir la procédure' : 'Convoquer',
    });
    if (goes) await this.live.write((client) => client.convene(id));
  }

  async change(meeting: MeetingView): Promise<void> {
    const view = await this.dialogs.open<MeetingView, MeetingView>(ChangeDialog, meeting);
    if (view) this.live.take(view);
  }

  async cancel({ id, state }: MeetingView): Promise<void> {
    const told = state === 'convened' ? ' Les membres convoqués en sont avertis.' : '';
    const reason = await this.dialogs.ask({
      title: 'Annuler la séance',
      text: `La séance n’aura pas lieu\u202f; ses points attendent d’être inscrits à une autre.${told}`,
      field: 'Motif',
      action: 'Annuler la séance',
      danger: true,
    });
    if (reason !== null) await this.live.write((client) => client.cancel(id, reason));
  }

  async lasted({ id, durationDays }: MeetingView): Promise<void> {
    const said = await this.dialogs.open<number, number | null>(DurationDialog, durationDays);
    if (said) await this.preparing.write((client) => client.lasted(id, said));
  }

  async open({ id }: MeetingView): Promise<void> {
    const goes = await this.dialogs.confirm({
      title: 'Ouvrir la séance',
      text: 'L’heure d’ouverture est inscrite au procès-verbal. Les motions peuvent être mises aux voix.',
      action: 'Ouvrir la séance',
    });
    if (goes) await this.live.write((client) => client.open(id));
  }

  /** The reader leaves before the end, with their voice or leaving it to another. */
  async leave({ id }: MeetingView): Promise<void> {
    const asked = await this.preparing.ask((client) => client.departure(id));
    if (!asked) return;
    const input = await this.dialogs.open<DepartureInput, DepartureView>(DepartureDialog, asked);
    if (input) await this.preparing.write((client) => client.leave(id, input));
  }

  async close(meeting: MeetingView): Promise<void> {
    const left = unsettled(meeting).map(({ title }) => `«\u202f${title}\u202f»`);
    const rest = left.length
      ? `${plural(left.length, 'point reste', 'points restent')} sans décision et pourra être inscrit à une réunion suivante\u202f: ${list(left)}. `
      : '';
    const goes = await this.dialogs.confirm({
      title: meeting.mode === 'written' ? 'Clore la procédure écrite' : 'Clore la séance',
      text: `${left.length > 1 ? rest.replace('pourra être inscrit', 'pourront être inscrits') : rest}Plus aucun vote ne peut être ouvert. Le procès-verbal est complet et peut être téléchargé.`,
      action: 'Clore',
    });
    if (goes) await this.live.write((client) => client.close(meeting.id));
  }

  async state({ id, written }: MeetingView): Promise<void> {
    let was = written?.statement ?? '';
    await this.dialogs.ask({
      title: 'Texte adressé aux membres',
      text: 'Il part avec l’annonce de la procédure, se lit au-dessus des pièces et figure au procès-verbal. Il ne change plus une fois la procédure ouverte.',
      field: 'Texte',
      value: was,
      long: true,
      optional: true,
      action: 'Enregistrer',
      send: async (statement) => {
        try {
          this.live.take(await this.client.state(id, { statement, was }));
        } catch (error) {
          // Saved again with both on the screen, ours goes over the other's knowingly.
          const { now } = problemOf(error);
          if (typeof now === 'string') was = now;
          throw error;
        }
      },
    });
  }

  async stop({ id, written }: MeetingView): Promise<void> {
    const missing = (written?.needed ?? 1) - (written?.requests.length ?? 0);
    const isLast = missing <= 1;
    const reason = await this.dialogs.ask({
      title: 'Demander une réunion',
      text: isLast
        ? 'La procédure écrite s’arrête pour tous les membres\u202f: aucune décision n’est prise et les points attendent d’être inscrits à une réunion.'
        : `La procédure écrite continue tant que ${plural(missing, 'demande manque', 'demandes manquent')}, la vôtre comprise. Vous pouvez répondre en attendant.`,
      field: 'Pourquoi une réunion est demandée',
      help: 'Le motif est montré aux autres membres.',
      long: true,
      action: isLast ? 'Arrêter et demander une réunion' : 'Demander une réunion',
      danger: isLast,
    });
    if (reason !== null) await this.live.write((client) => client.stop(id, reason));
  }
}
