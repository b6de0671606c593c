import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { AddressPipe } from '../ui/address';
import { StateBadge } from '../ui/state';
import { MonthLine } from './month-line';
import { severity, SEVERITIES } from './severity';
import { Standing } from './today-client';

/** How one organisation stands: findings by severity, its year, its next meetings, its last pack. */
@Component({
  selector: 'gw-standing-card',
  imports: [AddressPipe, DayPipe, MonthLine, RouterLink, ShortDayPipe, StateBadge, TypoPipe],
  template: `
    @let it = standing();
    <section class="sheet stack" aria-labelledby="standing">
      <h2 id="standing">{{ it.organisationCode }}</h2>
      <ul class="counts">
        @for (one of counts(); track one.value) {
          <li>
            <a
              routerLink="/constats"
              [queryParams]="{ organisation: it.organisationId, severity: one.value }"
            >
              <b class="figures">{{ one.count }}</b>
              <gw-state [kind]="one.count ? one.kind : 'neutral'">{{ one.one }}</gw-state>
            </a>
          </li>
        }
      </ul>
      <gw-month-line [months]="it.months" />
      @if (it.findings.length) {
        <ul class="findings">
          @for (finding of it.findings; track $index) {
            <li>
              <gw-state [kind]="severityOf(finding.severity).kind" [bare]="true">{{
                severityOf(finding.severity).one
              }}</gw-state>
              <a [routerLink]="finding.link | address">{{ finding.sentence | typo }}</a>
            </li>
          }
        </ul>
      } @else {
        <p class="muted">Aucun constat.</p>
      }
      <div>
        <h3>Prochaines réunions</h3>
        @for (meeting of it.meetings; track meeting.id) {
          <p class="row">
            <span class="nowrap">{{ meeting.date | shortDay }}</span>
            <a [routerLink]="['/reunions', meeting.id]">{{ meeting.title }}</a>
          </p>
        } @empty {
          <p class="muted">Aucune réunion n’est convoquée.</p>
        }
      </div>
      <p class="muted">
        {{ it.inForce }} textes et fiches en vigueur.
        @if (it.lastPack) {
          Dernier dossier de conformité&#8239;: {{ it.lastPack | day }}.
        } @else {
          Aucun dossier de conformité n’a encore été scellé.
        }
        @if (session.opens('packs')) {
          <a routerLink="/conformite" [queryParams]="{ organisation: it.organisationId }"
            >Voir les dossiers</a
          >
        }
      </p>
    </section>
  `,
  styles: `
    .counts {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: var(--s3);
    }
    .counts a {
      display: grid;
      gap: var(--s1);
      color: inherit;
      text-decoration: none;
      justify-items: start;
    }
    .counts a:hover b {
      text-decoration: underline;
    }
    .counts b {
      font-size: var(--t26);
      line-height: 1.1;
      font-weight: 600;
    }
    .findings {
      display: grid;
      gap: var(--s2);
    }
    .findings li {
      display: grid;
      grid-template-columns: 7.5rem 1fr;
      gap: var(--s2);
      align-items: baseline;
    }
    @media (width < 480px) {
      .findings li {
        grid-template-columns: 1fr;
        gap: 0;
      }
    }
  `,
})
export class StandingCard {
  readonly standing = input.required<Standing>();

  protected readonly session = inject(Session);
  protected readonly severityOf = severity;
  protected readonly counts = computed(() => {
    const it = this.standing();
    const count: Record<string, number> = { blocking: it.blocking, correct: it.correct, advice: it.advice };
    return SEVERITIES.map((one) => ({ ...one, count: count[one.value] ?? 0 }));
  });
}
