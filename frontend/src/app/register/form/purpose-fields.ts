import { Component, computed, inject, input, output } from '@angular/core';
import { shortDay, typo } from '../../kernel/french';
import { partName, WrittenField } from '../catalogue';
import { Item, Part } from '../entry';
import { EntryDesk } from './entry-desk';
import { PartEditor } from './part-editor';

/** The parts of a purpose beside its text, its basis and its law, and which basis asks for each. */
const ASKED: Readonly<Record<string, string>> = {
  legitimateInterest: 'balance',
  balance: 'balance',
  consentHow: 'consent',
  consentEvidence: 'consent',
};

/** One purpose of the form: what for, on which basis, by which text, and what that basis asks for. */
@Component({
  selector: 'gw-purpose-fields',
  imports: [PartEditor],
  templateUrl: './purpose-fields.html',
  styleUrl: './purpose-fields.css',
  host: { '[id]': '"finalite-" + number()' },
})
export class PurposeFields {
  private readonly desk = inject(EntryDesk);

  readonly field = input.required<WrittenField>();
  readonly of = input.required<Item>();
  /** From 1. */
  readonly number = input.required<number>();
  readonly removable = input(false);
  readonly changed = output<{ part: string; value: Part }>();
  readonly removed = output();

  protected readonly typo = typo;
  protected readonly parts = computed(
    () => new Map(this.field().parts.map((part) => [partName(part), part] as const)),
  );
  protected readonly bases = computed(() => this.desk.words()?.bases ?? []);
  protected readonly texts = computed(() => this.desk.words()?.legalTexts ?? []);
  private readonly text = computed(() => this.texts().find(({ code }) => code === this.of()['legalText']));
  /** What the basis asks for: a text (art. 6(3)), a balance of interests, the proof of consent. */
  protected readonly asks = computed(
    () => this.bases().find(({ code }) => code === this.of()['legalBasis'])?.kind ?? 'free',
  );
  protected readonly articles = computed(() => {
    const known = this.text()?.articles ?? [];
    const written = String(this.of()['article'] ?? '');
    const strange = written && !known.some(({ code }) => code === written);
    return strange ? [...known, { code: written, label: written, kind: '' }] : known;
  });
  /** What the basis asks for beside the text, and what was written for another basis and is still there. */
  protected readonly beside = computed(() =>
    [...this.parts()].flatMap(([name, part]) => {
      const asked = ASKED[name] === this.asks();
      return name in ASKED && (asked || this.of()[name]) ? [{ name, part, asked }] : [];
    }),
  );
  /** Said at once, though it may be saved so: a finding will stay. */
  protected readonly warning = computed(() => {
    const text = this.text();
    return text?.kind === 'repealed'
      ? `Ce texte n’est plus en vigueur depuis le ${shortDay(text.until)}.`
      : '';
  });

  protected control(part: string): string {
    return `finalite-${this.number()}-${part === 'legalText' ? 'loi' : part}`;
  }

  protected locked(name: string): boolean {
    const part = this.parts().get(name);
    return part !== undefined && this.desk.isPartLocked(this.field(), part, this.of());
  }

  protected write(part: string, value: Part) {
    this.changed.emit({ part, value });
  }

  protected chosen(part: string, event: Event) {
    this.write(part, (event.target as HTMLSelectElement).value);
  }
}
