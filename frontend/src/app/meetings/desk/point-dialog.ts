import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { ItemInput, ReadyStepView } from '../../api/contract';
import { ITEM_KINDS, ItemKind } from '../../governance/parts/words';
import { shortDay } from '../../kernel/french';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';

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
  protected readonly ready = inject<readonly ReadyStepView[]>(DIALOG_DATA);
  /** A decision is about a dossier: it is chosen by its dossier. */
  protected readonly kinds = (Object.entries(ITEM_KINDS) as [ItemKind, string][]).filter(
    ([kind]) => kind !== 'decision',
  );
  protected readonly none =
    'Aucun dossier ne peut être ajouté ici : aucun autre n’attend cette instance, ou la réunion est déjà convoquée.';
  protected readonly source = signal<string>(this.ready[0]?.stepId ?? 'information');
  protected readonly title = signal(this.ready[0]?.title ?? '');
  protected readonly wrong = signal('');
  private readonly step = computed(() => this.ready.find(({ stepId }) => stepId === this.source()));

  protected choose(source: string) {
    this.source.set(source);
    this.title.set(this.step()?.title ?? '');
  }

  protected told({ title, dossierNumber, dueOn, late }: ReadyStepView) {
    return `Décision : ${title} (${dossierNumber}, ${late ? 'attendu' : 'à décider'} pour le ${shortDay(dueOn)})`;
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
