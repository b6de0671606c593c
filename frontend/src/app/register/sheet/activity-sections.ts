import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { DayPipe } from '../../kernel/french-pipes';
import { StateBadge } from '../../ui/state';
import { EntryField } from './entry-field';
import { PurposeCard } from './purpose-card';
import { Activity, RegisterField, RegisterWords } from '../register-client';
import { NATURES } from '../register-words';

const ROLES: Record<string, string> = {
  controller: 'Responsable du traitement',
  joint: 'Responsable conjoint du traitement',
  processor: 'Sous-traitant',
};

/** What an entry says, section by section, in the order in which the law asks for it. */
@Component({
  selector: 'gw-activity-sections',
  imports: [DayPipe, EntryField, PurposeCard, RouterLink, StateBadge],
  templateUrl: './activity-sections.html',
  styleUrl: './activity-sections.css',
})
export class ActivitySections {
  readonly activity = input.required<Activity>();
  readonly words = input<RegisterWords>();

  protected readonly plural = plural;
  protected readonly natures = NATURES;
  protected readonly role = computed(() => ROLES[this.activity().role] ?? this.activity().role);
  private readonly fields = computed(
    () =>
      new Map(
        this.words()?.groups.flatMap(({ fields }) => fields.map((field) => [field.id, field] as const)),
      ),
  );
  private readonly needing = computed(
    () =>
      new Set(
        this.words()
          ?.bases.filter(({ kind }) => kind === 'text')
          .map(({ code }) => code),
      ),
  );

  protected field(id: string): RegisterField | undefined {
    return this.fields().get(id);
  }

  protected deviates(id: string): boolean {
    return this.activity().deviations.includes(id);
  }

  /** Until the words are there, what the law says: c and e rest on a text. */
  protected needsText(basis: string): boolean {
    return this.words() ? this.needing().has(basis) : 'ce'.includes(basis);
  }
}
