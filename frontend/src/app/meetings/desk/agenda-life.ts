import { Component, computed, inject, input } from '@angular/core';
import { MeetingView } from '../../api/contract';
import { moment, typo } from '../../kernel/french';
import { StateBadge, StateKind } from '../../ui/state';
import { LiveMeeting } from '../live-meeting';
import { Preparing } from './preparing';

type AgendaState = MeetingView['prepared']['agendaState'];
const STATES: Readonly<Record<AgendaState, readonly [string, StateKind]>> = {
  draft: ['projet', 'draft'],
  proposed: ['soumis à la présidence', 'running'],
  returned: ['à revoir', 'warning'],
  agreed: ['accord de la présidence', 'adopted'],
  frozen: ['figé', 'locked'],
};

/** How far the agenda is before it is sent: the draft, the chair's word, frozen; and what may be done with it. */
@Component({
  selector: 'gw-agenda-life',
  imports: [StateBadge],
  template: `
    <p class="row">
      <gw-state [kind]="said()[1]">{{ said()[0] }}</gw-state>
    </p>
    @if (told(); as sentence) {
      <p class="small muted">{{ sentence }}</p>
    }
    @if (unchaired()) {
      <p class="small">
        <gw-state kind="to-verify">à vérifier</gw-state> L’annuaire ne dit pas qui préside cette
        instance&#8239;: le secrétariat fige et envoie l’ordre du jour sans l’accord d’une présidence.
      </p>
    }
    @if (preparing.may('resend-agenda')) {
      <p class="small">L’ordre du jour a changé depuis l’envoi&#8239;:</p>
      <ul class="small">
        @for (change of meeting().prepared.agendaChanges; track change) {
          <li>{{ change }}</li>
        }
      </ul>
    }
    @if (chairSaid(); as note) {
      <p class="small">«&#8239;{{ note }}&#8239;»</p>
    }
    <div class="moves no-print">
      @if (preparing.may('answer-agenda')) {
        <button type="button" class="button primary" [disabled]="busy()" (click)="preparing.agree(meeting())">
          Marquer mon accord
        </button>
        <button type="button" class="button" [disabled]="busy()" (click)="preparing.sendBack(meeting())">
          Demander une modification
        </button>
      }
      @if (preparing.may('propose-agenda') && meeting().prepared.chairs.length) {
        <button type="button" class="button quiet" [disabled]="busy()" (click)="preparing.propose(meeting())">
          Soumettre à la présidence
        </button>
      }
      @if (preparing.may('freeze-agenda')) {
        <button type="button" class="button quiet" [disabled]="busy()" (click)="preparing.freeze(meeting())">
          Figer l’ordre du jour
        </button>
      }
      @if (preparing.may('resend-agenda')) {
        <button type="button" class="button" [disabled]="busy()" (click)="preparing.resend(meeting())">
          Envoyer la version {{ (meeting().prepared.agendaVersion ?? 0) + 1 }}
        </button>
      }
      @if (preparing.may('reopen-agenda')) {
        <button type="button" class="button quiet" [disabled]="busy()" (click)="preparing.reopen(meeting())">
          Reprendre l’ordre du jour
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s3);
    }
    p {
      line-height: 20px;
    }
    p + p {
      margin-top: var(--s2);
    }
    ul {
      padding-left: var(--s4);
      list-style: disc;
    }
    .moves {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--s2);
    }
    .moves .quiet {
      min-height: 30px;
      padding: 0 8px 0 0;
      font-size: var(--t13);
    }
    .moves .primary,
    .moves .button:not(.quiet) {
      margin-top: var(--s2);
    }
  `,
})
export class AgendaLife {
  protected readonly preparing = inject(Preparing);
  private readonly live = inject(LiveMeeting);

  readonly meeting = input.required<MeetingView>();

  protected readonly busy = computed(() => this.live.attempts.busy());
  protected readonly said = computed(() =>
    this.meeting().state === 'planned'
      ? STATES[this.meeting().prepared.agendaState]
      : (['envoyé', 'locked'] as const),
  );
  /** The chair's own words, for as long as the line above them names the chair. */
  protected readonly chairSaid = computed(() => {
    const { prepared, state } = this.meeting();
    const answered = prepared.agendaState === 'agreed' || prepared.agendaState === 'returned';
    return state === 'planned' && answered ? prepared.agendaNote : null;
  });
  /** Nobody is known to preside: the secretariat decides alone, and is told so. */
  protected readonly unchaired = computed(
    () => this.preparing.may('propose-agenda') && !this.meeting().prepared.chairs.length,
  );
  protected readonly told = computed(() => {
    const { prepared, state, convenedAt } = this.meeting();
    const { agendaVersion: version, agendaSentAt: sentAt } = prepared;
    if (state !== 'planned' && version && version > 1)
      return `Version ${version}, envoyée le ${moment(sentAt)}.`;
    if (state !== 'planned') return convenedAt ? `Envoyé le ${moment(convenedAt)}.` : '';
    const by = prepared.agendaAt ? typo(`${prepared.agendaBy}, le ${moment(prepared.agendaAt)}.`) : '';
    return prepared.agendaState === 'draft' ? '' : by;
  });
}
