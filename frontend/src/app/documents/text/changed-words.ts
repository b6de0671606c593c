import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { typo } from '../../kernel/french';
import { WordView } from '../documents-client';
import { groupsOf } from './lines';

interface ChangedLine {
  readonly kind: string;
  readonly words: readonly WordView[];
}

/** Changed words in the lines they are read in; a line that begins with « • » is an item. */
export function changedLines(words: readonly WordView[]): ChangedLine[] {
  const lines: WordView[][] = [[]];
  for (const { op, text } of words)
    text.split('\n').forEach((part, i) => {
      // An item that follows what was taken out of the same line still begins a line of its own.
      if (i > 0 || (part.startsWith('•') && lines.at(-1)!.length)) lines.push([]);
      if (part) lines.at(-1)!.push({ op, text: part });
    });
  return lines.filter((line) => line.length).map(lineOf);
}

function lineOf(words: WordView[]): ChangedLine {
  const [first, ...rest] = words;
  if (!first?.text.startsWith('•')) return { kind: 'paragraph', words };
  const text = first.text.replace(/^•\s?/, '');
  return { kind: 'item', words: text ? [{ op: first.op, text }, ...rest] : rest };
}

/** A text with coloured ink: what was put in is underlined, what was taken out is struck through. */
@Component({
  selector: 'gw-changed-words',
  imports: [NgTemplateOutlet],
  host: { class: 'prose' },
  template: `
    @for (group of groups(); track $index) {
      @if (group.list) {
        <ul>
          @for (line of group.lines; track $index) {
            <li>
              <ng-container [ngTemplateOutlet]="inks" [ngTemplateOutletContext]="{ $implicit: line }" />
            </li>
          }
        </ul>
      } @else {
        <p>
          <ng-container [ngTemplateOutlet]="inks" [ngTemplateOutletContext]="{ $implicit: group.lines[0] }" />
        </p>
      }
    }
    <ng-template #inks let-line>
      @for (word of $any(line).words; track $index) {
        @switch (word.op) {
          @case ('added') {
            <ins><span class="visually-hidden"> ajouté&#8239;: </span>{{ typo(word.text) }}</ins>
          }
          @case ('removed') {
            <del><span class="visually-hidden"> retiré&#8239;: </span>{{ typo(word.text) }}</del>
          }
          @default {
            <span>{{ typo(word.text) }}</span>
          }
        }
      }
    </ng-template>
  `,
  styleUrl: './changed-words.css',
})
export class ChangedWords {
  readonly words = input.required<readonly WordView[]>();

  protected readonly typo = typo;
  protected readonly groups = computed(() => groupsOf(changedLines(this.words())));
}
