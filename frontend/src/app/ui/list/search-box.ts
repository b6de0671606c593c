import { Component, effect, ElementRef, inject, input, output } from '@angular/core';
import { Icon } from '../icon';

/** A search field: emits what is written once the person pauses (250 ms), or at once on Enter. */
@Component({
  selector: 'gw-search-box',
  imports: [Icon],
  template: `
    <gw-icon name="search" />
    <input
      #box
      class="input"
      type="search"
      autocomplete="off"
      [attr.aria-label]="label()"
      [placeholder]="label()"
      [value]="value()"
      (input)="later(box.value)"
      (keydown.enter)="now(box.value)"
      (search)="now(box.value)"
    />
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    gw-icon {
      position: absolute;
      top: calc(50% - 8px);
      left: 10px;
      color: var(--muted);
    }
    input {
      padding-left: 34px;
    }
  `,
})
export class SearchBox {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private timer?: ReturnType<typeof setTimeout>;
  private said = '';

  readonly label = input.required<string>();
  readonly value = input('');
  readonly searched = output<string>();

  constructor() {
    effect((onCleanup) => {
      this.said = this.value();
      onCleanup(() => clearTimeout(this.timer));
    });
  }

  focus() {
    this.host.querySelector('input')?.focus();
  }

  protected later(words: string) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(words), 250);
  }

  protected now(words: string) {
    clearTimeout(this.timer);
    if (words.trim() === this.said) return;
    this.said = words.trim();
    this.searched.emit(this.said);
  }
}
