import { Component, computed, inject, input } from '@angular/core';
import { typo } from '../../kernel/french';
import { Icon } from '../../ui/icon';
import { StateBadge } from '../../ui/state';
import { askedBy, isMandatory, lockOf, WrittenField } from '../catalogue';
import { SEVERITIES } from '../register-words';
import { DeviationNote } from './deviation-note';
import { EntryDesk } from './entry-desk';
import { FieldEditor } from './field-editor';
import { LiveCheck } from './live-check';

const GROUPS: readonly string[] = ['answer', 'choices', 'words', 'items'];

/** One field of the form: its name and who asks for it, its help, its editor, and what is said of what was written. */
@Component({
  selector: 'gw-field-frame',
  imports: [DeviationNote, FieldEditor, Icon, StateBadge],
  host: {
    '[id]': 'field().id',
    '[attr.role]': 'grouped() ? "group" : null',
    '[attr.aria-labelledby]': 'grouped() ? name() : null',
  },
  templateUrl: './field-frame.html',
  styleUrl: './field-frame.css',
})
export class FieldFrame {
  protected readonly desk = inject(EntryDesk);
  private readonly check = inject(LiveCheck);

  readonly field = input.required<WrittenField>();

  protected readonly typo = typo;
  protected readonly severities = SEVERITIES;
  protected readonly control = computed(() => `champ-${this.field().id}`);
  protected readonly name = computed(() => `nom-${this.field().id}`);
  protected readonly grouped = computed(() => GROUPS.includes(this.field().kind));
  protected readonly asked = computed(() => askedBy(this.field()));
  protected readonly mandatory = computed(() => isMandatory(this.field(), this.desk.role()));
  /** Said where it matters: in the sector's model, and in a copy of it. */
  protected readonly lock = computed(() =>
    this.desk.model() || this.desk.existing()?.sector ? lockOf(this.field()) : undefined,
  );
  protected readonly flaws = computed(() => this.check.flawsOf(this.field().id));
  /** Those of one line are said by its editor, where it is. */
  protected readonly findings = computed(() => this.check.findingsOf(this.field().id));
  protected readonly departs = computed(() => this.desk.departing().some(({ id }) => id === this.field().id));
}
