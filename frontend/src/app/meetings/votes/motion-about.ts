import { Component, computed, input, model } from '@angular/core';
import { ItemView } from '../../api/contract';
import { Outcome } from '../../governance/parts/words';
import { Field } from '../../ui/field';

type Return = ItemView['returnsTo'][number];
type Text = Pick<ItemView['pieces'][number], 'subjectId' | 'label' | 'number'>;

/** What a motion on some of the texts brings about; of the others it decides nothing. */
const OF_SOME: Partial<Record<Outcome, string>> = {
  endorsed: 'les textes choisis sont avalisés tels qu’ils sont.',
  approved: 'les textes choisis sont approuvés tels qu’ils sont.',
  adopted: 'les textes choisis sont adoptés tels qu’ils sont et entrent en vigueur à la date de la décision.',
  'adopted-with-variant':
    'les textes choisis sont adoptés avec les passages propres à l’organisation, figés tels qu’ils sont écrits aujourd’hui.',
  postponed: 'rien n’est décidé sur les textes choisis\u202f; ils peuvent revenir à une réunion suivante.',
  refused:
    'les textes choisis ne sont pas adoptés. Au CA d’une Mire, le refus ne vaut que pour elle\u202f; ailleurs, ils quittent le dossier.',
};

/** What a motion brings about if it carries: of the dossier sent back where there is one way only, of some of the texts, or as always. */
export function consequenceOf(
  always: string,
  outcome: Outcome,
  returns: readonly Return[],
  isPart: boolean,
): string {
  if (isPart) return OF_SOME[outcome] ?? always;
  const [only] = returns;
  return only && returns.length === 1 ? only.says.charAt(0).toLowerCase() + only.says.slice(1) : always;
}

/** What becomes of the texts that a motion leaves out; '' when it is about all of them. */
export function ofTheRest(pieces: readonly Text[], subjectIds: readonly string[]): string {
  const rest = pieces.filter(({ subjectId }) => !subjectIds.includes(subjectId));
  if (!rest.length || rest.length === pieces.length) return '';
  const names = rest.map(({ label }) => label).join('\u202f; ');
  return rest.length === 1
    ? `Reste à décider\u202f: ${names}. Une autre motion peut porter sur ce texte\u202f; sans elle, il attend une réunion suivante, et le dossier avec lui.`
    : `Restent à décider\u202f: ${names}. D’autres motions peuvent porter sur ces textes\u202f; sans elles, ils attendent une réunion suivante, et le dossier avec eux.`;
}

/** What a motion is about where there is a choice: the stage to which the dossier goes back, or which of its texts. */
@Component({
  selector: 'gw-motion-about',
  imports: [Field],
  template: `
    @if (returns().length > 1) {
      <gw-field label="Où le dossier revient" [group]="true">
        @for (one of returns(); track one.stage) {
          <label class="choice">
            <input
              type="radio"
              name="stage"
              [value]="one.stage"
              [checked]="one.stage === stage()"
              (change)="stage.set(one.stage)"
            />
            <span>
              {{ one.name }}
              <small class="muted">{{ one.says }}</small>
            </span>
          </label>
        }
      </gw-field>
    }
    @if (pieces().length > 1) {
      <gw-field label="Textes concernés" [group]="true" [error]="wrong()">
        @for (piece of pieces(); track piece.subjectId) {
          <label class="choice">
            <input
              type="checkbox"
              [checked]="subjectIds().includes(piece.subjectId)"
              (change)="toggle(piece.subjectId)"
            />
            <span>
              {{ piece.label }} <span class="muted small">version {{ piece.number }}</span>
            </span>
          </label>
        }
        <p class="muted small" aria-live="polite">{{ rest() }}</p>
      </gw-field>
    }
  `,
  styles: `
    gw-field {
      margin: var(--s4) 0 0;
    }
    small {
      display: block;
    }
  `,
})
export class MotionAbout {
  readonly returns = input<readonly Return[]>([]);
  readonly pieces = input<readonly Text[]>([]);
  /** Why the motion cannot be put yet. */
  readonly wrong = input('');
  readonly stage = model<string>();
  readonly subjectIds = model.required<readonly string[]>();
  protected readonly rest = computed(() => ofTheRest(this.pieces(), this.subjectIds()));

  protected toggle(id: string) {
    this.subjectIds.update((ids) => (ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id]));
  }
}
