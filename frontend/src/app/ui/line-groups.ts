import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, input, TemplateRef } from '@angular/core';

/** A line of a text: a paragraph of its own, or an item of a list. */
export interface Line {
  readonly kind: string;
}

/** Lines in the groups they are read in: items that follow one another are one list. */
export function groupsOf<Of extends Line>(lines: readonly Of[]) {
  const groups: { list: boolean; lines: Of[] }[] = [];
  for (const line of lines) {
    const list = line.kind === 'item';
    const last = groups.at(-1);
    if (list && last?.list) last.lines.push(line);
    else groups.push({ list, lines: [line] });
  }
  return groups;
}

/** The lines of a text as paragraphs and lists; how one line reads is the template inside, given the line. */
@Component({
  selector: 'gw-line-groups',
  imports: [NgTemplateOutlet],
  template: `
    @for (group of groups(); track $index) {
      @if (group.list) {
        <ul>
          @for (line of group.lines; track $index) {
            <li>
              <ng-container [ngTemplateOutlet]="one()" [ngTemplateOutletContext]="{ $implicit: line }" />
            </li>
          }
        </ul>
      } @else {
        <p>
          <ng-container
            [ngTemplateOutlet]="one()"
            [ngTemplateOutletContext]="{ $implicit: group.lines[0] }"
          />
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host > * + * {
      margin-top: 2px;
    }
    :host-context(.prose) > * + * {
      margin-top: var(--s3);
    }
    ul {
      padding-left: var(--s5);
      list-style: none;
    }
    li {
      position: relative;
    }
    li + li {
      margin-top: 2px;
    }
    li::before {
      content: '–';
      position: absolute;
      left: -1.15em;
      color: var(--muted);
    }
  `,
})
export class LineGroups<Of extends Line> {
  readonly lines = input.required<readonly Of[]>();

  protected readonly one = contentChild.required<TemplateRef<{ $implicit: Of }>>(TemplateRef);
  protected readonly groups = computed(() => groupsOf(this.lines()));
}
