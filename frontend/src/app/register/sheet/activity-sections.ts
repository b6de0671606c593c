import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { asksFor, sectionAnchor, sectionsOf, WrittenField } from '../catalogue';
import { entryOf, isBlank } from '../entry';
import { Activity, RegisterWords } from '../register-client';
import { RightsTable } from '../rights-table';
import { DataTable } from './data-table';
import { EntryField } from './entry-field';
import { EntryValue } from './entry-value';
import { NoticeList } from './notice-list';
import { PurposeCard } from './purpose-card';
import { RetentionTable } from './retention-table';

/** What an entry says, section by section, in the order in which the law asks for it; what it leaves blank folds away. */
@Component({
  selector: 'gw-activity-sections',
  imports: [
    DataTable,
    EntryField,
    EntryValue,
    NoticeList,
    PurposeCard,
    RetentionTable,
    RightsTable,
    RouterLink,
  ],
  templateUrl: './activity-sections.html',
  styleUrl: './activity-sections.css',
})
export class ActivitySections {
  readonly activity = input.required<Activity>();
  readonly words = input.required<RegisterWords>();

  protected readonly plural = plural;
  private readonly every = computed(() => sectionsOf(this.words()));
  protected readonly entry = computed(() =>
    entryOf(
      this.activity(),
      this.every().flatMap(({ fields }) => fields),
    ),
  );
  protected readonly sections = computed(() =>
    this.every().map(({ group, label, fields }) => ({
      group,
      label,
      anchor: sectionAnchor(group),
      said: fields.filter((field) => this.isSaid(field)),
      blank: fields.filter((field) => asksFor(field, this.activity().role) && !this.isSaid(field)),
    })),
  );
  protected readonly modelled = computed(() => this.activity().sector || this.activity().modelId !== null);
  private readonly needing = computed(
    () =>
      new Set(
        this.words()
          .bases.filter(({ kind }) => kind === 'text')
          .map(({ code }) => code),
      ),
  );

  protected deviates(id: string): boolean {
    return this.activity().deviations.includes(id);
  }

  protected reason(id: string) {
    return this.activity().reasons.find(({ field }) => field === id);
  }

  /** Base c or e must rest on a text of law (art. 6(3)). */
  protected needsText(basis: string): boolean {
    return this.needing().has(basis);
  }

  /** The reference and the name head the page already. */
  private isSaid({ id }: WrittenField): boolean {
    return id === 'code' || id === 'name' ? false : !isBlank(this.entry()[id]);
  }
}
