import { Component, input } from '@angular/core';
import { Api } from '../../api';
import { TypoPipe } from '../../kernel/french-pipes';
import { LineGroups } from '../../ui/line-groups';

type ParagraphView = Api<'ParagraphView'>;

/** The words of a passage as they are read: values in place, what is missing framed, repealed law marked. */
@Component({
  selector: 'gw-lines',
  imports: [LineGroups, TypoPipe],
  host: { class: 'prose' },
  template: `
    <gw-line-groups [lines]="paragraphs()">
      <ng-template let-line>
        @for (run of $any(line).runs; track $index) {
          @switch (run.kind) {
            @case ('missing') {
              <span class="missing"
                ><span class="visually-hidden">À compléter&#8239;: </span>{{ run.text }}</span
              >
            }
            @case ('repealed') {
              <cite class="repealed" [class.bold]="run.bold"
                >{{ run.text }}<span class="tag">abrogé</span></cite
              >
            }
            @case ('law') {
              <cite [class.bold]="run.bold" [class.italic]="run.italic">{{ run.text }}</cite>
            }
            @case ('field') {
              <span
                [class]="named() ? 'field' : 'value'"
                [class.bold]="run.bold"
                [class.italic]="run.italic"
                >{{ run.text }}</span
              >
            }
            @default {
              <span [class.bold]="run.bold" [class.italic]="run.italic">{{ run.text | typo }}</span>
            }
          }
        }
      </ng-template>
    </gw-line-groups>
  `,
  styleUrl: './lines.css',
})
export class Lines {
  readonly paragraphs = input.required<readonly ParagraphView[]>();
  /** Fields are shown by their names: the sector's own text. */
  readonly named = input(false);
}
