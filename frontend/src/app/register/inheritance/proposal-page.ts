import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../../api/problem';
import { plural } from '../../kernel/french';
import { DayPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Toasts } from '../../ui/dialog/toasts';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { InheritanceClient, Proposal } from './inheritance-client';
import { MoveRow } from './move-row';
import { Settlement } from './settlement';
import { standingOf } from './standing-words';

/** The move of the sector's model, field by field: one takes it, keeps one's own words with a reason, or puts it off. */
@Component({
  selector: 'gw-proposal-page',
  imports: [DayPipe, Empty, Icon, Loaded, MoveRow, Notice, PageHead, RouterLink, StateBadge],
  templateUrl: './proposal-page.html',
  styleUrl: './proposal-page.css',
})
export class ProposalPage {
  private readonly client = inject(InheritanceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly asOf = inject(AsOf);

  /** From the route. */
  readonly id = input.required<string>();

  protected readonly proposal = this.client.proposal(this.id);
  protected readonly shown = computed(() => (this.proposal.hasValue() ? this.proposal.value() : undefined));
  protected readonly settlement = new Settlement();
  protected readonly standingOf = standingOf;
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly readOnly = computed(
    () => this.asOf.readOnly() || !this.shown()?.allowed.includes('settle'),
  );
  protected readonly crumbs = computed(() => [
    { label: 'Registre', link: '/registre' },
    { label: this.shown()?.code ?? 'Traitement', link: `/registre/${this.id()}` },
    { label: 'Modèle sectoriel' },
  ]);
  protected readonly lead = computed(() => {
    const it = this.shown();
    if (!it?.inForce) return '';
    if (it.followed === it.inForce) return `${it.organisationCode} suit la version ${it.inForce} du modèle.`;
    return `${it.organisationCode} suit la version ${it.followed}\u202f; la version ${it.inForce} est en vigueur.`;
  });
  protected readonly progress = computed(() => {
    const { all, taken, kept, later, left } = this.settlement.counts();
    if (all === 0) return 'Rien à choisir\u202f: ces champs sont verrouillés et seront repris.';
    const said = [
      `${taken} à prendre`, `${kept} à garder`, `${later} remis`, left ? `${left} à décider` : '',
    ].filter(Boolean); // prettier-ignore
    return `${plural(all, 'champ')}\u202f: ${said.join(', ')}`;
  });

  constructor() {
    effect(() => {
      const it = this.shown();
      if (it) untracked(() => this.settlement.begin(it));
    });
  }

  protected async send(it: Proposal) {
    const missing = this.settlement.unexplained();
    if (missing)
      return this.refusal.set(
        `«\u202f${missing.label}\u202f» s’écarte du modèle\u202f: écrivez le motif avant d’enregistrer.`,
      );
    const { left } = this.settlement.counts();
    if (left && !(await this.agrees(left))) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      const next = await this.client.settle(it.activityId, this.settlement.input(it));
      this.toasts.say('Choix enregistrés');
      if (next.moves.length) this.proposal.set(next);
      else await this.router.navigate(['/registre', it.activityId]);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }

  protected async detach(it: Proposal) {
    const agreed = await this.dialogs.confirm({
      title: 'Ne plus suivre le modèle',
      text: 'La fiche garde ce qu’elle dit. Tous ses champs deviennent ceux de votre organisation, les motifs d’écart sont effacés, et le secteur ne lui proposera plus rien.',
      action: 'Ne plus suivre',
      danger: true,
    });
    if (!agreed) return;
    try {
      await this.client.turn(it.activityId, 'detach', it.version);
      await this.router.navigate(['/registre', it.activityId]);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }

  private agrees(left: number): Promise<boolean> {
    return this.dialogs.confirm({
      title: `${plural(left, 'champ')} sans choix`,
      text: 'Ils restent tels qu’ils sont chez vous et continueront d’être proposés.',
      action: 'Enregistrer les autres',
    });
  }
}
