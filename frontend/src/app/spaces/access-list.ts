import { Component, inject, input, output } from '@angular/core';
import { DayPipe, MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { Dialogs } from '../ui/dialog/dialogs';
import { Empty } from '../ui/empty';
import { listAddress } from '../ui/list/list-address';
import { Pager } from '../ui/list/pager';
import { Loaded } from '../ui/loaded';
import { StateBadge } from '../ui/state';
import { AnswerDialog } from './answer-dialog';
import { Asked } from './folder-tree';
import { accessState } from './space-words';
import { Access, SpacesClient } from './spaces-client';

/** Who asked to read a space, why, and what was answered: the one place where it is decided. */
@Component({
  selector: 'gw-access-list',
  imports: [DayPipe, Empty, Loaded, MomentPipe, Pager, StateBadge, TypoPipe],
  template: `
    <ng-container *gwLoaded="found; let page">
      @if (page.total === 0) {
        <gw-empty
          title="Aucune demande"
          text="Les directions qui demandent à lire cet espace viendront ici, avec leur motif et la réponse."
        />
      }
      <ul>
        @for (it of page.rows; track it.id) {
          <li class="sheet">
            <div class="spread">
              <h2>
                {{ it.personName }} <span class="muted">({{ it.askerCode }})</span>
                <gw-state [kind]="stateOf(it.state).kind">
                  {{ stateOf(it.state).word }}
                  @if (it.state === 'given') {
                    jusqu’au {{ it.until | day }}
                  }
                </gw-state>
              </h2>
              <div class="row">
                @if (it.allowed.includes('answer')) {
                  <button type="button" class="button primary" (click)="answer(it)">Répondre</button>
                } @else if (it.allowed.includes('end')) {
                  <button type="button" class="button" (click)="end(it)">Mettre fin à l’accès</button>
                }
              </div>
            </div>
            <p>«&#8239;{{ it.reason | typo }}&#8239;»</p>
            <p class="small muted">
              Demandé le {{ it.askedAt | moment }}.
              @if (it.answeredAt) {
                Répondu par {{ it.answeredBy }} le {{ it.answeredAt | moment }}.
              }
              @if (it.endedAt) {
                Terminé le {{ it.endedAt | moment }}.
              }
              @if (it.answer) {
                Mot joint&#8239;: {{ it.answer | typo }}
              }
            </p>
          </li>
        }
      </ul>
      <gw-pager [total]="page.total" [per]="20" />
    </ng-container>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--s3);
      max-width: 860px;
    }
    .sheet {
      padding: var(--s4) var(--s5);
    }
    .sheet p {
      margin-top: var(--s1);
    }
    h2 {
      display: flex;
      flex-wrap: wrap;
      font-size: var(--t15);
      line-height: 22px;
      gap: var(--s2);
      align-items: center;
    }
  `,
})
export class AccessList {
  private readonly client = inject(SpacesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly address = listAddress();

  readonly bodyId = input.required<string>();
  readonly answered = output<Asked>();

  protected readonly stateOf = accessState;
  protected readonly found = this.client.accesses(this.bodyId, () => ({
    size: '20',
    page: String(this.address.page()),
  }));

  protected async answer(it: Access) {
    const said = await this.dialogs.open<{ give: boolean; until: string | null; answer: string }>(
      AnswerDialog,
      it,
      560,
    );
    if (!said) return;
    const done = this.client.answer(it.id, said);
    this.answered.emit({ answer: this.again(done), said: said.give ? 'Accès ouvert' : 'Demande refusée' });
  }

  protected async end(it: Access) {
    const reason = await this.dialogs.ask({
      title: `Mettre fin à l’accès de ${it.personName}`,
      text: 'L’accès s’arrête tout de suite. La personne en est prévenue, avec le motif.',
      field: 'Motif',
      long: true,
      action: 'Mettre fin à l’accès',
      danger: true,
    });
    if (reason)
      this.answered.emit({ answer: this.again(this.client.end(it.id, reason)), said: 'Accès terminé' });
  }

  private again<T>(done: Promise<T>): Promise<T> {
    void done.finally(() => this.found.reload()).catch(() => undefined);
    return done;
  }
}
