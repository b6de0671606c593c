import { inject, Service, signal } from '@angular/core';
import { Api } from '../api';
import { problemOf } from '../api/problem';
import { list } from '../kernel/french';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { FlowsClient } from './flows-client';

type Flow = Api<'FlowView'>;

/** What an end of a flow may say of it: each says what will happen, and speaks of the very description on the screen. */
@Service()
export class FlowMoves {
  private readonly client = inject(FlowsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  /** The server's own sentence; '' when the last word was taken. */
  readonly refusal = signal('');

  async confirm(flow: Flow): Promise<Flow | undefined> {
    const note = await this.dialogs.ask({
      title: `Confirmer le flux ${flow.code}`,
      text: `Au nom de ${mine(flow)}, vous déclarez que ce flux existe et qu’il est décrit exactement\u202f: ${said(flow)}. Votre nom et la date sont inscrits. Si la description change, elle sera à confirmer à nouveau.`,
      field: 'Note',
      help: 'Une précision qui n’enlève rien à la confirmation.',
      long: true,
      optional: true,
      action: 'Confirmer',
    });
    return note === null ? undefined : this.say(flow, 'confirmed', note, 'Flux confirmé');
  }

  async dispute(flow: Flow): Promise<Flow | undefined> {
    const note = await this.dialogs.ask({
      title: `Signaler une différence dans le flux ${flow.code}`,
      text: `Au nom de ${mine(flow)}, vous dites que la description n’est pas exacte. Votre remarque est montrée à l’autre bout\u202f; le flux reste signalé jusqu’à ce qu’il soit corrigé et confirmé.`,
      field: 'Ce qui n’est pas exact',
      help: 'Par exemple\u202f: le canal est le service web depuis mars, plus le courriel.',
      long: true,
      action: 'Signaler une différence',
    });
    return note === null ? undefined : this.say(flow, 'disputed', note, 'Différence signalée');
  }

  /** The flow as it then stands; as it is now when it had changed meanwhile, beside the sentence that says so. */
  private async say(
    flow: Flow,
    state: Api<'ConfirmationInput'>['state'],
    note: string,
    word: string,
  ): Promise<Flow | undefined> {
    this.refusal.set('');
    try {
      const after = await this.client.confirm(flow.id, { state, note, digest: flow.digest });
      this.toasts.say(word);
      return after;
    } catch (error) {
      const { status, detail } = problemOf(error);
      this.refusal.set(detail);
      return status === 409 ? this.client.now(flow.id) : undefined;
    }
  }
}

const mine = ({ source, destination }: Flow) =>
  list([source, destination].filter((end) => end.mine).map(({ name }) => name));

const said = ({ source, destination, data, channelLabel }: Flow) =>
  `de ${source.name} vers ${destination.name}, ${lower(data)}, par ${lower(channelLabel)}`;

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
