import { Component, computed, inject, input } from '@angular/core';
import { plural } from '../../kernel/french';
import { asksFor, CORE, isMandatory, Section, sectionAnchor, WrittenField } from '../catalogue';
import { isBlank } from '../entry';
import { EntryDesk } from './entry-desk';
import { FieldFrame } from './field-frame';
import { LiveCheck } from './live-check';

/** One section of the form: what the law asks for is in view, the rest folds under one line that names it. */
@Component({
  selector: 'gw-form-section',
  imports: [FieldFrame],
  template: `
    <section class="sheet" tabindex="-1" [id]="anchor()">
      <h2>{{ section().label }}</h2>
      @for (field of main(); track field.id) {
        <gw-field-frame [field]="field" />
      }
      @if (others().length) {
        <details class="fold" [open]="desk.unfolded()">
          <summary>
            {{ main().length ? 'Compléter' : 'Remplir' }}&#8239;:
            {{ plural(others().length, 'autre champ', 'autres champs') }}
            @if (saidOfOthers()) {
              <span class="count">{{ plural(saidOfOthers(), 'remarque') }}</span>
            }
            @if (filledOfOthers(); as filled) {
              <span class="muted filled">{{ plural(filled, 'rempli') }}</span>
            }
            <span class="names">{{ names() }}</span>
          </summary>
          @for (field of others(); track field.id) {
            <gw-field-frame [field]="field" />
          }
        </details>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      scroll-margin-top: calc(var(--bar) + var(--s4));
    }
    section:focus {
      outline: 0;
    }
    h2 {
      margin-bottom: var(--s4);
    }
    gw-field-frame + gw-field-frame,
    summary + gw-field-frame {
      margin-top: var(--s6);
    }
    .fold {
      margin-top: var(--s5);
      padding-top: var(--s2);
      border-top: 1px solid var(--line);
    }
    .names {
      display: block;
      color: var(--muted);
      font-size: var(--t13);
      font-weight: 400;
      line-height: 18px;
    }
    .fold[open] .names {
      display: none;
    }
    .filled {
      margin-left: var(--s2);
      font-size: var(--t13);
      font-weight: 400;
    }
    .count {
      margin-left: var(--s2);
      color: var(--warning);
      font-size: var(--t13);
    }
  `,
})
export class FormSection {
  protected readonly desk = inject(EntryDesk);
  private readonly check = inject(LiveCheck);

  readonly section = input.required<Section>();

  protected readonly plural = plural;
  protected readonly anchor = computed(() => sectionAnchor(this.section().group));
  /** What the register of this entry asks for, and what was written all the same. */
  private readonly asked = computed(() =>
    this.section().fields.filter(
      (field) => asksFor(field, this.desk.role()) || this.desk.saidAtFirst(field.id),
    ),
  );
  protected readonly main = computed(() => this.asked().filter((field) => this.inView(field)));
  protected readonly others = computed(() => this.asked().filter((field) => !this.inView(field)));
  protected readonly names = computed(() =>
    this.others()
      .map(({ label }) => label)
      .join(', '),
  );
  protected readonly filledOfOthers = computed(
    () => this.others().filter(({ id }) => !isBlank(this.desk.entry()[id])).length,
  );
  protected readonly saidOfOthers = computed(() =>
    this.others().reduce(
      (sum, { id }) => sum + this.check.findingsOf(id).length + this.check.flawsOf(id).length,
      0,
    ),
  );

  private inView(field: WrittenField): boolean {
    return CORE.includes(field.id) || isMandatory(field, this.desk.role());
  }
}
