import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '../ui/empty';
import { DocumentDesk } from './document-desk';
import { DocumentsClient } from './documents-client';
import { notesOf } from './margin/margin-notes';
import { NoteCard } from './margin/note-card';

/** Every remark on a document, passage by passage: what waits for an answer first. */
@Component({
  selector: 'gw-comments-tab',
  imports: [Empty, NoteCard, RouterLink],
  template: `
    @if (groups().length) {
      <p class="muted">
        Les commentaires portent sur un passage et restent d’une version à l’autre, jusqu’à ce qu’on les
        close.
      </p>
      <label class="choice">
        <input type="checkbox" [checked]="closed()" (change)="closed.set(!closed())" />
        Montrer aussi les passages dont tout est clos
      </label>
      @for (group of shown(); track group.id) {
        <section>
          <h2>
            <a
              [routerLink]="['/documents', desk.id()]"
              [queryParams]="{ passage: group.id, version: version() }"
              >{{ group.heading }}</a
            >
          </h2>
          <gw-note-card
            [passageId]="group.id"
            [heading]="group.heading"
            [notes]="group.notes"
            [unfolded]="true"
          />
        </section>
      } @empty {
        <gw-empty title="Tout est clos" text="Aucun commentaire n’attend de réponse." />
      }
    } @else {
      <gw-empty
        title="Aucun commentaire"
        text="Un commentaire s’écrit en regard d’un passage, dans le texte. Il attend ici sa réponse."
      >
        <a class="button" [routerLink]="['/documents', desk.id()]">Lire le texte</a>
      </gw-empty>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
    }
    section {
      margin-top: var(--s6);
    }
    h2 {
      margin-bottom: var(--s2);
      font-size: var(--t15);
      line-height: 22px;
    }
    h2 a {
      color: inherit;
      text-decoration-color: var(--edge);
    }
  `,
})
export class CommentsTab {
  protected readonly desk = inject(DocumentDesk);
  private readonly client = inject(DocumentsClient);

  protected readonly closed = signal(false);
  protected readonly version = computed(() => (this.desk.document.value()?.drafting ? 'projet' : null));
  /** The headings come from the text that is being worked on, or else from the last frozen one. */
  private readonly text = this.client.text(() => {
    const it = this.desk.document.value();
    if (!it) return undefined;
    return { id: it.id, revision: it.drafting ? 'draft' : String(it.latestNumber) };
  });
  protected readonly groups = computed(() => {
    const passages = this.text.hasValue() ? this.text.value().passages : [];
    const notes = notesOf(this.desk.comments.value(), []);
    const order = (id: string) => passages.findIndex((one) => one.id === id);
    return [...notes]
      .map(([id, own]) => ({ id, notes: own, heading: passages[order(id)]?.heading ?? 'Passage retiré' }))
      .sort((a, b) => (order(a.id) + 1 || 999) - (order(b.id) + 1 || 999));
  });
  protected readonly shown = computed(() =>
    this.groups().filter(({ notes }) => this.closed() || notes.threads.some(({ root }) => !root.closedAt)),
  );
}
