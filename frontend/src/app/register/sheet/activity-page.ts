import { afterRenderEffect, Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { ProposeDialog } from '../../governance/parts/propose-dialog';
import { plural } from '../../kernel/french';
import { DayPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { Menu, MenuItem } from '../../ui/menu';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { Anchors } from '../anchors';
import { FollowingNotice } from '../inheritance/following-notice';
import { InheritanceClient } from '../inheritance/inheritance-client';
import { EntryGapsPanel } from '../rules/entry-gaps';
import { Activity, RegisterClient } from '../register-client';
import { countsOf, proposalOf, stateOf } from '../register-words';
import { ActivityFindings } from './activity-findings';
import { ActivityPast } from './activity-past';
import { ActivitySections } from './activity-sections';
import { ClosingDialog } from './closing-dialog';
import { DuplicationDialog } from './duplication-dialog';
import { SheetOutline } from './sheet-outline';
import { Standing } from './standing';

/** One entry of the register: its sections, what it lacks, by which decision it holds, its past, and what may be done. */
@Component({
  selector: 'gw-activity-page',
  imports: [
    EntryGapsPanel,
    ActivityFindings, ActivityPast, ActivitySections, DayPipe, FollowingNotice, Icon, Loaded, Menu, Notice, PageHead, RouterLink, SheetOutline, Standing, StateBadge,
  ],
  templateUrl: './activity-page.html',
  styleUrl: './activity-page.css',
}) // prettier-ignore
export class ActivityPage {
  private readonly client = inject(RegisterClient);
  private readonly inheritance = inject(InheritanceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  private readonly anchors = inject(Anchors);
  protected readonly past = inject(AsOf).readOnly;

  /** From the route. */
  readonly id = input.required<string>();

  protected readonly plural = plural;
  protected readonly stateOf = stateOf;
  protected readonly countsOf = countsOf;
  protected readonly activity = this.client.one(this.id);
  private readonly wordsOfRegister = this.client.words();
  private readonly stands = this.inheritance.standing(() => (this.past() ? undefined : this.id()));
  protected readonly words = computed(() =>
    this.wordsOfRegister.hasValue() ? this.wordsOfRegister.value() : undefined,
  );
  protected readonly shown = computed(() => (this.activity.hasValue() ? this.activity.value() : undefined));
  protected readonly standing = computed(() => (this.stands.hasValue() ? this.stands.value() : undefined));
  protected readonly crumbs = computed(() => [
    { label: 'Registre', link: '/registre' },
    { label: this.shown()?.code ?? 'Traitement' },
  ]);
  /** What the server allows, beside writing and proposing. */
  protected readonly others = computed((): MenuItem[] => {
    const it = this.shown();
    const may = this.standing()?.allowed ?? [];
    if (!it) return [];
    return [
      { label: 'Comparer…', link: ['/registre', it.id, 'comparer'] },
      ...(may.includes('duplicate') ? [{ label: 'Dupliquer…', run: () => this.duplicate(it) }] : []),
      ...(may.includes('close')
        ? [
            { label: 'Archiver…', note: 'le traitement a cessé', run: () => this.close(it, false) },
            { label: 'Remplacer…', note: 'une autre fiche prend la suite', run: () => this.close(it, true) },
          ]
        : []),
      ...(may.includes('reopen') ? [{ label: 'Reprendre le traitement', run: () => this.reopen(it) }] : []),
    ];
  });

  constructor() {
    let reached = '';
    afterRenderEffect(() => {
      const anchor = this.fragment() ?? '';
      if (this.shown() && this.words() && anchor !== reached && this.anchors.focus(anchor)) reached = anchor;
    });
  }

  protected async propose(it: Activity) {
    const dossier = await this.dialogs.open<{ id: string }>(ProposeDialog, proposalOf(it), 600);
    if (dossier) await this.router.navigate(['/dossiers', dossier.id]);
  }

  private async duplicate(it: Activity) {
    const made = await this.dialogs.open<{ id: string }, Activity>(DuplicationDialog, it);
    if (made) await this.router.navigate(['/registre', made.id, 'reviser']);
  }

  private async close(activity: Activity, replaced: boolean) {
    if (await this.dialogs.open(ClosingDialog, { activity, replaced })) this.again();
  }

  private async reopen({ id, code, version }: Activity) {
    const title = 'Reprendre le traitement';
    const text = `La fiche ${code} redevient un brouillon\u202f; sa date de fin est effacée.`;
    if (!(await this.dialogs.confirm({ title, text, action: 'Reprendre' }))) return;
    await this.inheritance.turn(id, 'reopen', version);
    this.again();
  }

  private again() {
    this.activity.reload();
    this.stands.reload();
  }
}
