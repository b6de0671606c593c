import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnBodies } from '../governance/parts/own-bodies';
import { StepStateBadge } from '../governance/parts/step-state';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { DecisionsClient } from './decisions-client';

/** What a body decided in a period, on one page to print or to send. */
@Component({
  selector: 'gw-decision-letter-page',
  imports: [DateField, DayPipe, Empty, Icon, Loaded, PageHead, RouterLink, StepStateBadge, TypoPipe],
  template: `
    <gw-page-head
      title="Communiquer les décisions"
      lead="Les décisions d’une instance pendant une période, sur une page à imprimer ou à envoyer."
      [crumbs]="[{ label: 'Dossiers', link: '/dossiers' }, { label: 'Communiquer les décisions' }]"
    >
      @if (list.hasValue() && list.value().lines.length) {
        <button type="button" class="button" (click)="print()"><gw-icon name="print" /> Imprimer</button>
      }
    </gw-page-head>
    <form class="row no-print" (submit)="$event.preventDefault()">
      <label>
        Instance
        <select #box class="input" (change)="address.write({ instance: box.value })">
          <option value="">Choisissez une instance</option>
          @for (it of bodies.read(); track it.id) {
            <option [value]="it.id" [selected]="it.id === body()">{{ it.name }}</option>
          }
        </select>
      </label>
      <label>Du <gw-date [value]="from()" (valueChange)="write('du', $event)" /></label>
      <label>Au <gw-date [value]="until()" (valueChange)="write('au', $event)" /></label>
    </form>
    @if (body()) {
      <ng-container *gwLoaded="list; let it">
        <article class="sheet">
          <h2>{{ it.title | typo }}</h2>
          <p class="muted">{{ it.bodyName }}</p>
          @for (line of it.lines; track line.number) {
            <section>
              <h3>
                <a [routerLink]="['/dossiers/decisions', line.id]">{{ line.number }}</a>
                <gw-step-state [of]="line.outcome" [bare]="true" />
              </h3>
              <p class="muted small">{{ line.date | day }}</p>
              <p class="prose">{{ line.text | typo }}</p>
            </section>
          } @empty {
            <gw-empty
              title="Aucune décision pendant cette période"
              text="Choisissez une autre période ou une autre instance."
            />
          }
        </article>
      </ng-container>
    } @else {
      <gw-empty
        title="Choisissez une instance"
        text="Les instances proposées sont celles dont vous pouvez lire les réunions."
      />
    }
  `,
  styles: `
    form {
      flex-wrap: wrap;
      align-items: end;
      margin-bottom: var(--s5);
    }
    label {
      display: grid;
      gap: 2px;
      color: var(--muted);
      font-size: var(--t13);
    }
    article {
      max-width: 860px;
    }
    section {
      padding: var(--s4) 0;
      border-top: 1px solid var(--line);
    }
    h3 {
      display: flex;
      gap: var(--s3);
      font-size: var(--t15);
    }
    @media print {
      article {
        padding: 0;
        border: 0;
      }
    }
  `,
})
export class DecisionLetterPage {
  private readonly document = inject(DOCUMENT);
  private readonly today = inject(Session).today;
  protected readonly address = listAddress();
  protected readonly bodies = inject(OwnBodies);

  protected readonly body = computed(() => this.address.text('instance'));
  protected readonly until = computed(() => this.address.text('au') || this.today());
  /** The year of the last day, from its first of January, unless another day is chosen. */
  protected readonly from = computed(() => this.address.text('du') || `${this.until().slice(0, 4)}-01-01`);
  protected readonly list = inject(DecisionsClient).communication(this.body, () => ({
    from: this.from(),
    until: this.until(),
  }));

  protected write(name: string, day: string) {
    return this.address.write({ [name]: day || null });
  }

  protected print() {
    this.document.defaultView?.print();
  }
}
