import { Component, computed, inject, input } from '@angular/core';
import { MeetingView } from '../../api/contract';
import { Dialogs } from '../../ui/dialog/dialogs';
import { LiveMeeting } from '../live-meeting';
import { Preparing } from './preparing';

type Proxy = MeetingView['prepared']['proxies'][number];

/** Proxies that members gave on their own screen: the secretary accepts each, or says why not. */
@Component({
  selector: 'gw-proxies-waiting',
  template: `
    @if (shown().length) {
      <h2>Procurations</h2>
      <ul class="waiting">
        @for (one of shown(); track one.id) {
          <li>
            <p>
              {{ one.giverName }}
              <span class="muted">
                à {{ one.holderName }}{{ one.items.length ? ', pour ' + one.items.join(', ') : '' }}
              </span>
              @if (one.instruction) {
                <span class="small muted">Consigne&#8239;: {{ one.instruction }}</span>
              }
              @if (one.fileName) {
                <a class="small" [href]="'/api/proxies/' + one.id + '/file'" download>{{ one.fileName }}</a>
              }
              @if (one.state === 'accepted') {
                <span class="small muted">
                  {{ one.inUse ? 'acceptée, en usage' : 'acceptée, elle vaut dès que son porteur est présent' }}
                </span>
              }
            </p>
            @if (one.allowed.includes('answer')) {
              <span class="row no-print">
                <button type="button" class="button" [disabled]="live.attempts.busy()" (click)="accept(one)">
                  Accepter
                </button>
                <button type="button" class="button quiet" [disabled]="live.attempts.busy()" (click)="decline(one)">
                  Ne pas accepter
                </button>
              </span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host:has(ul) {
      display: block;
      margin-top: var(--s5);
    }
    h2 {
      margin-bottom: var(--s2);
      font-size: var(--t15);
      line-height: 22px;
    }
    .small {
      display: block;
    }
    li {
      flex-wrap: wrap;
      font-size: var(--t13);
      line-height: 20px;
    }
  `,
}) // prettier-ignore
export class ProxiesWaiting {
  protected readonly live = inject(LiveMeeting);
  private readonly preparing = inject(Preparing);
  private readonly dialogs = inject(Dialogs);

  readonly meeting = input.required<MeetingView>();

  protected readonly shown = computed(() =>
    this.meeting().prepared.proxies.filter(({ state }) => state === 'given' || state === 'accepted'),
  );

  protected accept({ id }: Proxy) {
    return this.preparing.write((client) => client.answerProxy(id, { accepts: true }));
  }

  protected async decline({ id, giverName }: Proxy) {
    const reason = await this.dialogs.ask({
      title: 'Ne pas accepter la procuration',
      text: `${giverName} en est averti et peut choisir un autre porteur.`,
      field: 'Motif',
      action: 'Ne pas accepter',
      danger: true,
    });
    if (reason !== null)
      await this.preparing.write((client) => client.answerProxy(id, { accepts: false, reason }));
  }
}
