import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TypoPipe } from '../kernel/french-pipes';
import { ImpactClient, Name } from './impact-client';

let count = 0;

/** A box in which one writes part of a name, and the names in use that hold it: arrows walk, Enter chooses. */
@Component({
  selector: 'gw-name-choice',
  imports: [TypoPipe],
  template: `
    <label [for]="id">Ce qui change</label>
    <p class="help" [id]="id + '-aide'">
      Un partenaire, un sous-traitant, une application ou un texte légal.
    </p>
    <input
      class="input"
      type="search"
      role="combobox"
      autocomplete="off"
      aria-autocomplete="list"
      [id]="id"
      [attr.aria-describedby]="id + '-aide'"
      [attr.aria-controls]="id + '-noms'"
      [attr.aria-expanded]="names().length > 0 && open()"
      [attr.aria-activedescendant]="open() && names().length ? id + '-' + at() : null"
      [value]="words()"
      (input)="write($event)"
      (keydown)="walk($event)"
      (blur)="leave()"
    />
    <ul role="listbox" aria-label="Noms en usage" [id]="id + '-noms'" [hidden]="!open() || !names().length">
      @for (one of names(); track one.kind + one.name; let index = $index) {
        <li
          role="option"
          [id]="id + '-' + index"
          [attr.aria-selected]="index === at()"
          (mousedown)="$event.preventDefault()"
          (click)="choose(one)"
        >
          <span>{{ one.label | typo }}</span> <span class="small muted">{{ one.note | typo }}</span>
        </li>
      }
    </ul>
    <div aria-live="polite">
      @if (nothing()) {
        <p class="small muted">Aucun nom en usage ne contient ces lettres.</p>
      }
    </div>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      max-width: 560px;
    }
    label {
      font-weight: 550;
    }
    .help {
      color: var(--muted);
      font-size: var(--t13);
    }
    .input {
      width: 100%;
      margin-top: 4px;
    }
    ul {
      position: absolute;
      z-index: 5;
      width: 100%;
      max-height: 320px;
      margin: 2px 0 0;
      padding: 4px 0;
      overflow-y: auto;
      border: 1px solid var(--edge);
      border-radius: var(--radius);
      background: var(--paper);
      box-shadow: var(--lift);
      list-style: none;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: var(--s3);
      padding: 6px var(--s3);
      cursor: pointer;
    }
    li:is(:hover, [aria-selected='true']) {
      background: var(--accent-tint);
    }
  `,
})
export class NameChoice {
  readonly value = input('');
  readonly chosen = output<Name>();

  protected readonly id = `nom-${++count}`;
  protected readonly words = linkedSignal(() => this.value());
  protected readonly sought = signal('');
  protected readonly open = signal(false);
  protected readonly found = inject(ImpactClient).names(this.sought);
  protected readonly names = computed(() =>
    this.sought().length > 1 && this.found.hasValue() ? this.found.value().names : [],
  );
  protected readonly at = linkedSignal({ source: this.names, computation: () => 0 });
  protected readonly nothing = computed(
    () => this.open() && this.sought().length > 1 && this.found.hasValue() && this.names().length === 0,
  );
  private pause?: ReturnType<typeof setTimeout>;

  protected write(event: Event) {
    const words = (event.target as HTMLInputElement).value;
    this.words.set(words);
    this.open.set(true);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.sought.set(words.trim()), 200);
  }

  protected walk(event: KeyboardEvent) {
    const last = this.names().length - 1;
    if (event.key === 'Escape') this.open.set(false);
    else if (event.key === 'ArrowDown') this.at.set(Math.min(this.at() + 1, last));
    else if (event.key === 'ArrowUp') this.at.set(Math.max(this.at() - 1, 0));
    else if (event.key === 'Enter' && this.open() && this.names()[this.at()])
      this.choose(this.names()[this.at()]!);
    else return;
    event.preventDefault();
  }

  protected choose(name: Name) {
    this.words.set(name.label);
    this.open.set(false);
    this.chosen.emit(name);
  }

  protected leave() {
    this.open.set(false);
  }
}
