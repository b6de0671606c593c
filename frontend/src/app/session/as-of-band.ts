import { Component, inject } from '@angular/core';
import { DayPipe } from '../kernel/french-pipes';
import { Icon } from '../ui/icon';
import { AsOf } from './as-of';

/** The band that says one looks at another day, and the way back. */
@Component({
  selector: 'gw-as-of-band',
  imports: [DayPipe, Icon],
  template: `
    @if (asOf.day(); as day) {
      <div role="status">
        <gw-icon name="clock" />
        <p>
          Vous regardez l’état au <strong>{{ day | day }}</strong>. Rien ne peut y être modifié.
        </p>
        <button type="button" class="button no-print" (click)="asOf.turnTo(null)">
          Revenir à aujourd’hui
        </button>
      </div>
    }
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s3);
      padding: var(--s2) var(--s6);
      border-bottom: 1px solid var(--warning);
      background: repeating-linear-gradient(
        135deg,
        var(--warning-tint) 0 12px,
        color-mix(in srgb, var(--warning-tint) 94%, var(--warning)) 12px 24px
      );
    }
    p {
      flex: 0 1 auto;
      padding: 2px 6px;
      border-radius: 4px;
      background: var(--warning-tint);
    }
    strong {
      font-weight: 600;
      white-space: nowrap;
    }
    .button {
      min-height: 30px;
    }
  `,
})
export class AsOfBand {
  protected readonly asOf = inject(AsOf);
}
