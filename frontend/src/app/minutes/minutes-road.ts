import { Component, computed, inject, input } from '@angular/core';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { day } from '../kernel/french';
import { Digest } from '../governance/parts/digest';
import { TimelineEvent, Timeline } from '../ui/timeline';
import { StateBadge } from '../ui/state';
import { Session } from '../session/session';
import { RouterLink } from '@angular/router';
import { Minutes } from './minutes-client';

/** How far minutes are: what happened to them, what comes next, and by which rule. */
@Component({
  selector: 'gw-minutes-road',
  imports: [DayPipe, Digest, RouterLink, StateBadge, Timeline, TypoPipe],
  template: `
    <h2>Où en est ce procès-verbal</h2>
    <p class="rule">
      {{ minutes().rule | typo }}
      @if (minutes().ruleMark === 'to-verify') {
        <gw-state kind="to-verify" [bare]="true">à vérifier</gw-state>
      }
    </p>
    @if (minutes().correctionsUntil; as until) {
      @if (!minutes().digest) {
        <p class="rule">
          {{ until < today ? 'Les corrections étaient possibles' : 'Corrections possibles' }} jusqu’au
          {{ until | day }}.
        </p>
      }
    }
    @if (minutes().rejectedBy; as by) {
      <p class="rule">
        <gw-state kind="warning" [bare]="true">non approuvé</gw-state>
        <a [routerLink]="['/reunions', by.id]">{{ by.title | typo }}</a> ne l’a pas approuvé. Corrigez-le,
        puis inscrivez son approbation à une autre séance.
      </p>
    } @else if (minutes().listedOn; as on) {
      @if (!minutes().digest) {
        <p class="rule">
          Approbation inscrite à <a [routerLink]="['/reunions', on.id]">{{ on.title | typo }}</a>.
        </p>
      }
    }
    @if (events().length) {
      <gw-timeline [events]="events()" />
    } @else {
      <p class="muted small">Il n’a pas encore été diffusé.</p>
    }
    @if (minutes().digest; as digest) {
      <p class="small muted">Empreinte du texte approuvé&#8239;:</p>
      <p><gw-digest [of]="digest" /></p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .rule {
      margin-bottom: var(--s2);
      font-size: var(--t13);
      line-height: 20px;
    }
  `,
})
export class MinutesRoad {
  protected readonly today = inject(Session).today();
  readonly minutes = input.required<Minutes>();

  protected readonly events = computed((): TimelineEvent[] => {
    const { circulatedAt, circulatedBy, number, approval, approvedAt, signatures, returned } = this.minutes();
    return [
      ...(circulatedAt
        ? [{ at: circulatedAt, title: `Diffusé sous le n° ${number}`, who: circulatedBy ?? '' }]
        : []),
      ...(approval && approvedAt ? [{ at: approvedAt, title: 'Approuvé', detail: approval }] : []),
      ...signatures.map(({ at, name, quality }) => ({ at, title: 'Signé', who: name, detail: quality })),
      ...returned.map(({ at, by, signers }) => ({
        at,
        title: 'Rapporté, signé ailleurs',
        who: by,
        detail: signers
          .map((one) => `${one.name}${one.signedAt ? `, le ${day(one.signedAt.slice(0, 10))}` : ''}`)
          .join('\u202f; '),
      })),
    ];
  });
}
