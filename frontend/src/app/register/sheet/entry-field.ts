import { Component, computed, input } from '@angular/core';
import { StateBadge } from '../../ui/state';
import { RegisterField } from '../register-client';

const LOCKS = {
  locked: {
    kind: 'locked',
    label: 'Sectoriel',
    note: 'Le secteur seul le rédige ; aucune Mire ne s’en écarte.',
  },
  adaptable: { kind: 'neutral', label: 'Adaptable', note: 'Une Mire peut s’en écarter et dire pourquoi.' },
  local: { kind: 'local', label: 'Local', note: 'Chaque organisation y écrit ce qui lui est propre.' },
} as const;
const ASKING: Record<string, string> = {
  'art30-1': 'art. 30(1)',
  'art30-2': 'art. 30(2)',
  apd: 'APD',
  cnil: 'CNIL',
  sector: 'secteur',
};

/** One field of an entry as it is read: its name, who may word it, who asks for it, and what it says (its content). */
@Component({
  selector: 'gw-entry-field',
  imports: [StateBadge],
  template: `
    <h3>
      {{ field()?.label ?? label() }}
      @if (lock(); as mark) {
        <gw-state [kind]="mark.kind" [bare]="true" [attr.title]="mark.note">{{ mark.label }}</gw-state>
      }
      @if (deviates()) {
        <gw-state kind="local">Écart local</gw-state>
      }
      @if (asked()) {
        <span class="asked">{{ asked() }}</span>
      }
    </h3>
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
    }
    h3 {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px var(--s3);
      margin-bottom: var(--s1);
    }
    gw-state {
      font-size: var(--t12);
    }
    .asked {
      margin-left: auto;
      color: var(--muted);
      font-size: var(--t12);
      font-weight: 400;
    }
    @media (max-width: 560px) {
      .asked {
        margin-left: 0;
        width: 100%;
      }
    }
  `,
})
export class EntryField {
  readonly field = input<RegisterField>();
  /** What to call it while the words of the register are not there. */
  readonly label = input('');
  readonly deviates = input(false);

  protected readonly lock = computed(() => LOCKS[this.field()?.lock as keyof typeof LOCKS]);
  protected readonly asked = computed(() =>
    (this.field()?.askedBy ?? [])
      .map((who) => ASKING[who])
      .filter(Boolean)
      .join(' · '),
  );
}
