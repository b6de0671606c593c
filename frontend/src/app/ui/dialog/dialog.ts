import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, input } from '@angular/core';
import { Icon } from '../icon';

/** The frame of every dialog: title, closing cross, content, and the actions at the foot (slot `[actions]`). */
@Component({
  selector: 'gw-dialog',
  imports: [Icon],
  template: `
    <header>
      <h2 [id]="ref.id + '-title'">{{ title() }}</h2>
      <button type="button" class="button quiet icon" aria-label="Fermer" (click)="ref.close()">
        <gw-icon name="close" />
      </button>
    </header>
    <div class="content"><ng-content /></div>
    <footer><ng-content select="[actions]" /></footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      max-height: min(86vh, 900px);
    }
    header {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--s4);
      padding: var(--s5) var(--s4) var(--s2) var(--s6);
    }
    header .button {
      margin-top: -4px;
      color: var(--muted);
    }
    .content {
      flex: 1;
      overflow: auto;
      padding: var(--s1) var(--s6) var(--s5);
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--s2);
      padding: var(--s4) var(--s6);
      border-top: 1px solid var(--line);
    }
    footer:empty {
      display: none;
    }
    @media (max-width: 560px) {
      footer ::ng-deep .button {
        flex: 1;
      }
    }
  `,
})
export class DialogFrame {
  protected readonly ref = inject(DialogRef);
  readonly title = input.required<string>();
}
