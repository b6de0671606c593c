import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { day, plural } from '../kernel/french';
import { Icon } from '../ui/icon';
import { InkedWords } from '../ui/inked-words';
import { Loaded } from '../ui/loaded';
import { Menu, MenuItem } from '../ui/menu';
import { PageHead } from '../ui/page-head';
import { StateBadge, StateKind } from '../ui/state';
import { Stepper } from '../ui/stepper';
import { DocumentDesk } from './document-desk';
import { DocumentsClient, PassageChange } from './documents-client';

const STATES: Record<string, { kind: StateKind; word: string }> = {
  changed: { kind: 'running', word: 'modifié' },
  added: { kind: 'adopted', word: 'nouveau' },
  removed: { kind: 'blocked', word: 'retiré' },
};
const LOCKS: Record<string, string> = { locked: 'verrouillé', adaptable: 'adaptable', local: 'local' };

/** What changes from one text to another, read like a book with coloured ink; unchanged passages are one line each. */
@Component({
  selector: 'gw-comparison-page',
  imports: [Icon, InkedWords, Loaded, Menu, PageHead, RouterLink, StateBadge, Stepper],
  providers: [DocumentDesk],
  templateUrl: './comparison-page.html',
  styleUrl: './comparison-page.css',
})
export class ComparisonPage {
  private readonly client = inject(DocumentsClient);
  private readonly router = inject(Router);
  private readonly page = inject(DOCUMENT);
  protected readonly desk = inject(DocumentDesk);

  readonly id = input.required<string>();
  /** From the address: the two texts (`projet` or a number) and the passage one is at. */
  readonly de = input<string>();
  readonly a = input<string>();
  readonly passage = input<string>();

  protected readonly states = STATES;
  protected readonly locks = LOCKS;
  protected readonly document = computed(() =>
    this.desk.document.hasValue() ? this.desk.document.value() : undefined,
  );
  /** Without words in the address: the last version against the one before it. */
  protected readonly both = computed(() => {
    const it = this.document();
    const numbers = it?.revisions.map(({ number }) => number) ?? [];
    const to = this.a() ?? (it?.drafting ? 'projet' : String(numbers[0] ?? ''));
    const before = to === 'projet' ? (it?.draftBase ?? 0) : (numbers.find((one) => one < Number(to)) ?? 0);
    return { from: this.de() ?? String(before), to };
  });
  protected readonly comparison = this.client.comparison(() => {
    const { from, to } = this.both();
    if (!this.document() || !/^(projet|[1-9]\d*)$/.test(from) || !/^(projet|[1-9]\d*)$/.test(to))
      return undefined;
    return { id: this.id(), from: revisionOf(from), to: revisionOf(to) };
  });
  protected readonly changed = computed(() =>
    this.comparison.hasValue()
      ? this.comparison.value().passages.filter(({ state }) => state !== 'same')
      : [],
  );
  protected readonly places = computed(() => this.changed().map(({ id }) => id));
  protected readonly title = computed(() => {
    const { from, to } = this.both();
    return `Ce qui change de ${named(from)} ${to === 'projet' ? 'au projet' : `à la version ${to}`}`;
  });
  protected readonly counts = computed(() => {
    const passages = this.comparison.hasValue() ? this.comparison.value().passages : [];
    const rest = passages.length - this.changed().length;
    const said = [
      plural(this.changed().length, 'passage change', 'passages changent'),
      ...(rest ? [plural(rest, 'reste le même', 'restent les mêmes')] : []),
    ];
    return `${said.join(', ')}.`;
  });

  constructor() {
    effect(() => this.desk.id.set(this.id()));
    effect(() => {
      const id = this.passage();
      if (this.changed().length && id) untracked(() => this.reveal(id));
    });
  }

  protected choices(side: 'de' | 'a'): MenuItem[] {
    const it = this.document();
    if (!it) return [];
    const now = side === 'de' ? this.both().from : this.both().to;
    const item = (label: string, note: string, value: string): MenuItem => ({
      label, note, checked: now === value, run: () => this.turnTo({ [side]: value, passage: null }),
    }); // prettier-ignore
    return [
      ...(it.drafting ? [item('Projet', '', 'projet')] : []),
      ...it.revisions.map(({ number, at }) =>
        item(`Version ${number}`, `figée le ${day(at)}`, String(number)),
      ),
    ];
  }

  protected label(word: string): string {
    return word === 'projet' ? 'Projet' : `Version ${word}`;
  }

  /** Only its voice changed: bold, italic, the cut of the paragraphs. */
  protected onlyForm(it: PassageChange): boolean {
    const same = it.words.every(({ op }) => op === 'same');
    const ruled = it.lockBefore !== it.lockAfter || it.questionBefore !== it.questionAfter;
    return it.state === 'changed' && same && !it.headingBefore && !ruled;
  }

  protected print() {
    this.page.defaultView?.print();
  }

  protected turnTo(queryParams: Record<string, string | null>) {
    return this.router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: 'passage' in queryParams,
    });
  }

  private reveal(id: string) {
    setTimeout(() => {
      const place = this.page.getElementById(id);
      place?.scrollIntoView({ block: 'start' });
      place?.focus({ preventScroll: true });
    });
  }
}

const named = (word: string) => (word === 'projet' ? 'ce projet' : `la version ${word}`);
const revisionOf = (word: string) => (word === 'projet' ? 'draft' : word);
