import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { AgendaSourcesView, ItemInput, ReadyStepView } from '../../api/contract';
import { ITEM_KINDS, ItemKind } from '../../governance/parts/words';
import { shortDay } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';

/** What may still join the agenda, whether decisions may, and whether it was already sent. */
export interface Joining {
  readonly sources: AgendaSourcesView;
  readonly decisions: boolean;
  readonly late: boolean;
}
/** The point that was chosen: one of ours, a member's proposal, or the points that come back each time. */
export type Joined =
  | { readonly item: ItemInput }
  | { readonly proposalId: string; readonly reason?: string }
  | { readonly standing: true };

/** Asks for a point of the agenda: a dossier that waits, a member's proposal, a postponed point, or one with its own title. */
@Component({
  selector: 'gw-point-dialog',
  imports: [Field, FormDialog, TypoPipe],
  template: `
    <gw-form-dialog title="Ajouter un point" action="Ajouter" (submit)="go($event)">
      <gw-field label="Ce que c’est" [help]="ready.length ? undefined : none">
        <select #what [value]="source()" (change)="choose(what.value)">
          @if (standing.length) {
            <option value="standing">Les points habituels de l’instance</option>
          }
          @if (ready.length) {
            <optgroup label="Dossiers prêts">
              @for (step of ready; track step.stepId) {
                <option [value]="step.stepId">{{ told(step) }}</option>
              }
            </optgroup>
          }
          @if (proposals.length) {
            <optgroup label="Proposés par des membres">
              @for (one of proposals; track one.id) {
                <option [value]="one.id">{{ one.title | typo }} ({{ one.by }})</option>
              }
            </optgroup>
          }
          @if (postponed.length) {
            <optgroup label="Points reportés">
              @for (one of postponed; track one.itemId) {
                <option [value]="one.itemId">{{ one.title | typo }} ({{ one.meetingTitle }})</option>
              }
            </optgroup>
          }
          <optgroup label="Un autre point">
            @for (kind of kinds; track kind[0]) {
              <option [value]="kind[0]">{{ kind[1] }}</option>
            }
          </optgroup>
        </select>
      </gw-field>
      @if (source() === 'standing') {
        <p>{{ usual }}.</p>
      } @else if (proposal(); as one) {
        <p class="text">{{ one.text | typo }}</p>
      } @else {
        <gw-field label="Titre du point" [error]="wrong()">
          <input #line maxlength="300" [value]="title()" (input)="title.set(line.value)" />
        </gw-field>
        <gw-field label="Durée prévue, en minutes" [optional]="true">
          <input
            #long
            type="number"
            min="1"
            max="480"
            [value]="minutes()"
            (input)="minutes.set(long.value)"
          />
        </gw-field>
      }
      @if (joining.late) {
        <gw-field
          label="Pourquoi après l’envoi"
          help="Les membres liront ce motif à côté du point."
          [error]="wrongReason()"
        >
          <input #why maxlength="1000" [value]="reason()" (input)="reason.set(why.value)" />
        </gw-field>
      }
    </gw-form-dialog>
  `,
  styles: `
    gw-field:last-child {
      margin-bottom: 0;
    }
    .text {
      margin-bottom: var(--s4);
      white-space: pre-line;
    }
  `,
})
export class PointDialog {
  protected readonly ref = inject<DialogRef<Joined>>(DialogRef);
  protected readonly joining = inject<Joining>(DIALOG_DATA);
  protected readonly ready = this.joining.decisions ? this.joining.sources.ready : [];
  protected readonly proposals = this.joining.sources.proposals.filter(({ kind }) => this.admits(kind));
  protected readonly postponed = this.joining.sources.postponed.filter(({ kind }) => this.admits(kind));
  protected readonly standing = this.joining.late ? [] : this.joining.sources.standing;
  protected readonly usual = this.standing.map(({ title }) => title).join(', ');
  protected readonly kinds = (Object.entries(ITEM_KINDS) as [ItemKind, string][]).filter(([kind]) =>
    this.admits(kind),
  );
  protected readonly none = this.joining.decisions
    ? 'Aucun autre dossier n’attend cette instance.'
    : 'L’ordre du jour est envoyé\u202f: rien de ce qui se décide ne s’y ajoute.';
  protected readonly source = signal<string>(
    this.ready[0]?.stepId ?? (this.standing.length ? 'standing' : 'information'),
  );
  protected readonly title = signal(this.ready[0]?.title ?? '');
  protected readonly minutes = signal('');
  protected readonly reason = signal('');
  protected readonly wrong = signal('');
  protected readonly wrongReason = signal('');
  protected readonly proposal = computed(() => this.proposals.find(({ id }) => id === this.source()));
  private readonly step = computed(() => this.ready.find(({ stepId }) => stepId === this.source()));
  private readonly again = computed(() => this.postponed.find(({ itemId }) => itemId === this.source()));

  protected choose(source: string) {
    this.source.set(source);
    this.title.set((this.step() ?? this.again())?.title ?? '');
  }

  protected told({ title, dossierNumber, dueOn, late, urgent }: ReadyStepView) {
    return `${title} (${urgent ? 'urgent, ' : ''}${dossierNumber}, ${late ? 'attendu' : 'à décider'} pour le ${shortDay(dueOn)})`;
  }

  protected go(event: Event) {
    event.preventDefault();
    const reason = this.reason().trim() || undefined;
    this.wrongReason.set(this.joining.late && !reason ? 'Dites pourquoi ce point vient après l’envoi.' : '');
    if (this.wrongReason()) return;
    if (this.source() === 'standing') return this.ref.close({ standing: true });
    const proposal = this.proposal();
    if (proposal) return this.ref.close({ proposalId: proposal.id, reason });
    const title = this.title().trim();
    if (title.length < 3) return this.wrong.set('Écrivez un titre d’au moins trois caractères.');
    const [stepId, again] = [this.step()?.stepId ?? null, this.again()];
    const kind = stepId ? ('decision' as const) : (again?.kind ?? (this.source() as ItemKind));
    const minutes = Number(this.minutes()) || null;
    const postponedFrom = again?.itemId;
    this.ref.close({ item: { kind, title, stepId, minutes, reason, postponedFrom } });
  }

  private admits(kind: ItemKind): boolean {
    return kind !== 'decision' || this.joining.decisions;
  }
}
