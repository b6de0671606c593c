import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { problemOf } from '../../api/problem';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { AmendmentView, DocumentsClient, InsertsView, PassageView } from '../documents-client';
import { Blocks, RichText } from '../editor/rich-text';
import { LEAVE } from '../unsaved';

/** Another wording proposed for a passage that a body has before it, with the reason for it. */
@Component({
  selector: 'gw-amend-form',
  imports: [Field, Notice, RichText],
  template: `
    <form (submit)="send($event)" novalidate aria-label="Amender le passage">
      <p class="muted small">
        @if (on(); as one) {
          L’instance votera d’abord sur cette rédaction. Si elle l’adopte, elle prend la place de l’amendement
          de
          {{ one.authorName }}, qui est voté ensuite.
        } @else {
          L’instance votera sur cette rédaction. Si elle l’adopte, elle prend la place du passage dans une
          nouvelle version.
        }
      </p>
      @if (refusal()) {
        <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
      }
      <gw-field label="Intitulé">
        <input #title [value]="heading()" maxlength="200" (input)="heading.set(title.value); touch()" />
      </gw-field>
      <gw-rich-text
        label="Rédaction proposée"
        [inserts]="inserts()"
        [body]="shown()"
        [focused]="true"
        (written)="body.set($event); touch()"
      />
      <gw-field
        label="Motif"
        help="Une phrase ou deux, que les membres liront avant de voter."
        [error]="wrong()"
      >
        <textarea #why [value]="reason()" (input)="reason.set(why.value); wrong.set(''); touch()"></textarea>
      </gw-field>
      <footer class="row">
        <button type="submit" class="button primary" [disabled]="sending()">
          {{ on() ? 'Proposer le sous-amendement' : 'Proposer l’amendement' }}
        </button>
        <button type="button" class="button" (click)="leave()">Annuler</button>
      </footer>
    </form>
  `,
  styleUrl: '../editor/passage-editor.css',
  host: { '(keydown.escape)': 'leave()' },
})
export class AmendForm {
  private readonly client = inject(DocumentsClient);
  private readonly dialogs = inject(Dialogs);

  readonly document = input.required<string>();
  readonly revision = input.required<string>();
  readonly passage = input.required<PassageView>();
  /** The amendment that it would change; null where it changes the text itself. */
  readonly on = input<AmendmentView | null>(null);
  readonly inserts = input.required<InsertsView>();
  readonly proposed = output<AmendmentView[]>();
  readonly closed = output();
  readonly touched = output<boolean>();

  private readonly from = computed(() => this.on() ?? this.passage());
  protected readonly heading = linkedSignal(() => this.from().heading);
  protected readonly shown = linkedSignal((): Blocks => this.from().body);
  protected readonly body = linkedSignal((): Blocks => this.from().body);
  protected readonly reason = signal('');
  protected readonly wrong = signal('');
  protected readonly refusal = signal('');
  protected readonly sending = signal(false);
  private readonly dirty = signal(false);

  protected touch() {
    this.dirty.set(true);
    this.touched.emit(true);
  }

  protected async send(event: Event) {
    event.preventDefault();
    this.refusal.set('');
    this.wrong.set(this.reason().trim().length < 3 ? 'Dites pourquoi, en quelques mots.' : '');
    if (this.wrong()) return;
    this.sending.set(true);
    try {
      const input = {
        revisionId: this.revision(),
        passageId: this.passage().id,
        heading: this.heading().trim(),
        body: [...this.body()],
        reason: this.reason().trim(),
        ...(this.on() && { onId: this.on()!.id }),
      };
      this.proposed.emit(await this.client.amend(this.document(), input));
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.sending.set(false);
    }
  }

  protected async leave() {
    const goes =
      !this.dirty() || (await this.dialogs.confirm({ ...LEAVE, title: 'Abandonner ce que vous avez écrit' }));
    if (goes) this.closed.emit();
  }
}
