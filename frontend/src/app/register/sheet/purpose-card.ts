import { Component, computed, input } from '@angular/core';
import { StateBadge } from '../../ui/state';
import type { Api } from '../../api';
import { partName, WrittenField } from '../catalogue';

const BESIDE = ['legitimateInterest', 'balance', 'consentHow', 'consentEvidence'] as const;

/** One purpose with its legal basis and its text: in force, repealed, to be checked, or missing. */
@Component({
  selector: 'gw-purpose-card',
  host: { '[id]': '"finalite-" + number()' },
  imports: [StateBadge],
  template: `
    <p class="text">
      <span class="number">Finalité {{ number() }}</span> {{ purpose().text }}
    </p>
    <dl class="facts">
      <div>
        <dt>Base légale</dt>
        <dd>{{ purpose().legalBasisLabel }}</dd>
      </div>
      <div [id]="'finalite-' + number() + '-texte'" tabindex="-1">
        <dt>Texte légal</dt>
        <dd>
          @if (purpose().legalTextLabel; as text) {
            <span>{{ text }}</span>
            @if (purpose().repealedUntil; as since) {
              <gw-state kind="blocked">abrogé depuis le {{ since }}</gw-state>
            }
            @if (purpose().toVerify) {
              <gw-state kind="to-verify">à vérifier</gw-state>
            }
          } @else if (needed()) {
            <gw-state kind="blocked">aucun texte cité</gw-state>
          } @else {
            <span class="muted">cette base n’en demande pas</span>
          }
        </dd>
      </div>
      @for (one of beside(); track one.label) {
        <div>
          <dt>{{ one.label }}</dt>
          <dd class="beside">{{ one.said }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s3) 0 var(--s1);
    }
    .text {
      max-width: 72ch;
      margin-bottom: var(--s1);
    }
    .number {
      margin-right: 6px;
      color: var(--muted);
      font-size: var(--t13);
      font-weight: 550;
    }
    .facts > div {
      padding: 4px 6px;
      margin: 0 -6px;
      border: 0;
      border-radius: var(--radius);
      scroll-margin-top: calc(var(--bar) + 40px);
    }
    .facts > div:focus {
      outline: 2px solid var(--focus);
      background: var(--accent-tint);
    }
    .beside {
      display: block;
      max-width: 68ch;
      white-space: pre-line;
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px var(--s2);
    }
  `,
})
export class PurposeCard {
  readonly purpose = input.required<Api<'PurposeView'>>();
  /** From 1. */
  readonly number = input.required<number>();
  /** Whether the basis must rest on a text of law (art. 6(3)). */
  readonly needed = input(false);
  readonly field = input.required<WrittenField>();

  /** What the basis asked for beside a text: the balance of interests, how consent is given and proved. */
  protected readonly beside = computed(() =>
    this.field().parts.flatMap((part) => {
      const said = this.purpose()[partName(part) as (typeof BESIDE)[number]];
      return BESIDE.some((name) => name === partName(part)) && said ? [{ label: part.label, said }] : [];
    }),
  );
}
