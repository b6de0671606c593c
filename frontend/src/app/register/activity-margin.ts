import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { moment, typo } from '../kernel/french';
import { StateBadge } from '../ui/state';
import { Timeline, TimelineEvent } from '../ui/timeline';
import { Anchors } from './anchors';
import { Activity, RegisterWords } from './register-client';
import { SEVERITIES } from './register-words';

const SHORT = 6;

/** Beside the entry: what rules find in it and where it is mended, where it departs from the model, and its history. */
@Component({
  selector: 'gw-activity-margin',
  imports: [RouterLink, StateBadge, Timeline],
  template: `
    @let it = activity();
    <section>
      <h2>Constats</h2>
      @for (finding of it.findings; track finding.anchor + finding.rule) {
        <div class="finding">
          <gw-state [kind]="severities[finding.severity]?.kind ?? 'neutral'">{{ finding.article }}</gw-state>
          <p>{{ typo(finding.sentence) }}</p>
          <p class="row">
            <a [routerLink]="[]" [fragment]="finding.anchor" (click)="anchors.focus(finding.anchor)"
              >→ {{ finding.place }}</a
            >
            @if (it.allowed.includes('revise')) {
              <a [routerLink]="['/registre', it.id, 'reviser']" [fragment]="finding.anchor">Corriger</a>
            }
          </p>
          <details class="fold">
            <summary>Comment faire</summary>
            <p class="small">{{ typo(finding.remedy) }}</p>
          </details>
        </div>
      } @empty {
        <p class="muted">Aucune règle ne trouve rien à redire.</p>
      }
    </section>
    @if (it.modelId) {
      <section>
        <h2>Modèle sectoriel</h2>
        @if (it.deviations.length) {
          <p class="small">{{ it.organisationCode }} s’en écarte&#8239;:</p>
          <ul class="small">
            @for (label of deviations(); track label) {
              <li>{{ label }}</li>
            }
          </ul>
        } @else {
          <p class="muted small">{{ it.organisationCode }} suit le modèle sans écart.</p>
        }
        <a class="small" [routerLink]="['/registre', it.modelId]">Voir le modèle</a>
      </section>
    }
    <section>
      <h2>Versions</h2>
      <ul class="versions">
        @for (revision of it.revisions; track revision.id) {
          <li>
            <p>
              <strong>v{{ revision.number }}</strong> {{ revision.authorName }}
            </p>
            <p class="muted small">{{ moment(revision.at) }}</p>
            <p class="small">{{ typo(revision.summary) }}</p>
            <p class="muted small digest" [attr.title]="'SHA-256 ' + revision.digest">
              empreinte {{ revision.digest.slice(0, 12) }}
            </p>
          </li>
        } @empty {
          <li class="muted small">Aucune version n’a encore été figée pour une instance.</li>
        }
      </ul>
    </section>
    <section>
      <h2>Historique</h2>
      <gw-timeline [events]="events()" />
    </section>
  `,
  styleUrl: './activity-margin.css',
})
export class ActivityMargin {
  readonly activity = input.required<Activity>();
  readonly words = input<RegisterWords>();

  protected readonly anchors = inject(Anchors);
  protected readonly severities = SEVERITIES;
  protected readonly typo = typo;
  protected readonly moment = moment;
  protected readonly deviations = computed(() => {
    const fields = this.words()?.groups.flatMap((group) => group.fields) ?? [];
    return this.activity().deviations.map((id) => fields.find((field) => field.id === id)?.label ?? id);
  });
  protected readonly events = computed((): TimelineEvent[] =>
    this.activity()
      .history.slice(0, SHORT)
      .map(({ at, actor, verb }) => ({ at, title: sentence(verb), who: actor })),
  );
}

/** « A révisé » reads as a title; the one who did it stands below. */
const sentence = (verb: string) => verb.charAt(0).toUpperCase() + verb.slice(1);
