import { Component, computed, inject, input } from '@angular/core';
import { MeetingView, PointProposalInput } from '../../api/contract';
import { TypoPipe } from '../../kernel/french-pipes';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Toasts } from '../../ui/dialog/toasts';
import { LiveMeeting } from '../live-meeting';
import { Given, GiveProxyDialog, GivingAsked } from './give-proxy-dialog';
import { ItemPrepared } from './item-prepared';
import { Preparing } from './preparing';
import { SuggestDialog } from './suggest-dialog';

type Proxy = MeetingView['prepared']['proxies'][number];
const STATES: Readonly<Record<Proxy['state'], string>> = {
  given: 'en attente du secrétariat',
  accepted: 'acceptée',
  declined: 'non acceptée',
  revoked: 'retirée',
};

/** A member before a meeting: how to join, what to read, a point to propose, a proxy to give when one cannot come. */
@Component({
  selector: 'gw-before-meeting',
  imports: [ItemPrepared, TypoPipe],
  templateUrl: './before-meeting.html',
  styleUrl: './before-meeting.css',
})
export class BeforeMeeting {
  protected readonly live = inject(LiveMeeting);
  protected readonly preparing = inject(Preparing);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  readonly meeting = input.required<MeetingView>();

  protected readonly states = STATES;
  protected readonly proxies = computed(() => this.meeting().prepared.proxies);
  /** Points with something to read. */
  protected readonly readings = computed(() =>
    this.meeting()
      .agenda.map((item, index) => ({ item, place: index + 1 }))
      .filter(({ item: { prepared } }) => prepared.preparation || prepared.papers.length),
  );

  protected async give() {
    const meeting = this.meeting();
    const holders = await this.preparing.ask((client) => client.proxyHolders(meeting.id));
    if (!holders) return;
    const given = await this.dialogs.open<Given, GivingAsked>(GiveProxyDialog, { meeting, holders });
    if (!given) return;
    const done = await this.preparing.write((client) => client.giveProxy(meeting.id, given.input));
    const fresh = this.live.view()?.prepared.proxies.findLast(({ state }) => state === 'given');
    const { file } = given;
    if (done && file && fresh) await this.preparing.write((client) => client.fileProxy(fresh.id, file));
  }

  protected async revoke({ id, holderName }: Proxy) {
    const goes = await this.dialogs.confirm({
      title: 'Retirer la procuration',
      text: `${holderName} ne votera pas en votre nom et en est averti.`,
      action: 'Retirer',
      danger: true,
    });
    if (goes) await this.preparing.write((client) => client.revokeProxy(id));
  }

  protected async suggest() {
    const point = await this.dialogs.open<PointProposalInput, MeetingView>(SuggestDialog, this.meeting());
    if (!point) return;
    const made = await this.preparing.ask((client) => client.suggest(this.meeting().bodyId, point));
    if (made) this.toasts.say('Point proposé au secrétariat');
  }
}
