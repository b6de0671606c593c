import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { moment, typo } from '../../kernel/french';
import { Timeline, TimelineEvent } from '../../ui/timeline';
import { Activity, RegisterWords } from '../register-client';

const SHORT = 6;

/** Where an entry comes from: the model it follows and departs from, its frozen versions, what was done to it. */
@Component({
  selector: 'gw-activity-past',
  imports: [RouterLink, Timeline],
  template: `
    @let it = activity();
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
  styleUrl: './activity-past.css',
})
export class ActivityPast {
  readonly activity = input.required<Activity>();
  readonly words = input<RegisterWords>();

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
