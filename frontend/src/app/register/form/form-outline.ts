import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { Icon } from '../../ui/icon';
import { Anchors } from '../anchors';
import { asksFor, sectionAnchor } from '../catalogue';
import { isBlank } from '../entry';
import { EntryDesk } from './entry-desk';
import { LiveCheck } from './live-check';

/** The sections of the form, with how much of each is filled in and how many remarks stand there. */
@Component({
  selector: 'gw-form-outline',
  imports: [Icon, RouterLink],
  template: `
    @for (section of sections(); track section.anchor) {
      <a [routerLink]="[]" [fragment]="section.anchor" (click)="anchors.focus(section.anchor)">
        <span>{{ section.label }}</span>
        @if (section.remarks) {
          <span class="remarks" [attr.title]="plural(section.remarks, 'remarque')">
            <gw-icon name="warning" [size]="12" />{{ section.remarks }}
            <span class="visually-hidden">{{ section.remarks > 1 ? 'remarques' : 'remarque' }}</span>
          </span>
        }
        <span
          class="filled"
          [attr.title]="plural(section.filled, 'champ rempli', 'champs remplis') + ' sur ' + section.of"
          >{{ section.filled }}/{{ section.of }}</span
        >
      </a>
    }
    <button type="button" class="button quiet" (click)="desk.unfolded.set(!desk.unfolded())">
      {{ desk.unfolded() ? 'Replier' : 'Tout déplier' }}
    </button>
  `,
  styles: `
    :host {
      display: contents;
    }
    a {
      position: relative;
    }
    .remarks {
      display: inline-flex;
      align-items: center;
      gap: 3px;
      margin-left: auto;
      color: var(--warning);
      font-size: var(--t12);
    }
    .filled {
      color: var(--muted);
      font-size: var(--t12);
      font-variant-numeric: tabular-nums;
    }
    span:not(.remarks) + .filled {
      margin-left: auto;
    }
  `,
})
export class FormOutline {
  protected readonly desk = inject(EntryDesk);
  private readonly check = inject(LiveCheck);
  protected readonly anchors = inject(Anchors);

  protected readonly plural = plural;
  protected readonly sections = computed(() =>
    this.desk.sections().map(({ group, label, fields }) => {
      const entry = this.desk.entry();
      const asked = fields.filter((field) => asksFor(field, this.desk.role()));
      return {
        label,
        anchor: sectionAnchor(group),
        of: asked.length,
        filled: asked.filter(({ id }) => !isBlank(entry[id])).length,
        remarks: fields.reduce(
          (sum, { id }) => sum + this.check.findingsOf(id).length + this.check.flawsOf(id).length,
          0,
        ),
      };
    }),
  );
}
