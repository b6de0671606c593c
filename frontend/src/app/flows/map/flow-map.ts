import { afterRenderEffect, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { Api } from '../../api';
import { DrawnFlow, drawn, PILL } from './drawing';
import { nextEdge } from './keys';

let count = 0;

/** The map of an organisation's flows: zones as columns, parties as cards, flows as routed lines one can choose. */
@Component({
  selector: 'gw-flow-map',
  templateUrl: './flow-map.html',
  styleUrls: ['./flow-map.css', './flow-lines.css'],
  host: { '[style.--wide]': 'sheet().width' },
})
export class FlowMap {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  protected readonly id = `carte-${++count}`;
  protected readonly pillHeight = PILL;

  readonly map = input.required<Api<'MapView'>>();
  /** The flow that is lit, by its identifier. */
  readonly lit = input<string>();
  /** « État au 22 novembre 2026 », written on the picture. */
  readonly dated = input.required<string>();
  readonly chosen = output<Api<'EdgeView'> | null>();

  protected readonly sheet = computed(() => drawn(this.map(), this.dated()));
  protected readonly litFlow = computed(() =>
    this.sheet().flows.find(({ edge }) => edge.flowId === this.lit()),
  );
  /** The one flow that Tab leads to; the arrows lead to the others. */
  protected readonly entry = computed(() => (this.litFlow() ?? this.sheet().flows[0])?.edge.flowId);

  constructor() {
    // A flow named by the address may lie outside the frame or far down a tall map.
    afterRenderEffect(() => {
      const pill = this.host.querySelector(`[data-flow="${this.lit()}"] .pill`);
      pill?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
    });
  }

  protected dim({ edge }: DrawnFlow): boolean {
    return !!this.litFlow() && edge.flowId !== this.lit();
  }

  protected dimNode(id: string): boolean {
    const edge = this.litFlow()?.edge;
    return !!edge && id !== edge.source && id !== edge.destination;
  }

  protected press(event: KeyboardEvent, { edge }: DrawnFlow) {
    if (event.key === 'Escape') return this.chosen.emit(null);
    const edges = this.sheet().flows.map((flow) => flow.edge);
    const next = nextEdge(event.key, edge, edges) ?? (isPress(event.key) ? edge : undefined);
    if (!next) return;
    event.preventDefault();
    this.chosen.emit(next);
    this.host.querySelector<SVGElement>(`[data-flow="${next.flowId}"]`)?.focus();
  }
}

const isPress = (key: string) => key === 'Enter' || key === ' ';
