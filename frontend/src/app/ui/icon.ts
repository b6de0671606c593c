import { Component, computed, input } from '@angular/core';

/** Our own drawings: strokes on a 16 × 16 sheet. */
const DRAWINGS = {
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.4 10.4 14 14',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4 6 8l4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  more: 'M3.8 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0zM8.5 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0zM13.2 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0z',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  warning: 'M8 2.2 14.3 13H1.7zM8 6.5v3M8 11.2h.01',
  stop: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM5 8h6',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 7.5V11M8 5h.01',
  help: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM6.2 6.4a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3M8 11.4h.01',
  done: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM5.3 8.2l1.9 1.9 3.5-4',
  clock: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.5V8l2.5 1.5',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  plus: 'M8 3v10M3 8h10',
  download: 'M8 2.5V10M4.8 7 8 10.2 11.2 7M3 13.5h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  filter: 'M2 3.5h12L9.5 9v4l-3 1.5V9z',
  ascending: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  descending: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  exit: 'M6.5 2.5h-4v11h4M10 5l3 3-3 3M13 8H6',
  external: 'M9.5 2.5h4v4M13.5 2.5l-6 6M11.5 9.5v4h-9v-9h4',
  edit: 'M10.8 2.7l2.5 2.5L5.5 13H3v-2.5z',
  undo: 'M5.5 3l-3 3 3 3M2.5 6h7a4 4 0 0 1 0 8H6',
  comment: 'M2.5 3h11v7.5H8L5 13.2v-2.7H2.5z',
  sun: 'M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z',
  person: 'M10.6 5.2a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM3 14c0-2.9 2.1-4.8 5-4.8s5 1.9 5 4.8',
  today: 'M2.5 9l2-6h7l2 6v4.5h-11zM2.5 9h3.2l.8 1.8h3l.8-1.8h3.2',
  register: 'M3 2h10v12H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  flows: 'M2.5 5.5h10M9.5 2.8l3 2.7-3 2.7M13.5 11h-10M6.5 8.3l-3 2.7 3 2.7',
  document: 'M4 1.8h5.5L12.5 5v9.2H4zM9.5 1.8V5h3',
  dossier: 'M2 3.5h4l1.5 1.8H14v7.7H2z',
  meeting:
    'M7.5 5.2a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM2 13c0-2.2 1.5-3.8 3.5-3.8S9 10.8 9 13M12.6 6a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM10.8 9.4c1.9 0 3.2 1.4 3.2 3.3',
  pack: 'M8 1.8l5 1.8v4.2c0 3-2 5.2-5 6.4-3-1.2-5-3.4-5-6.4V3.6zM5.7 8l1.7 1.7 3-3.2',
  directory: 'M3 14V3.8l5-2V14M8 6h5v8M1.8 14h12.4M5.4 6h.01M5.4 8.5h.01M5.4 11h.01M10.5 8.5h.01M10.5 11h.01',
  journal: 'M5.5 4H14M5.5 8H14M5.5 12H14M2.3 4h.01M2.3 8h.01M2.3 12h.01',
  rights: 'M8.3 7.7a3.2 3.2 0 1 1 2.9 1.9h-.9L9 11H7.5v1.5H6V14H2.5v-2.3l5.6-5.6',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A small drawing beside a word; never alone, so always hidden from screen readers. */
@Component({
  selector: 'gw-icon',
  host: { 'aria-hidden': 'true' },
  template: `<svg viewBox="0 0 16 16" [attr.width]="size()" [attr.height]="size()">
    <path [attr.d]="drawing()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input(16);
  protected readonly drawing = computed(() => DRAWINGS[this.name()]);
}
