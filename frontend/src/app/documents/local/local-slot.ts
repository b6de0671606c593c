import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { problemOf, Problem } from '../../api/problem';
import { TypoPipe } from '../../kernel/french-pipes';
import { Toasts } from '../../ui/dialog/toasts';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { StateBadge } from '../../ui/state';
import { DocumentsClient, InsertsView, LocalSlotView, LocalTextView } from '../documents-client';
import { Blocks, namesOf, RichText } from '../editor/rich-text';
import { Lines } from '../text/lines';
import { paragraphsOf } from '../editor/own-words';

/** One passage that the sector leaves to a Mire: the question, the sector's words, one's own, and the reason. */
@Component({
  selector: 'gw-local-slot',
  imports: [Field, Lines, Notice, RichText, StateBadge, TypoPipe],
  templateUrl: './local-slot.html',
  styleUrl: './local-slot.css',
})
export class LocalSlot {
  private readonly client = inject(DocumentsClient);
  private readonly toasts = inject(Toasts);

  readonly document = input.required<string>();
  readonly local = input.required<LocalTextView>();
  readonly slot = input.required<LocalSlotView>();
  readonly inserts = input.required<InsertsView>();
  readonly saved = output<LocalTextView>();

  /** What is being written; null while one only reads. */
  protected readonly body = signal<Blocks | null>(null);
  protected readonly start = signal<Blocks>([]);
  protected readonly reason = linkedSignal(() => this.slot().reason);
  protected readonly wrong = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sending = signal(false);
  readonly dirty = signal(false);

  protected readonly writes = computed(() => this.local().allowed.includes('write'));
  private readonly names = computed(() => namesOf(this.inserts()));
  protected readonly sectorWords = computed(() => paragraphsOf(this.slot().sectorBody, this.names()));
  protected readonly ownWords = computed(() => paragraphsOf(this.slot().body, this.names()));
  protected readonly theirs = computed(() => {
    const now = this.problem()?.['now'] as { body: Blocks } | null | undefined;
    return now ? paragraphsOf(now.body, this.names()) : [];
  });

  protected begin() {
    const { body, sectorBody, filled } = this.slot();
    this.start.set(filled ? body : sectorBody);
    this.body.set(this.start());
    this.problem.set(null);
  }

  protected write(body: Blocks) {
    this.body.set(body);
    this.dirty.set(true);
  }

  protected leave() {
    this.body.set(null);
    this.dirty.set(false);
    this.problem.set(null);
    this.wrong.set('');
    this.reason.set(this.slot().reason);
  }

  protected save(event?: Event) {
    event?.preventDefault();
    this.wrong.set(
      this.reason().trim().length < 3 ? 'Dites pourquoi votre texte s’écarte de celui du secteur.' : '',
    );
    return this.wrong()
      ? undefined
      : this.send(this.body() ?? [], this.reason().trim(), this.local().version);
  }

  /** Writes over what someone else wrote, now that one has read it. */
  protected insist() {
    return this.send(this.body() ?? [], this.reason().trim(), Number(this.problem()?.['version'] ?? 0));
  }

  protected async giveBack() {
    await this.send([], 'Reprise du texte du secteur', this.local().version);
  }

  private async send(body: Blocks, reason: string, version: number) {
    this.sending.set(true);
    this.problem.set(null);
    const { organisationId } = this.local();
    try {
      const input = { body: [...body], reason, version };
      const now = await this.client.writeLocal(this.document(), organisationId, this.slot().passageId, input);
      this.leave();
      this.saved.emit(now);
      this.toasts.say(body.length ? 'Texte local enregistré' : 'Le texte du secteur est repris');
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
