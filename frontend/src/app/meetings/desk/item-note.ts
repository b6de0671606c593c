import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { ItemView, MeetingView } from '../../api/contract';
import { Problem, problemOf } from '../../api/problem';
import { typo } from '../../kernel/french';
import { Notice } from '../../ui/notice';
import { LiveMeeting } from '../live-meeting';
import { MeetingsClient } from '../meetings-client';

const PAUSE_MS = 1_200;

/** What another person wrote in the same note meanwhile. */
interface Theirs {
  readonly view: MeetingView;
  readonly item: ItemView;
  readonly detail: string;
}

/** What the secretary writes about a point: kept by itself at each pause, and never over somebody else's words. */
@Component({
  selector: 'gw-item-note',
  imports: [Notice],
  template: `
    <label [attr.for]="field()">Note pour le procès-verbal</label>
    <textarea
      #box
      class="input"
      maxlength="20000"
      [id]="field()"
      [value]="text()"
      (input)="write(box.value)"
      (blur)="save()"
    ></textarea>
    <p class="state" role="status">{{ said() }}</p>
    @if (theirs(); as other) {
      <gw-notice kind="warning" title="Cette note a été modifiée ailleurs" [alert]="true">
        <p>{{ other.detail }}</p>
        <p class="other">{{ other.item.note || 'La note a été vidée.' }}</p>
        <div actions class="row">
          <button type="button" class="button" (click)="keepMine(other)">Garder mon texte</button>
          <button type="button" class="button" (click)="takeTheirs(other)">Prendre l’autre</button>
        </div>
      </gw-notice>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    label {
      display: block;
      margin-bottom: 4px;
      font-weight: 550;
    }
    textarea {
      max-width: 76ch;
    }
    .state {
      min-height: 20px;
      color: var(--muted);
      font-size: var(--t13);
      line-height: 20px;
    }
    .other {
      margin-top: var(--s2);
      padding-left: var(--s3);
      border-left: 2px solid var(--edge);
      white-space: pre-line;
    }
  `,
})
export class ItemNote {
  private readonly live = inject(LiveMeeting);
  private readonly client = inject(MeetingsClient);
  private timer?: ReturnType<typeof setTimeout>;
  private sending = false;

  /** One and the same point for as long as the note is on the screen. */
  readonly item = input.required<ItemView>();

  /** What is written and not kept yet, over the version of the point that was on the screen then. */
  private readonly draft = signal<{ readonly text: string; readonly version: number } | null>(null);
  protected readonly text = computed(() => this.draft()?.text ?? this.item().note);
  protected readonly theirs = signal<Theirs | null>(null);
  protected readonly said = signal('');
  protected readonly field = computed(() => `note-${this.item().id}`);

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.save());
  }

  protected write(text: string) {
    this.draft.update((draft) => ({ text, version: draft?.version ?? this.item().version }));
    this.said.set('');
    this.later();
  }

  /** Sends what is not kept yet; what is typed meanwhile waits for the next pause. */
  protected async save(): Promise<void> {
    clearTimeout(this.timer);
    const [draft, { id }] = [this.draft(), this.item()];
    if (!draft || this.theirs() || this.sending) return;
    this.sending = true;
    this.said.set('Enregistrement…');
    try {
      const view = await this.client.note(id, { note: draft.text, version: draft.version });
      this.kept(draft.text, view);
    } catch (error) {
      await this.refused(problemOf(error), id);
    } finally {
      this.sending = false;
    }
  }

  /** Our words go over theirs, knowingly: the version to write on is now theirs. */
  protected keepMine({ item }: Theirs) {
    this.draft.update((draft) => draft && { ...draft, version: item.version });
    this.theirs.set(null);
    void this.save();
  }

  protected takeTheirs({ view }: Theirs) {
    this.draft.set(null);
    this.theirs.set(null);
    this.live.take(view);
    this.said.set('L’autre texte a été repris');
  }

  private later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  private kept(text: string, view: MeetingView) {
    const version = pointIn(view, this.item().id)?.version ?? 0;
    const more = this.draft()?.text !== text;
    this.live.take(view);
    this.draft.update((draft) => (draft && more ? { ...draft, version } : null));
    this.said.set(more ? '' : 'Note enregistrée');
    if (more) this.later();
  }

  private async refused({ status, detail }: Problem, id: string) {
    const view = status === 409 ? await this.client.now(this.live.id()).catch(() => undefined) : undefined;
    const item = view && pointIn(view, id);
    this.theirs.set(view && item ? { view, item, detail } : null);
    this.said.set(item ? '' : typo(`Note non enregistrée\u202f: ${detail}`));
  }
}

const pointIn = ({ agenda }: MeetingView, id: string) => agenda.find((item) => item.id === id);
