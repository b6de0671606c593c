import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, input } from '@angular/core';
import { Icon } from '../icon';

/** The frame of every dialog: title, closing cross, content, and the actions at the foot (slot `[actions]`). */
@Component({
  selector: 'gw-dialog',
  imports: [Icon],
  host: { '[attr.title]': 'null' }, // a block is no tooltip
  template: `
    <h2 [id]="ref.id + '-title'">{{ title() }}</h2>
    <div class="content"><ng-content /></div>
    <footer><ng-content select="[actions]" /></footer>
    <!-- Last, so that the focus goes to the first field or the first action, not to the way out. -->
    <button type="button" class="button quiet icon" aria-label="Fermer" (click)="ref.close()">
      <gw-icon name="close" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      position: relative;
      flex-direction: column;
      max-height: min(86vh, 900px);
    }
    h2 {
      padding: var(--s5) 56px var(--s2) var(--s6);
    }
    .button.icon {
      position: absolute;
      top: var(--s3);
      right: var(--s3);
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
