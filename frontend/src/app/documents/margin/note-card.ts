import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { problemOf } from '../../api/problem';
import { daysAgo } from '../../kernel/french';
import { MomentPipe, TypoPipe } from '../../kernel/french-pipes';
import { Session } from '../../session/session';
import { Icon } from '../../ui/icon';
import { InkedWords } from '../../ui/inked-words';
import { StateBadge, StateKind } from '../../ui/state';
import { DocumentDesk } from '../document-desk';
import { AmendmentView, CommentView, DocumentsClient } from '../documents-client';
import { PassageNotes, Thread } from './margin-notes';

const STATES: Record<AmendmentView['state'], { kind: StateKind; word: string }> = {
  proposed: { kind: 'running', word: 'à voter' },
  adopted: { kind: 'adopted', word: 'adopté' },
  rejected: { kind: 'blocked', word: 'rejeté' },
  withdrawn: { kind: 'neutral', word: 'retiré' },
};

/** What stands beside one passage: a line each when folded, whole threads and an answer box when unfolded. */
@Component({
  selector: 'gw-note-card',
  imports: [Icon, InkedWords, MomentPipe, StateBadge, TypoPipe],
  templateUrl: './note-card.html',
  styleUrl: './note-card.css',
  host: { '[class.unfolded]': 'unfolded()' },
})
export class NoteCard {
  private readonly client = inject(DocumentsClient);
  private readonly desk = inject(DocumentDesk);
  private readonly session = inject(Session);

  readonly passageId = input.required<string>();
  readonly heading = input('');
  readonly notes = input<PassageNotes>();
  readonly unfolded = input(false);
  /** Whether a new remark is being asked for. */
  readonly writing = input(false);
  /** Whether an amendment that waits for its vote may be amended in its turn. */
  readonly amends = input(false);
  readonly amended = output<AmendmentView>();
  readonly chosen = output();
  readonly left = output();

  protected readonly states = STATES;
  protected readonly threads = computed(() => this.notes()?.threads ?? []);
  protected readonly open = computed(() => this.threads().filter(({ root }) => !root.closedAt));
  protected readonly closed = computed(() => this.threads().filter(({ root }) => root.closedAt));
  protected readonly amendments = computed(() => this.notes()?.amendments ?? []);
  protected readonly comments = computed(() => this.desk.may('comment'));
  /** Thread that is being answered; `new`: a remark of one's own. */
  protected readonly answering = linkedSignal<string | null>(() => (this.writing() ? 'new' : null));
  protected readonly words = signal('');
  protected readonly refusal = signal('');
  protected readonly sending = signal(false);

  /** « Sous-amendement », with whose amendment it would change. */
  protected kindOf({ onId }: AmendmentView): string {
    const on = onId && this.amendments().find(({ id }) => id === onId);
    return on ? `Sous-amendement à celui de ${on.authorName}` : 'Amendement';
  }

  protected ago(at: string): string {
    return daysAgo(at.slice(0, 10), this.session.today());
  }

  protected begin(thread: string) {
    this.words.set('');
    this.refusal.set('');
    this.answering.set(thread);
  }

  protected cancel() {
    this.answering.set(null);
    this.words.set('');
    this.left.emit();
  }

  protected send(event: Event, thread: Thread | null) {
    event.preventDefault();
    const text = this.words().trim();
    if (!text) return undefined;
    const input = { passageId: this.passageId(), text, parentId: thread?.root.id ?? null };
    return this.attempt(() => this.client.comment(this.desk.id(), input));
  }

  protected close({ root }: Thread) {
    return this.attempt(() => this.client.closeComment(this.desk.id(), root.id));
  }

  private async attempt(work: () => Promise<CommentView[]>) {
    this.refusal.set('');
    this.sending.set(true);
    try {
      this.desk.comments.set(await work());
      this.answering.set(null);
      this.words.set('');
      this.left.emit();
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.sending.set(false);
    }
  }
}
