import { Component, computed, input } from '@angular/core';
import { typo } from '../../kernel/french';
import { Word } from './inheritance-client';

/** Words in the lines they are read in; a line that was only taken out stays a line. */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [[]];
  for (const { op, text } of words)
    text.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([]);
      if (part) lines.at(-1)!.push({ op, text: part });
    });
  return lines.filter((line) => line.length);
}

/** What a field says, with coloured ink: what was put in is underlined, what was taken out is struck through. */
@Component({
  selector: 'gw-inked-words',
  template: `
    @for (line of lines(); track $index) {
      <p>
        @for (word of line; track $index) {
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
      </p>
    } @empty {
      <p class="muted">{{ blank() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    p + p {
      margin-top: 2px;
    }
    ins {
      border-radius: 2px;
      background: var(--adopted-tint);
      color: var(--adopted);
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
      box-decoration-break: clone;
    }
    del {
      color: var(--blocked);
      text-decoration-thickness: 1px;
    }
    ins + del,
    del + ins {
      margin-left: 3px;
    }
    @media print {
      ins,
      del {
        print-color-adjust: exact;
      }
    }
  `,
})
export class InkedWords {
  readonly words = input.required<readonly Word[]>();
  readonly blank = input('Rien d’écrit');

  protected readonly typo = typo;
  protected readonly lines = computed(() => linesOf(this.words()));
}
