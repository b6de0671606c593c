import { Component, computed, input } from '@angular/core';
import { DayPipe } from '../../kernel/french-pipes';
import type { Api } from '../../api';
import { StateBadge } from '../../ui/state';
import { askedBy, isMandatory, lockOf } from '../catalogue';
import { RegisterField } from '../register-client';

const SHORT: readonly string[] = ['line', 'day', 'number', 'flag', 'choice'];

/** One field of an entry as it is read: its name, who may word it, who asks for it, and what it says (its content). */
@Component({
  selector: 'gw-entry-field',
  imports: [DayPipe, StateBadge],
  host: { '[id]': 'field().id', tabindex: '-1', '[class.short]': 'short()' },
  template: `
    <h3>
      {{ field().label }}
      @if (modelled() && lock(); as mark) {
        @if (mark.kind === 'locked') {
          <gw-state [kind]="mark.kind" [bare]="true" [attr.title]="mark.note">{{ mark.label }}</gw-state>
        }
      }
      @if (deviates()) {
        <gw-state kind="local">Écart local</gw-state>
      }
      <span class="asked">{{ asked() }}</span>
    </h3>
    <ng-content />
    @if (reason(); as why) {
      <p class="reason">
        Motif de l’écart&#8239;: {{ why.reason }}
        <span class="muted">{{ why.by }}, {{ why.at | day }}</span>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      scroll-margin-top: calc(var(--bar) + var(--s6));
    }
    :host(:focus) {
      outline: 2px solid var(--focus);
      outline-offset: 6px;
      border-radius: var(--radius);
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
    .reason {
      max-width: 72ch;
      margin-top: var(--s2);
      padding-left: var(--s3);
      border-left: 2px dotted var(--local);
      font-size: var(--t13);
      line-height: 20px;
    }
    /* What fits on a line stands beside its name. */
    :host(.short) {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      align-items: baseline;
      gap: 0 var(--s4);
    }
    :host(.short) h3 {
      margin: 0;
      font-size: var(--t13);
      font-weight: 500;
    }
    :host(.short) .asked,
    :host(.short) .reason {
      grid-column: 2;
    }
    :host(.short) .asked {
      display: none;
    }
    @media (max-width: 560px) {
      :host(.short) {
        grid-template-columns: minmax(0, 1fr);
      }
      :host(.short) .reason {
        grid-column: 1;
      }
      .asked {
        margin-left: 0;
        width: 100%;
      }
    }
  `,
})
export class EntryField {
  readonly field = input.required<RegisterField>();
  readonly role = input('controller');
  /** Whether the entry is a model, or follows one: who may word a field then matters. */
  readonly modelled = input(false);
  readonly deviates = input(false);
  readonly reason = input<Api<'DeviationReasonView'>>();

  protected readonly short = computed(() => SHORT.includes(this.field().kind));
  protected readonly lock = computed(() => lockOf(this.field()));
  protected readonly asked = computed(() =>
    [isMandatory(this.field(), this.role()) ? 'art. 30' : '', askedBy(this.field())]
      .filter(Boolean)
      .join(' · '),
  );
}
