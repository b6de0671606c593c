import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShortDayPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { Dialogs } from '../ui/dialog/dialogs';
import { MenuItem, Menu } from '../ui/menu';
import { StateBadge } from '../ui/state';
import { BodyView, Member } from './directory-client';
import { ofPerson } from './directory-words';
import { SeatDialog, SeatDialogData } from './seat-dialog';

/** Who sits in a body on the day shown: those with a voice, those without, and who replaces whom. */
@Component({
  selector: 'gw-body-members',
  imports: [Menu, RouterLink, ShortDayPipe, StateBadge],
  template: `
    <table class="table">
      <caption class="visually-hidden">
        Membres
      </caption>
      <thead>
        <tr>
          <th scope="col">Personne</th>
          <th scope="col">Pour</th>
          <th scope="col">Voix</th>
          <th scope="col">Mandat</th>
          @if (mayKeep()) {
            <th scope="col"><span class="visually-hidden">Actions</span></th>
          }
        </tr>
      </thead>
      <tbody>
        @for (one of body().seats; track one.mandateId) {
          <tr>
            <td class="main" data-label="Personne">
              <div>
                @if (opens(one)) {
                  <a [routerLink]="['/annuaire/personnes', one.personId]">{{ one.name }}</a>
                } @else {
                  {{ one.name }}
                }
                <span class="quality">{{
                  one.substituteOfName ? 'Suppléant ' + of(one.substituteOfName) : one.roleName
                }}</span>
              </div>
            </td>
            <td data-label="Pour">{{ one.organisationCode }}</td>
            <td data-label="Voix">
              @if (one.voter) {
                <gw-state kind="running" [bare]="true">Délibérative</gw-state>
              } @else {
                <span class="muted">{{ one.substituteOf ? 'En l’absence du membre' : 'Sans voix' }}</span>
              }
            </td>
            <td data-label="Mandat" class="nowrap">
              {{ one.from | shortDay }}
              @if (one.until) {
                <span> – {{ one.until | shortDay }}</span>
              }
            </td>
            @if (mayKeep()) {
              <td class="end"><gw-menu [label]="'Mandat ' + of(one.name)" [items]="actions(one)" /></td>
            }
          </tr>
        } @empty {
          <tr>
            <td colspan="5" class="muted">
              Personne n’y a de mandat ce jour-là.
              @if (mayKeep()) {
                Inscrivez un premier membre, ou importez la liste.
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    .quality {
      display: block;
      color: var(--muted);
      font-size: 13px;
      font-weight: 400;
    }
  `,
})
export class BodyMembers {
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);

  readonly body = input.required<BodyView>();
  readonly mayKeep = input(false);
  readonly changed = output<void>();

  /** One's own mandates, or everybody's for those who keep them. */
  protected readonly opens = ({ personId }: Member) =>
    this.session.opens('people') || this.session.now()?.person.id === personId;
  protected readonly of = ofPerson;
  protected readonly actions = (seat: Member): MenuItem[] => [
    { label: 'Corriger le mandat', run: () => void this.open(seat, 'correct') },
    { label: 'Mettre fin au mandat', run: () => void this.open(seat, 'end'), danger: true },
  ];

  private async open(seat: Member, what: SeatDialogData['what']) {
    const data = { seat, what, seats: this.body().seats };
    if (await this.dialogs.open<boolean, SeatDialogData>(SeatDialog, data)) this.changed.emit();
  }
}
