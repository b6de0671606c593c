import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, PluralPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { Loaded } from '../ui/loaded';
import { MenuItem, Menu } from '../ui/menu';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { BodyMembers } from './body-members';
import { BodyRulesPart } from './body-rules';
import { BodyView, DirectoryClient } from './directory-client';
import { Invitations } from './invitations';
import { MemberDialog, MemberGiven } from './member-dialog';
import { Invitation } from './members-client';

/** One body: who sits in it, whether it is complete, and how it decides, each rule with its source. */
@Component({
  selector: 'gw-body-page',
  imports: [
    BodyMembers, BodyRulesPart, DayPipe, Invitations, Loaded, Menu, PageHead, PluralPipe, RouterLink, StateBadge,
  ],
  templateUrl: './body-page.html',
  styleUrl: './body-page.css',
}) // prettier-ignore
export class BodyPage {
  readonly id = input.required<string>();

  protected readonly session = inject(Session);
  protected readonly asOf = inject(AsOf);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly body = inject(DirectoryClient).body(this.id);
  protected readonly invitations = signal<readonly Invitation[]>([]);

  protected readonly may = (it: BodyView, what: string) => it.allowed.includes(what) && !this.asOf.readOnly();
  protected readonly amiss = (it: BodyView) => it.composition.filter(({ state }) => state !== 'met');
  protected readonly complete = (it: BodyView) => it.composition.filter(({ state }) => state === 'met');
  protected readonly others = (it: BodyView): MenuItem[] => [
    { label: 'Historique des mandats', link: `/annuaire/instances/${it.id}/mandats` },
    ...(this.may(it, 'manage')
      ? [{ label: 'Importer la liste des membres', link: `/annuaire/instances/${it.id}/importer` }]
      : []),
  ];

  protected async add(it: BodyView) {
    const given = await this.dialogs.open<MemberGiven, BodyView>(MemberDialog, it);
    if (!given) return;
    this.toasts.say(`Mandat inscrit pour ${given.name}`);
    this.invitations.set(given.invitations);
    this.body.reload();
  }
}
