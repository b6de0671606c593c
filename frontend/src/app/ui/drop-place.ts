import { Component, input, output, signal } from '@angular/core';
import { Icon } from './icon';

/** Where a file is chosen or dropped: one control for the keyboard, the mouse and the voice. */
@Component({
  selector: 'gw-drop-place',
  imports: [Icon],
  template: `
    <label
      [class.over]="over()"
      [class.off]="disabled()"
      (dragover)="hover($event, true)"
      (dragleave)="hover($event, false)"
      (drop)="drop($event)"
    >
      <gw-icon name="document" [size]="20" />
      <span>
        <strong>{{ label() }}</strong>
        <span class="muted">{{ note() }}</span>
      </span>
      <input
        #box
        type="file"
        [accept]="accept()"
        [multiple]="multiple()"
        [disabled]="disabled()"
        (change)="give(box.files); box.value = ''"
      />
    </label>
  `,
  styles: `
    :host {
      display: block;
    }
    label {
      display: flex;
      position: relative;
      align-items: center;
      gap: var(--s4);
      padding: var(--s6);
      border: 1px dashed var(--edge);
      border-radius: var(--radius);
      cursor: pointer;
    }
    label:hover,
    label.over {
      border-color: var(--accent);
      background: var(--accent-tint);
    }
    label:focus-within {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
    label.off,
    label.off input {
      cursor: default;
    }
    gw-icon,
    strong {
      color: var(--accent);
    }
    strong {
      display: block;
      font-weight: 600;
    }
    input {
      position: absolute;
      inset: 0;
      opacity: 0;
      cursor: pointer;
    }
    @media (max-width: 720px) {
      label {
        padding: var(--s4);
      }
    }
  `,
})
export class DropPlace {
  /** « Choisir un fichier ». */
  readonly label = input('Choisir un fichier');
  /** How large and of what kind it may be: « ou le déposer ici, 20 Mo au plus ». */
  readonly note = input('ou le déposer ici');
  /** As in an `input type="file"`. */
  readonly accept = input('');
  readonly multiple = input(false);
  readonly disabled = input(false);
  /** Each file, one after the other; only the first when `multiple` is not said. */
  readonly given = output<File>();

  protected readonly over = signal(false);

  protected hover(event: Event, over: boolean) {
    event.preventDefault();
    this.over.set(over && !this.disabled());
  }

  protected drop(event: DragEvent) {
    event.preventDefault();
    this.over.set(false);
    this.give(event.dataTransfer?.files);
  }

  protected give(files: FileList | null | undefined) {
    if (this.disabled()) return;
    const all = [...(files ?? [])];
    for (const file of this.multiple() ? all : all.slice(0, 1)) this.given.emit(file);
  }
}
