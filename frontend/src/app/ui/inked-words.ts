import { Component, computed, input } from '@angular/core';
import { typo } from '../kernel/french';
import { Line, LineGroups } from './line-groups';

/** Words of a comparison that share a fate: `same`, `added` or `removed`. */
export interface Inked {
  readonly op: string;
  readonly text: string;
}
interface InkedLine extends Line {
  readonly words: readonly Inked[];
}

/** Words in the lines they are read in; a line that begins with « • » is an item, one that was only taken out stays a line. */
export function inkedLines(words: readonly Inked[]): InkedLine[] {
  const lines: Inked[][] = [[]];
  for (const { op, text } of words)
    text.split('\n').forEach((part, i) => {
      // An item that follows what was taken out of the same line still begins a line of its own.
      if (i > 0 || (part.startsWith('•') && lines.at(-1)!.length)) lines.push([]);
      if (part) lines.at(-1)!.push({ op, text: part });
    });
  return lines.filter((line) => line.length).map(lineOf);
}

function lineOf(words: Inked[]): InkedLine {
  const [first, ...rest] = words;
  if (!first?.text.startsWith('•')) return { kind: 'paragraph', words };
  const text = first.text.replace(/^•\s?/, '');
  return { kind: 'item', words: text ? [{ op: first.op, text }, ...rest] : rest };
}

/** A text with coloured ink: what was put in is underlined, what was taken out is struck through. */
@Component({
  selector: 'gw-inked-words',
  imports: [LineGroups],
  template: `
    @if (lines().length) {
      <gw-line-groups [lines]="lines()">
        <ng-template let-line>
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
      </gw-line-groups>
    } @else {
      <p class="muted">{{ blank() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class InkedWords {
  readonly words = input.required<readonly Inked[]>();
  /** Said in place of a text that is empty on both sides. */
  readonly blank = input('Rien d’écrit');

  protected readonly typo = typo;
  protected readonly lines = computed(() => inkedLines(this.words()));
}
