import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Digest } from '../governance/parts/digest';
import { OwnBodies } from '../governance/parts/own-bodies';
import { StepStateBadge } from '../governance/parts/step-state';
import { day } from '../kernel/french';
import { DayPipe } from '../kernel/french-pipes';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { DossiersClient } from './dossiers-client';

/** A decision as a paper: what was decided, by whom, on which very text, and whether that text still holds. */
@Component({
  selector: 'gw-decision-page',
  imports: [DayPipe, Digest, Icon, Loaded, Notice, PageHead, RouterLink, StepStateBadge],
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.css',
})
export class DecisionPage {
  private readonly document = inject(DOCUMENT);
  private readonly bodies = inject(OwnBodies);

  readonly id = input.required<string>();
  protected readonly decision = inject(DossiersClient).decision(this.id);
  protected readonly it = computed(() => (this.decision.hasValue() ? this.decision.value() : undefined));
  /** Whether the meeting that took it is for the reader too. */
  protected readonly reads = computed(() =>
    this.bodies.read().some(({ code }) => code === this.it()?.bodyCode),
  );
  protected readonly title = computed(() => {
    const it = this.it();
    return it ? `Décision ${it.number}` : 'Décision';
  });
  protected readonly lead = computed(() => {
    const it = this.it();
    return it && `${it.bodyName}, ${day(it.date)}.`;
  });
  protected readonly crumbs = computed(() => {
    const dossierId = this.it()?.dossierId;
    const dossier = dossierId ? [{ label: 'Le dossier', link: ['/dossiers', dossierId] }] : [];
    return [{ label: 'Dossiers', link: '/dossiers' }, ...dossier, { label: this.it()?.number ?? 'Décision' }];
  });

  protected print() {
    this.document.defaultView?.print();
  }
}
