import { computed, inject, Signal } from '@angular/core';
import { WrittenField } from '../catalogue';
import { Item, Part } from '../entry';
import { EntryDesk } from './entry-desk';

/** The lines of one list on the desk: reading them, writing a part of one, adding and taking away. */
export function linesOnDesk(field: Signal<WrittenField>) {
  const desk = inject(EntryDesk);
  const lines = computed(() => (desk.entry()[field().id] ?? []) as readonly Item[]);
  const write = (changed: readonly Item[]) => desk.set(field().id, changed);
  return {
    lines,
    /** Whether lines may be added and taken away. */
    open: computed(() => !desk.isLocked(field())),
    /** Whether a part of a line is the sector's own. */
    isLocked: (name: string, line: Item) => {
      const part = field().parts.find((one) => (one.as ?? one.id) === name);
      return part !== undefined && desk.isPartLocked(field(), part, line);
    },
    set: (index: number, name: string, part: Part) =>
      write(lines().map((line, at) => (at === index ? { ...line, [name]: part ?? '' } : line))),
    add: (line: Item) => write([...lines(), line]),
    remove: (index: number) => write(lines().filter((_, at) => at !== index)),
  };
}
