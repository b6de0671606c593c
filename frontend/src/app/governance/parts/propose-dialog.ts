import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { DossierInput, DossierView, PlanView } from '../../api/contract';
import { contractRules } from '../../api/contract-rules';
import { problemOf } from '../../api/problem';
import { TypoPipe } from '../../kernel/french-pipes';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PlanShown } from './plan-shown';

/** What is sent on its way: a new dossier, or one that came back and goes again with the text as it is now. */
export interface Proposal {
  /** The button's verb: « Proposer au GT ». */
  readonly verb: string;
  /** What is frozen, and where it goes, in a sentence or two. */
  readonly told: string;
  /** The dossier to be opened, with the title that is offered. */
  readonly dossier: Pick<DossierInput, 'title' | 'circuit' | 'pieces'>;
  /** The dossier that came back. */
  readonly againId?: string | null;
}

/** Sends texts on their way: they are frozen, a dossier carries them, and the first body is asked. */
@Component({
  selector: 'gw-propose-dialog',
  imports: [DialogFrame, Field, FormField, Loaded, Notice, PlanShown, TypoPipe],
  template: `
    <gw-dialog [title]="proposal.verb">
      <form id="proposition" (submit)="send($event)" novalidate>
        <p>
          {{ proposal.told | typo }} Plus personne ne peut modifier ce qui est proposé tant qu’une instance ne
          l’a pas renvoyé.
        </p>
        <ng-container *gwLoaded="plan; let it; lines: 2">
          <gw-plan-shown [plan]="it" [(whole)]="whole" />
        </ng-container>
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
        @if (!proposal.againId) {
          <gw-field label="Titre du dossier" [of]="fields.title">
            <input [formField]="fields.title" />
          </gw-field>
          <gw-field
            label="Note aux instances"
            help="Ce qui change et pourquoi, en quelques phrases. Chaque membre la lira."
            [optional]="true"
            [of]="fields.note"
          >
            <textarea [formField]="fields.note"></textarea>
          </gw-field>
        }
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button
          type="submit"
          form="proposition"
          class="button primary"
          [disabled]="!plan.hasValue() || fields().submitting()"
        >
          {{ proposal.verb }}
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    p,
    gw-notice {
      margin-bottom: var(--s4);
    }
    gw-plan-shown {
      display: block;
      margin-bottom: var(--s4);
    }
    gw-field:last-child {
      margin-bottom: 0;
    }
  `,
})
export class ProposeDialog {
  protected readonly ref = inject<DialogRef<DossierView>>(DialogRef);
  protected readonly proposal = inject<Proposal>(DIALOG_DATA);
  private readonly http = inject(HttpClient);

  /** How far the texts would have to go as they are now. */
  protected readonly plan = httpResource<PlanView>(() => {
    const { againId, dossier } = this.proposal;
    const pieces = dossier.pieces.map(({ type, subjectId }) => `${type}:${subjectId}`).join(',');
    return {
      url: '/api/dossiers/plan',
      params: { circuit: dossier.circuit, pieces, ...(againId && { dossier: againId }) },
    };
  });
  protected readonly whole = signal(false);
  protected readonly refusal = signal('');
  private readonly model = signal({ title: this.proposal.dossier.title, note: '' });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'DossierInput'));

  protected send(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      try {
        this.ref.close(await this.sent());
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }

  private sent(): Promise<DossierView> {
    const { againId, dossier } = this.proposal;
    const whole = this.whole();
    if (againId)
      return firstValueFrom(this.http.post<DossierView>(`/api/dossiers/${againId}/propose`, { whole }));
    const { title, note } = this.model();
    const input: DossierInput = {
      ...dossier,
      title: title.trim(),
      whole,
      ...(note.trim() && { note: note.trim() }),
    };
    return firstValueFrom(this.http.post<DossierView>('/api/dossiers', input));
  }
}
