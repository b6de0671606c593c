import { computed, Injectable, signal } from '@angular/core';
import { sectionsOf, WrittenField } from '../catalogue';
import { Entry, isBlank, Item, same, Value } from '../entry';
import type { Activity, RegisterField, RegisterWords } from '../register-client';
import type { EntryCheck } from './form-client';

/** The desk on which one entry is written: what it says, what it began from, what its model says, what is said of it. */
@Injectable()
export class EntryDesk {
  readonly words = signal<RegisterWords | undefined>(undefined);
  /** The entry that is worked on; none for a new one. */
  readonly existing = signal<Activity | undefined>(undefined);
  readonly entry = signal<Entry>({});
  /** What the writing began from. */
  readonly begun = signal<Entry>({});
  /** What the model says, when the entry follows one. */
  readonly model = signal<Entry | null>(null);
  /** Why the entry departs from its model, by field. */
  readonly reasons = signal<Readonly<Record<string, string>>>({});
  readonly check = signal<EntryCheck | undefined>(undefined);
  /** Whether every field is shown, also those that nobody but the sector asks for. */
  readonly unfolded = signal(false);
  /** Whether saving was tried: from then on everything unfinished is said. */
  readonly tried = signal(false);

  readonly sections = computed(() => sectionsOf(this.words()));
  readonly fields = computed(() => this.sections().flatMap(({ fields }) => fields));
  readonly role = computed(() => String(this.entry()['role'] ?? 'controller'));
  /** The fields that depart from the model and owe a reason. */
  readonly departing = computed(() => this.fields().filter((field) => this.departs(field)));
  /** Departures that have no reason yet. */
  readonly unexplained = computed(() => this.departing().filter(({ id }) => !this.reasons()[id]?.trim()));

  set(id: string, value: Value | undefined): void {
    this.entry.update((entry) => ({ ...entry, [id]: value }));
  }

  explain(id: string, reason: string): void {
    this.reasons.update((reasons) => ({ ...reasons, [id]: reason }));
  }

  /** Lays aside what one wrote in a field, for what the model says. */
  follow(id: string): void {
    this.set(id, this.model()?.[id]);
    this.explain(id, '');
  }

  /** In a copy that follows a model, what the sector alone words cannot be written. */
  isLocked(field: RegisterField): boolean {
    return this.model() !== null && field.lock === 'locked';
  }

  /** Of a line that the model has too, what the sector alone words; the lines of a locked list all are. */
  isPartLocked(list: WrittenField, part: RegisterField, line: Item): boolean {
    if (this.model() === null || part.lock !== 'locked') return false;
    return list.lock === 'locked' || this.modelLines(list).has(keyOf(list, line));
  }

  private departs(field: WrittenField): boolean {
    const model = this.model();
    if (!model || field.lock === 'local') return false;
    return !same(withoutLocal(field, this.entry()[field.id]), withoutLocal(field, model[field.id]));
  }

  private modelLines(list: WrittenField): ReadonlySet<string> {
    const lines = (this.model()?.[list.id] ?? []) as readonly Item[];
    return new Set(lines.map((line) => keyOf(list, line)));
  }

  /** Whether a field stands in view from the start: art. 30 asks for it, or it says something already. */
  saidAtFirst(id: string): boolean {
    return !isBlank(this.begun()[id]);
  }
}

const keyOf = (list: WrittenField, line: Item) => String(line[list.key ?? ''] ?? '').toLowerCase();

/** What an organisation adds for itself in a line departs from nothing. */
function withoutLocal(field: WrittenField, value: Value | undefined): Value | undefined {
  const local = field.parts.filter(({ lock }) => lock === 'local').map((part) => part.as ?? part.id);
  if (!local.length || !Array.isArray(value)) return value;
  return (value as readonly Item[]).map((line) =>
    Object.fromEntries(Object.entries(line).filter(([name]) => !local.includes(name))),
  );
}
