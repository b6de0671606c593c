import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { problemOf } from '../../api/problem';
import { AsOf } from '../../session/as-of';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { DocumentDesk } from '../document-desk';
import { DocumentsClient, TextAsked, TextView } from '../documents-client';
import { sameText, textAsked } from './text-address';
import { TextBar, TextTurn } from './text-bar';
import { TextNotices } from './text-notices';
import { TextReading } from './text-reading';
import { askBeforeUnload, Unsaved } from '../unsaved';

/** The text that the address asks for, under its bar: which version, as whose eyes. */
@Component({
  selector: 'gw-text-tab',
  imports: [Empty, Loaded, Notice, TextBar, TextNotices, TextReading],
  templateUrl: './text-tab.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class TextTab implements Unsaved {
  private readonly router = inject(Router);
  private readonly client = inject(DocumentsClient);
  private readonly desk = inject(DocumentDesk);
  private readonly reading = viewChild(TextReading);
  protected readonly asOf = inject(AsOf);

  /** From the address: `projet` or a number; whose eyes; which passage. */
  readonly version = input<string>();
  readonly comme = input<string>();
  readonly passage = input<string>();

  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly document = computed(() =>
    this.desk.document.hasValue() ? this.desk.document.value() : undefined,
  );
  /** Nothing was ever frozen, and there is no draft that this reader may see. */
  protected readonly unwritten = computed(() => {
    const it = this.document();
    return it?.latestNumber === 0 && !it.drafting;
  });
  private readonly wanted = computed(
    () => {
      const it = this.document();
      if (!it || this.unwritten()) return undefined;
      const words = { version: this.version(), comme: this.comme() };
      return textAsked(it, words, this.desk.readers.value(), this.desk.own());
    },
    { equal: sameText },
  );
  /** While one writes, the text under the pen stays where it is, whatever the address says. */
  protected readonly asked = linkedSignal<{ wanted?: TextAsked; busy: boolean }, TextAsked | undefined>({
    source: () => ({ wanted: this.wanted(), busy: this.busy() }),
    computation: ({ wanted, busy }, before) => (busy && before?.value ? before.value : wanted),
    equal: sameText,
  });
  protected readonly text = this.client.text(() => {
    this.desk.turn();
    return this.asked();
  });
  protected readonly shown = computed(() => (this.text.hasValue() ? this.text.value() : undefined));
  protected readonly none = computed(() => {
    const problem = this.text.error() && problemOf(this.text.error());
    return problem && ['documents.not-in-force', 'documents.no-draft'].includes(problem.type)
      ? problem
      : null;
  });

  constructor() {
    askBeforeUnload(this);
  }

  unsaved(): boolean {
    return this.reading()?.dirty() ?? false;
  }

  protected async turnTo(queryParams: Partial<TextTurn>) {
    if (this.busy() && !(await this.reading()?.putDown())) return;
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected pick(passage: string) {
    void this.router.navigate([], {
      queryParams: { passage },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** Begins the revision: the draft is a copy of the last text. */
  protected async revise() {
    this.refusal.set('');
    try {
      await this.client.openDraft(this.desk.id());
      this.desk.document.reload();
      await this.turnTo({ version: 'projet', comme: null });
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }

  protected saved(text: TextView) {
    this.text.set(text);
    this.desk.document.reload();
  }
}
