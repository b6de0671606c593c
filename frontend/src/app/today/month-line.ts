import { Component, computed, input } from '@angular/core';
import { day } from '../kernel/french';
import { Standing } from './today-client';

const WIDTH = 240;
const HEIGHT = 48;

/** How many findings an organisation had on the first of each of twelve months, as a line and in words. */
@Component({
  selector: 'gw-month-line',
  template: `
    <figure>
      <svg [attr.viewBox]="'0 0 ' + width + ' ' + (height + 4)" role="img" [attr.aria-label]="words()">
        <line x1="0" [attr.x2]="width" [attr.y1]="height" [attr.y2]="height" class="base" />
        <polyline [attr.points]="points()" class="line" />
        @for (dot of dots(); track dot.month) {
          <circle [attr.cx]="dot.x" [attr.cy]="dot.y" r="2.5">
            <title>{{ dot.title }}</title>
          </circle>
        }
      </svg>
      <figcaption class="small muted">
        Constats bloquants ou à corriger, de {{ first() }} à {{ last() }}
      </figcaption>
    </figure>
  `,
  styles: `
    :host {
      display: block;
    }
    figcaption {
      margin-top: var(--s1);
    }
    svg {
      width: 100%;
      height: auto;
      overflow: visible;
      display: block;
    }
    .base {
      stroke: var(--line);
    }
    .line {
      fill: none;
      stroke: var(--accent);
      stroke-width: 1.5;
    }
    circle {
      fill: var(--paper);
      stroke: var(--accent);
      stroke-width: 1.5;
    }
  `,
})
export class MonthLine {
  readonly months = input.required<Standing['months']>();

  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly dots = computed(() => {
    const months = this.months();
    const most = Math.max(1, ...months.map(({ findings }) => findings));
    return months.map(({ month, findings }, index) => ({
      month,
      x: months.length < 2 ? 0 : (index * WIDTH) / (months.length - 1),
      y: HEIGHT - (findings / most) * (HEIGHT - 6),
      title: `${day(month)} : ${findings}`,
    }));
  });
  protected readonly points = computed(() =>
    this.dots()
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
  protected readonly words = computed(
    () =>
      `Constats bloquants ou à corriger, mois par mois\u202f: ${this.months()
        .map(({ findings }) => findings)
        .join(', ')}`,
  );
  protected readonly first = computed(() => monthOf(this.months()[0]?.month));
  protected readonly last = computed(() => monthOf(this.months().at(-1)?.month));
}

const monthOf = (date: string | undefined) => day(date).split('\u00a0').slice(1).join('\u00a0');
