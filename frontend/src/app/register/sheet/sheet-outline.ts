import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { Icon } from '../../ui/icon';
import { Anchors } from '../anchors';
import { sectionAnchor } from '../catalogue';
import { Activity, RegisterWords } from '../register-client';

/** The sections of an entry's page, each with what the rules find there. */
@Component({
  selector: 'gw-sheet-outline',
  imports: [Icon, RouterLink],
  template: `
    @for (section of sections(); track section.anchor) {
      <a [routerLink]="[]" [fragment]="section.anchor" (click)="anchors.focus(section.anchor)">
        @if (section.findings) {
          <gw-icon name="warning" class="lacks" />
        } @else {
          <gw-icon name="check" class="full" />
        }
        <span>{{ section.label }}</span>
        <span class="visually-hidden">{{
          section.findings ? ', ' + plural(section.findings, 'constat') : ', aucun constat'
        }}</span>
      </a>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    /* The words for screen readers stay within their link, or the page would grow as wide as the row of sections. */
    a {
      position: relative;
    }
    .lacks {
      color: var(--warning);
    }
    .full {
      color: var(--adopted);
    }
  `,
})
export class SheetOutline {
  protected readonly anchors = inject(Anchors);

  readonly activity = input.required<Activity>();
  readonly words = input.required<RegisterWords>();

  protected readonly plural = plural;
  protected readonly sections = computed(() =>
    this.words().groups.map(({ group, label }) => ({
      label,
      anchor: sectionAnchor(group),
      findings: this.activity().findings.filter(({ section }) => section === group).length,
    })),
  );
}
