import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { ItemInput, ReadyStepView } from '../../api/contract';
import { ITEM_KINDS, ItemKind } from '../../governance/parts/words';
import { shortDay } from '../../kernel/french';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';

/** The dossiers that may still join the agenda, and whether decisions may. */
export interface Joining {
  readonly ready: readonly ReadyStepView[];
  readonly decisions: boolean;
}

/** Asks for a point of the agenda: a dossier that waits for this body, or a point of another kind with its title. */
@Component({
  selector: 'gw-point-dialog',
  imports: [DialogFrame, Field],
  template: `
    <gw-dialog title="Ajouter un point">
      <form id="point" (submit)="go($event)">
        <gw-field label="Ce que c’est" [help]="ready.length ? undefined : none">
          <select #what [value]="source()" (change)="choose(what.value)">
            @for (step of ready; track step.stepId) {
              <option [value]="step.stepId">{{ told(step) }}</option>
            }
            @for (kind of kinds; track kind[0]) {
              <option [value]="kind[0]">{{ kind[1] }}</option>
            }
          </select>
        </gw-field>
        <gw-field label="Titre du point" [error]="wrong()">
          <input #line maxlength="300" [value]="title()" (input)="title.set(line.value)" />
        </gw-field>
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="submit" form="point" class="button primary">Ajouter</button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    gw-field:last-child {
      margin-bottom: 0;
    }
  `,
})
export class PointDialog {
  protected readonly ref = inject<DialogRef<ItemInput>>(DialogRef);
  private readonly joining = inject<Joining>(DIALOG_DATA);
  protected readonly ready = this.joining.ready;
  protected readonly kinds = (Object.entries(ITEM_KINDS) as [ItemKind, string][]).filter(
    ([kind]) => kind !== 'decision' || this.joining.decisions,
  );
  protected readonly none =
    'Aucun dossier ne peut être ajouté ici\u202f: aucun autre n’attend cette instance, ou la réunion est déjà convoquée.';
  protected readonly source = signal<string>(this.ready[0]?.stepId ?? 'information');
  protected readonly title = signal(this.ready[0]?.title ?? '');
  protected readonly wrong = signal('');
  private readonly step = computed(() => this.ready.find(({ stepId }) => stepId === this.source()));

  protected choose(source: string) {
    this.source.set(source);
    this.title.set(this.step()?.title ?? '');
  }

  protected told({ title, dossierNumber, dueOn, late }: ReadyStepView) {
    return `Décision\u202f: ${title} (${dossierNumber}, ${late ? 'attendu' : 'à décider'} pour le ${shortDay(dueOn)})`;
  }

  protected go(event: Event) {
    event.preventDefault();
    const title = this.title().trim();
    if (title.length < 3) return this.wrong.set('Écrivez un titre d’au moins trois caractères.');
    const stepId = this.step()?.stepId;
    this.ref.close({
      kind: stepId ? 'decision' : (this.source() as ItemKind),
      title,
      stepId: stepId ?? null,
    });
  }
}
