import {
  ComponentRef,
  Directive,
  effect,
  EmbeddedViewRef,
  inject,
  input,
  Resource,
  TemplateRef,
  untracked,
  ViewContainerRef,
} from '@angular/core';
import { problemOf } from '../api/problem';
import { Skeleton } from './skeleton';
import { Trouble } from './trouble';

interface Shown<T> {
  $implicit: T;
}

/**
 * `<section *gwLoaded="activity; let it">`: the section when the resource has its value; until then a skeleton (after
 * 300 ms), or the sentence of the error with « Réessayer ». A reload leaves what is shown in place, marked busy.
 */
@Directive({ selector: '[gwLoaded]' })
export class Loaded<T> {
  readonly of = input.required<Resource<T>>({ alias: 'gwLoaded' });
  /** How many grey lines stand for the content while it comes. */
  readonly lines = input(6, { alias: 'gwLoadedLines' });

  private readonly place = inject(ViewContainerRef);
  private readonly template = inject<TemplateRef<Shown<NonNullable<T>>>>(TemplateRef);
  private view?: EmbeddedViewRef<Shown<NonNullable<T>>>;
  private trouble?: ComponentRef<Trouble>;

  constructor() {
    effect(() => {
      const resource: Resource<unknown> = this.of();
      const failure = resource.error();
      const value = resource.hasValue() ? resource.value() : undefined;
      const waits = resource.isLoading();
      untracked(() => {
        if (failure) this.fail(failure);
        else if (value !== undefined && value !== null) this.show(value as NonNullable<T>, waits);
        else this.wait();
      });
    });
  }

  static ngTemplateContextGuard<T>(_here: Loaded<T>, _context: unknown): _context is Shown<NonNullable<T>> {
    return true;
  }

  private show(value: NonNullable<T>, waits: boolean) {
    if (!this.view || this.trouble) {
      this.clear();
      this.view = this.place.createEmbeddedView(this.template, { $implicit: value });
    }
    this.view.context.$implicit = value;
    this.view.markForCheck();
    this.busy(waits);
  }

  private wait() {
    if (this.view && !this.trouble) return this.busy(true);
    this.clear();
    this.place.createComponent(Skeleton).setInput('lines', this.lines());
  }

  private fail(failure: Error) {
    this.clear();
    const resource = this.of();
    this.trouble = this.place.createComponent(Trouble);
    this.trouble.setInput('problem', problemOf(failure));
    this.trouble.instance.retry.subscribe(() => 'reload' in resource && (resource.reload as () => boolean)());
  }

  private clear() {
    this.place.clear();
    this.view = this.trouble = undefined;
  }

  private busy(waits: boolean) {
    for (const node of this.view?.rootNodes ?? []) {
      if (node instanceof Element) node.toggleAttribute('aria-busy', waits);
    }
  }
}
