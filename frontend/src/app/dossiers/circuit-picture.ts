import { Component, computed, input } from '@angular/core';
import { CircuitStageView, CircuitView } from '../api/contract';
import { NARROW, plural } from '../kernel/french';

const ROW = 118;
const TOP = 34;
const X = 92;
const FAN = 11;

interface Arc {
  readonly path: string;
  readonly usual: boolean;
}

/** A circuit as a picture: stations on a line, returns as arrows back, the fan-out as as many squares as there are Mire. */
@Component({
  selector: 'gw-circuit-picture',
  template: `
    <svg [attr.viewBox]="'0 0 350 ' + height()" role="img" [attr.aria-label]="told()">
      <defs>
        <marker
          id="pointe"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      @for (arc of arcs(); track $index) {
        <path class="arc" [class.usual]="arc.usual" [attr.d]="arc.path" marker-end="url(#pointe)" />
      }
      @for (stage of circuit().stages; track stage.id; let at = $index; let last = $last) {
        @if (!last) {
          <line class="line" [attr.x1]="x" [attr.x2]="x" [attr.y1]="y(at) + 10" [attr.y2]="y(at + 1) - 10" />
        }
        @if (stage.each) {
          <line class="line" [attr.x1]="x" [attr.x2]="x" [attr.y1]="y(at) + 9" [attr.y2]="y(at) + 58" />
          @for (square of squares; track square) {
            <line
              class="ray"
              [attr.x1]="x"
              [attr.y1]="y(at) + 58"
              [attr.x2]="square"
              [attr.y2]="y(at) + 84"
            />
            <line
              class="ray"
              [attr.x1]="square"
              [attr.y1]="y(at) + 84"
              [attr.x2]="x"
              [attr.y2]="y(at) + 116"
            />
            <rect class="each" [attr.x]="square - 6" [attr.y]="y(at) + 84" width="12" height="12" rx="2" />
          }
          <circle class="end" [attr.cx]="x" [attr.cy]="y(at) + 132" r="6" />
          <text class="small" [attr.x]="x + 24" [attr.y]="y(at) + 136">terminé quand chacune a répondu</text>
        }
        <circle class="stop" [class.draft]="stage.does === 'draft'" [attr.cx]="x" [attr.cy]="y(at)" r="9" />
        <text class="name" [attr.x]="x + 24" [attr.y]="y(at) + 1">{{ stage.name }}</text>
        @for (line of lines(stage); track $index) {
          <text class="small" [attr.x]="x + 24" [attr.y]="y(at) + 19 + 16 * $index">{{ line }}</text>
        }
      }
    </svg>
    <p class="muted small legend">
      @if (arcs().length) {
        Trait plein&#8239;: renvoi habituel. Pointillé&#8239;: renvoi possible à toute étape antérieure.
      }
    </p>
  `,
  styles: `
    svg {
      display: block;
      width: 100%;
      max-width: 420px;
      height: auto;
    }
    text {
      fill: var(--ink);
      font-family: var(--sans);
    }
    .name {
      font-size: 15px;
      font-weight: 650;
    }
    .small {
      font-size: 12.5px;
      fill: var(--muted);
    }
    .line {
      stroke: var(--accent);
      stroke-width: 2;
    }
    .ray {
      stroke: var(--edge);
      stroke-width: 1;
    }
    .each,
    .stop {
      fill: var(--paper);
      stroke: var(--accent);
      stroke-width: 2;
    }
    .draft {
      stroke-dasharray: 3 2;
    }
    .end {
      fill: var(--accent);
    }
    .arc {
      fill: none;
      stroke: var(--edge);
      stroke-width: 1.2;
      stroke-dasharray: 3 3;
    }
    .arc.usual {
      stroke: var(--warning);
      stroke-width: 1.8;
      stroke-dasharray: none;
    }
    marker path {
      fill: var(--edge);
    }
    .legend {
      max-width: 420px;
    }
  `,
})
export class CircuitPicture {
  readonly circuit = input.required<CircuitView>();
  protected readonly x = X;
  protected readonly squares = Array.from({ length: FAN }, (_, at) => X - 70 + at * 20);
  protected readonly height = computed(() => {
    const { stages } = this.circuit();
    const fan = stages.some(({ each }) => each) ? 82 : 0;
    return TOP + (stages.length - 1) * ROW + 78 + fan;
  });
  protected readonly arcs = computed<Arc[]>(() => {
    const { stages } = this.circuit();
    return stages.flatMap(({ returnsTo, onReturn }, from) =>
      returnsTo.map((id) => {
        const to = stages.findIndex((stage) => stage.id === id);
        const bend = X - 24 - Math.min(60, 20 * (from - to));
        const path = `M${X - 11} ${this.y(from) - 3}C${bend} ${this.y(from) - 10} ${bend} ${this.y(to) + 10} ${X - 11} ${this.y(to) + 3}`;
        return { path, usual: id === onReturn };
      }),
    );
  });
  /** The same in words, for those who do not see the picture. */
  protected readonly told = computed(() => {
    const { id, name, stages } = this.circuit();
    const road = stages.map((stage) => stage.name).join(', puis ');
    return `Parcours ${id}, ${name}${NARROW}: ${road}. Le détail de chaque étape suit en texte.`;
  });

  protected y(at: number) {
    return TOP + at * ROW;
  }

  protected lines(stage: CircuitStageView): string[] {
    if (stage.does === 'draft') return ['rédige et propose'];
    const urgent = stage.urgentDays ? `, ${stage.urgentDays} si urgent` : '';
    const opinions = stage.opinions.map(
      ({ giver, deadlineDays }) => `${SHORT[giver] ?? giver} (${deadlineDays} j)`,
    );
    const who = stage.each ? 'chaque Mire' : stage.verb.toLowerCase();
    return [
      `${who}${NARROW}: ${plural(stage.deadlineDays, 'jour')}${urgent}`,
      ...(opinions.length ? [`◇ avis${NARROW}: ${opinions.join(', ')}`] : []),
      ...(stage.inForce ? [HOLDS[stage.inForce] ?? ''] : []),
    ];
  }
}

const SHORT: Readonly<Record<string, string>> = { dpd: 'DPD', raf: 'resp. adm. et financiers' };
const HOLDS: Readonly<Record<string, string>> = {
  sector: '● met en vigueur pour tout le secteur',
  umbrella: '● met en vigueur pour InterMire',
  organisation: '● met en vigueur pour elle',
};
