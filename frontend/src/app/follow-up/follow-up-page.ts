import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Api } from '../api';
import { problemOf } from '../api/problem';
import { DayPipe, MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { FollowUpClient } from './follow-up-client';
import { FollowUpAsked, FollowUpDialog } from './follow-up-dialog';
import { FollowUpState, ORIGINS, STATES } from './follow-up-words';

const MOVES: readonly FollowUpState[] = ['running', 'done', 'todo', 'dropped'];

/** One action: what is to be done, its story, its proofs, and what may be done with it now. */
@Component({
  selector: 'gw-follow-up-page',
  imports: [DayPipe, Icon, Loaded, MomentPipe, Notice, PageHead, RouterLink, StateBadge, TypoPipe],
  templateUrl: './follow-up-page.html',
  styleUrl: './follow-up-page.css',
})
export class FollowUpPage {
  private readonly client = inject(FollowUpClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  readonly id = input.required<string>();
  protected readonly action = this.client.one(this.id);
  protected readonly it = computed(() => (this.action.hasValue() ? this.action.value() : undefined));
  protected readonly states = STATES;
  protected readonly origins = ORIGINS;
  protected readonly refusal = signal('');
  protected readonly text = signal('');
  protected readonly link = signal('');
  protected readonly moves = computed(() => MOVES.filter((state) => this.may(state)));
  protected readonly crumbs = computed(() => [
    { label: 'Suivi des décisions', link: '/suivi' },
    { label: this.it()?.number ?? 'Action' },
  ]);

  protected may(move: string) {
    return this.it()?.allowed.includes(move) ?? false;
  }

  /** Words may go with a move; only what is dropped owes a reason. */
  protected async move(state: FollowUpState) {
    const { verb } = STATES[state];
    const dropped = state === 'dropped';
    const text = await this.dialogs.ask({
      title: verb,
      text: dropped
        ? 'L’action n’est plus rappelée et ne revient plus à l’ordre du jour. Elle reste au suivi, avec son motif.'
        : undefined,
      field: dropped ? 'Motif' : 'Un mot sur ce qui a été fait',
      long: true,
      optional: !dropped,
      action: verb,
      danger: dropped,
    });
    if (text === null) return;
    const { version } = this.it()!;
    await this.write(() => this.client.move(this.id(), { state, text, version }), 'État enregistré');
  }

  protected async note(event: Event) {
    event.preventDefault();
    const input = { text: this.text().trim(), link: this.link().trim() || null };
    if (await this.write(() => this.client.note(this.id(), input), 'Note enregistrée')) {
      this.text.set('');
      this.link.set('');
    }
  }

  protected async keep(box: HTMLInputElement) {
    const [file] = box.files ?? [];
    box.value = '';
    if (file) await this.write(() => this.client.keepPaper(this.id(), file), 'Pièce jointe');
  }

  protected async change() {
    const action = this.it();
    const changed = await this.dialogs.open<Api<'FollowUpView'>, FollowUpAsked>(
      FollowUpDialog,
      { action },
      600,
    );
    if (changed) this.action.set(changed);
  }

  private async write(work: () => Promise<Api<'FollowUpView'>>, done: string): Promise<boolean> {
    this.refusal.set('');
    try {
      this.action.set(await work());
      this.toasts.say(done);
      return true;
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
      return false;
    }
  }
}
