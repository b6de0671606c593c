import { Component, computed, DestroyRef, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AsOf } from '../session/as-of';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { MeetingsClient } from './meetings-client';

const WRITING_MS = 5_000;

/** The minutes as they write themselves from what was noted: a paper to read, to print and to download. */
@Component({
  selector: 'gw-minutes-page',
  imports: [Icon, Loaded, Notice, PageHead, RouterLink],
  templateUrl: './minutes-page.html',
  styleUrl: './minutes-page.css',
})
export class MinutesPage {
  private readonly document = inject(DOCUMENT);
  private readonly asOf = inject(AsOf);

  readonly id = input.required<string>();
  protected readonly minutes = inject(MeetingsClient).minutes(this.id);
  protected readonly crumbs = computed(() => [
    { label: 'Réunions', link: '/reunions' },
    { label: 'La réunion', link: ['/reunions', this.id()] },
    { label: 'Procès-verbal' },
  ]);
  protected readonly file = computed(() => `/api/meetings/${this.id()}/minutes.pdf`);

  constructor() {
    const timer = setInterval(() => this.follow(), WRITING_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected print() {
    this.document.defaultView?.print();
  }

  /** While the meeting goes on, what is noted there appears here. */
  private follow() {
    const writing = this.minutes.hasValue() && !this.minutes.value().complete && !this.asOf.readOnly();
    if (writing && this.document.visibilityState !== 'hidden') this.minutes.reload();
  }
}
