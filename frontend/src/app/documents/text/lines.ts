import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { Api } from '../../api';
import { TypoPipe } from '../../kernel/french-pipes';

type ParagraphView = Api<'ParagraphView'>;

/** Lines in the groups they are read in: items that follow one another are one list. */
export function groupsOf<Line extends { readonly kind: string }>(lines: readonly Line[]) {
  const groups: { list: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const list = line.kind === 'item';
    const last = groups.at(-1);
    if (list && last?.list) last.lines.push(line);
    else groups.push({ list, lines: [line] });
  }
  return groups;
}

/** The words of a passage as they are read: values in place, what is missing framed, repealed law marked. */
@Component({
  selector: 'gw-lines',
  imports: [NgTemplateOutlet, TypoPipe],
  host: { class: 'prose' },
  template: `
    @for (group of groups(); track $index) {
      @if (group.list) {
        <ul>
          @for (line of group.lines; track $index) {
            <li>
              <ng-container [ngTemplateOutlet]="runs" [ngTemplateOutletContext]="{ $implicit: line }" />
            </li>
          }
        </ul>
      } @else {
        <p>
          <ng-container [ngTemplateOutlet]="runs" [ngTemplateOutletContext]="{ $implicit: group.lines[0] }" />
        </p>
      }
    }
    <ng-template #runs let-line>
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
            <span [class]="named() ? 'field' : 'value'" [class.bold]="run.bold" [class.italic]="run.italic">{{
              run.text
            }}</span>
          }
          @default {
            <span [class.bold]="run.bold" [class.italic]="run.italic">{{ run.text | typo }}</span>
          }
        }
      }
    </ng-template>
  `,
  styleUrl: './lines.css',
})
export class Lines {
  readonly paragraphs = input.required<readonly ParagraphView[]>();
  /** Fields are shown by their names: the sector's own text. */
  readonly named = input(false);

  protected readonly groups = computed(() => groupsOf(this.paragraphs()));
}
