import { Component, computed, inject, input } from '@angular/core';
import { ItemView, RecusalInput, RecusalView, VoiceView } from '../../api/contract';
import { typo } from '../../kernel/french';
import { Dialogs } from '../../ui/dialog/dialogs';
import { LiveMeeting } from '../live-meeting';
import { RecusalDialog } from './recusal-dialog';

/** Who withdrew from a point for a conflict of interest; the secretary notes it, and takes it back before any count. */
@Component({
  selector: 'gw-recusal-list',
  template: `
    <h3 id="retraits">Retraits sur ce point</h3>
    @if (item().recusals.length) {
      <ul class="waiting">
        @for (recusal of item().recusals; track recusal.voiceId) {
          <li>
            <p>
              {{ recusal.name }}
              <span class="muted">ne vote pas sur ce point&#8239;: {{ recusal.reason }}</span>
            </p>
            @if (may('unrecuse')) {
              <button
                type="button"
                class="button quiet no-print"
                [attr.aria-label]="'Annuler le retrait&#8239;: ' + recusal.name"
                [disabled]="live.attempts.busy()"
                (click)="takeBack(recusal)"
              >
                Annuler le retrait
              </button>
            }
          </li>
        }
      </ul>
    } @else {
      <p class="muted small">Aucune voix ne s’est retirée de ce point.</p>
    }
    @if (may('recuse') && free().length) {
      <button
        type="button"
        class="button quiet add no-print"
        [disabled]="live.attempts.busy()"
        (click)="add()"
      >
        Noter un retrait
      </button>
    }
  `,
  styles: `
    h3 {
      margin-bottom: var(--s1);
    }
    .add {
      margin-left: -14px;
    }
  `,
})
export class RecusalList {
  protected readonly live = inject(LiveMeeting);
  private readonly dialogs = inject(Dialogs);

  readonly item = input.required<ItemView>();
  readonly voices = input.required<readonly VoiceView[]>();

  /** Voices that have not withdrawn from this point. */
  protected readonly free = computed(() => {
    const gone = this.item().recusals.map(({ voiceId }) => voiceId);
    return this.voices().filter(({ voiceId }) => !gone.includes(voiceId));
  });

  protected may(move: string) {
    return this.item().allowed.includes(move);
  }

  protected async add() {
    const said = await this.dialogs.open<RecusalInput, readonly VoiceView[]>(RecusalDialog, this.free());
    if (!said) return;
    const recusal = { ...said, reason: typo(said.reason) };
    await this.live.write((client) => client.recuse(this.item().id, recusal));
  }

  protected async takeBack({ voiceId, name }: RecusalView) {
    const goes = await this.dialogs.confirm({
      title: 'Annuler le retrait',
      text: `${name} prendra part au vote sur ce point, et le procès-verbal ne dira rien d’un retrait.`,
      action: 'Annuler le retrait',
    });
    if (goes) await this.live.write((client) => client.takeRecusalBack(this.item().id, voiceId));
  }
}
