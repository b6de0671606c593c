import { afterRenderEffect, Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { ActivityFindings } from './activity-findings';
import { ActivityPast } from './activity-past';
import { ActivitySections } from './activity-sections';
import { Anchors } from '../anchors';
import { ProposeDialog } from './propose-dialog';
import { Activity, RegisterClient } from '../register-client';
import { Standing } from './standing';
import { countsOf, isIncomplete, SECTIONS, stateOf } from '../register-words';

/** One entry of the register: its sections, what it lacks, by which decision it holds, and its past. */
@Component({
  selector: 'gw-activity-page',
  imports: [
    ActivityFindings,
    ActivityPast,
    ActivitySections,
    Icon,
    Loaded,
    Notice,
    PageHead,
    RouterLink,
    Standing,
    StateBadge,
  ],
  templateUrl: './activity-page.html',
  styleUrl: './activity-page.css',
})
export class ActivityPage {
  private readonly client = inject(RegisterClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);

  /** From the route. */
  readonly id = input.required<string>();

  protected readonly anchors = inject(Anchors);
  protected readonly sections = SECTIONS;
  protected readonly stateOf = stateOf;
  protected readonly countsOf = countsOf;
  protected readonly isIncomplete = isIncomplete;
  protected readonly activity = this.client.one(this.id);
  protected readonly wordsOfRegister = this.client.words();
  protected readonly words = computed(() =>
    this.wordsOfRegister.hasValue() ? this.wordsOfRegister.value() : undefined,
  );
  protected readonly shown = computed(() => (this.activity.hasValue() ? this.activity.value() : undefined));
  protected readonly crumbs = computed(() => [
    { label: 'Registre', link: '/registre' },
    { label: this.shown()?.code ?? 'Traitement' },
  ]);

  constructor() {
    let reached = '';
    afterRenderEffect(() => {
      const anchor = this.fragment() ?? '';
      if (this.shown() && anchor !== reached && this.anchors.focus(anchor)) reached = anchor;
    });
  }

  protected async propose(it: Activity) {
    const dossier = await this.dialogs.open<{ id: string }, Activity>(ProposeDialog, it, 600);
    if (dossier) await this.router.navigate(['/dossiers', dossier.id]);
  }
}
