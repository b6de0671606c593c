import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { Icon } from '../../ui/icon';
import { InkedWords } from '../../ui/inked-words';
import { Loaded } from '../../ui/loaded';
import { Menu, MenuItem } from '../../ui/menu';
import { PageHead } from '../../ui/page-head';
import { StateBadge, StateKind } from '../../ui/state';
import { Stepper } from '../../ui/stepper';
import { ComparedField, InheritanceClient } from './inheritance-client';

const STATES: Readonly<Record<string, { kind: StateKind; word: string }>> = {
  changed: { kind: 'running', word: 'différent' },
  added: { kind: 'adopted', word: 'ajouté' },
  removed: { kind: 'blocked', word: 'retiré' },
};
const KINDS: readonly { readonly kind: string; readonly label: string }[] = [
  { kind: 'model', label: 'Modèle' },
  { kind: 'revision', label: 'Versions' },
  { kind: 'entry', label: 'Fiches du même modèle' },
];

/** An entry beside another text of it, field by field with coloured ink; what is the same is one line. */
@Component({
  selector: 'gw-compare-page',
  imports: [Icon, InkedWords, Loaded, Menu, PageHead, RouterLink, StateBadge, Stepper],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.css',
})
export class ComparePage {
  private readonly client = inject(InheritanceClient);
  private readonly router = inject(Router);
  private readonly page = inject(DOCUMENT);

  /** From the address: the entry, what it is compared with (`modele` or an identifier), the field one is at. */
  readonly id = input.required<string>();
  readonly avec = input<string>();
  readonly champ = input<string>();

  protected readonly states = STATES;
  protected readonly plural = plural;
  protected readonly comparison = this.client.comparison(() => {
    const other = this.avec();
    return { id: this.id(), with: !other || other === 'modele' ? 'model' : other };
  });
  protected readonly shown = computed(() =>
    this.comparison.hasValue() ? this.comparison.value() : undefined,
  );
  protected readonly changed = computed(
    () => this.shown()?.fields.filter(({ state }) => state !== 'same') ?? [],
  );
  /** The fields in their order: each that differs, and between them what is the same, together. */
  protected readonly runs = computed(() => {
    const runs: { readonly id: string; readonly same: boolean; readonly fields: ComparedField[] }[] = [];
    for (const field of this.shown()?.fields ?? []) {
      const same = field.state === 'same';
      const last = runs.at(-1);
      if (same && last?.same) last.fields.push(field);
      else runs.push({ id: field.id, same, fields: [field] });
    }
    return runs;
  });
  protected readonly places = computed(() => this.changed().map(({ id }) => id));
  protected readonly counts = computed(() => {
    const it = this.shown();
    if (!it) return '';
    const rest = it.fields.length - it.changed;
    if (it.changed === 0) return 'Les deux textes disent la même chose.';
    const said = [plural(it.changed, 'champ diffère', 'champs diffèrent')];
    if (rest) said.push(plural(rest, 'est le même', 'sont les mêmes'));
    return `${said.join(', ')}.`;
  });
  protected readonly choices = computed((): MenuItem[] => {
    const choices = this.shown()?.choices ?? [];
    const now = !this.avec() || this.avec() === 'modele' ? 'model' : this.avec();
    return KINDS.flatMap(({ kind, label }): MenuItem[] => {
      const of = choices.filter((one) => one.kind === kind);
      const items = of.map((one) => ({
        label: one.label, note: one.note, checked: one.value === now,
        run: () => this.turnTo({ avec: one.value === 'model' ? 'modele' : one.value, champ: null }),
      })); // prettier-ignore
      return items.length ? [{ label }, ...items] : [];
    });
  });

  constructor() {
    effect(() => {
      const id = this.champ();
      if (this.changed().length && id) untracked(() => this.reveal(id));
    });
  }

  protected print() {
    this.page.defaultView?.print();
  }

  protected turnTo(queryParams: Record<string, string | null>) {
    return this.router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: !('avec' in queryParams),
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
