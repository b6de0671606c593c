import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural, typo } from '../../kernel/french';
import { StateBadge } from '../../ui/state';
import { Anchors } from '../anchors';
import { countsOf, SEVERITIES } from '../register-words';
import { RightsTable } from '../rights-table';
import { EntryDesk } from './entry-desk';

const GRAVEST = ['blocking', 'correct', 'advice'];

/** Beside the form: what the rules say of the entry as it stands, gravest first, and the rights its bases open. */
@Component({
  selector: 'gw-form-margin',
  imports: [RightsTable, RouterLink, StateBadge],
  template: `
    <h2>Constats</h2>
    <p class="row" aria-live="polite">
      @for (count of counts(); track count.label) {
        <gw-state [kind]="count.kind" [bare]="true">{{ count.label }}</gw-state>
      } @empty {
        @if (desk.check()) {
          <span class="muted small">Aucune règle ne trouve rien à redire.</span>
        }
      }
    </p>
    <ul>
      @for (finding of findings(); track finding.rule + finding.anchor) {
        <li>
          <a [routerLink]="[]" [fragment]="finding.anchor" (click)="anchors.focus(finding.anchor)">{{
            finding.place
          }}</a>
          <span [attr.title]="typo(finding.remedy)">{{ typo(finding.sentence) }}</span>
        </li>
      }
    </ul>
    @if (desk.departing().length) {
      <h2>Écarts au modèle</h2>
      <p class="small">
        {{ plural(desk.departing().length, 'champ s’écarte', 'champs s’écartent') }} du modèle{{
          desk.unexplained().length ? ', dont ' + desk.unexplained().length + ' sans motif' : ''
        }}.
      </p>
    }
    @if (rights(); as it) {
      <details class="fold">
        <summary>Droits des personnes</summary>
        <p class="muted small">Ce que les bases légales choisies ouvrent aux personnes.</p>
        <gw-rights-table [rights]="it" />
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-bottom: var(--s2);
      font-size: var(--t15);
      line-height: 22px;
    }
    ul + h2,
    .fold {
      margin-top: var(--s5);
    }
    li {
      margin-top: var(--s3);
      font-size: var(--t13);
      line-height: 19px;
    }
    li a {
      display: block;
      font-weight: 550;
    }
    gw-rights-table {
      font-size: var(--t12);
    }
  `,
})
export class FormMargin {
  protected readonly desk = inject(EntryDesk);
  protected readonly anchors = inject(Anchors);

  protected readonly typo = typo;
  protected readonly plural = plural;
  protected readonly severities = SEVERITIES;
  protected readonly findings = computed(() =>
    (this.desk.check()?.findings ?? []).toSorted(
      (one, other) => GRAVEST.indexOf(one.severity) - GRAVEST.indexOf(other.severity),
    ),
  );
  protected readonly counts = computed(() => countsOf(this.findings()));
  protected readonly rights = computed(() => {
    const rights = this.desk.check()?.rights;
    return rights?.columns.length ? rights : undefined;
  });
}
