import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../api/problem';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { ImpactClient, Task } from './impact-client';
import { TASK_STATES } from './impact-words';

/** One announced change: what it asks, what is left to do here, how far each organisation is. */
@Component({
  selector: 'gw-notice-page',
  imports: [DayPipe, Loaded, Notice, PageHead, RouterLink, StateBadge, TypoPipe],
  templateUrl: './notice-page.html',
  styleUrl: './notice-page.css',
})
export class NoticePage {
  private readonly client = inject(ImpactClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  readonly id = input.required<string>();

  protected readonly asOf = inject(AsOf);
  protected readonly notice = this.client.notice(this.id);
  protected readonly states = TASK_STATES;
  protected readonly refusal = signal('');

  protected async setAside(task: Task) {
    const reason = await this.dialogs.ask({
      title: 'Déclarer sans objet',
      text: `${task.label} ne sera plus à revoir. Le motif est inscrit au journal.`,
      field: 'Motif',
      long: true,
      action: 'Déclarer sans objet',
    });
    if (!reason) return;
    this.refusal.set('');
    try {
      this.notice.set(await this.client.setAside(task.id, reason));
      this.toasts.say('Déclaré sans objet');
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }
}
