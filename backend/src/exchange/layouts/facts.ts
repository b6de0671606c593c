import { Dpd, Identity } from '../../directory/organisation.entity';
import { ActivityContent } from '../../register/activity.entity';
import { Rulebook } from '../../rulebook/rulebook';
import { shortDay } from '../../kernel/days';

/** The organisation that keeps a register, as papers name it. */
export interface Keeper {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly town: string | null;
  readonly identity: Identity;
  readonly dpd: Dpd | null;
}
/** An entry on its way out: what it says, whose it is, and what stands around it. */
export interface Leaving {
  readonly id: string;
  readonly content: ActivityContent;
  readonly keeper: Keeper;
  readonly sector: boolean;
  readonly followsModel: boolean;
  readonly deviations: number;
  readonly state: string;
  /** Number of the revision; 0 when none is in force. */
  readonly number: number;
  readonly from: string | null;
  readonly decision: string | null;
  /** Instant of the last change; null for a text as it stood on a day. */
  readonly updatedAt: string | null;
}

const STATES: Readonly<Record<string, string>> = {
  draft: 'Brouillon', running: 'En cours d’approbation', 'in-force': 'En vigueur', closed: 'Clos',
}; // prettier-ignore

/** What is written of an entry but is not part of it, each under the name that a layout calls it by (`fact`). */
export const FACTS: Readonly<Record<string, (entry: Leaving, book: Rulebook) => string>> = {
  controller: ({ keeper }) => [`${keeper.name} (${keeper.code})`, keeper.identity.bce, ...contactOf(keeper)].filter(Boolean).join('\n'),
  dpo: ({ keeper }) => [keeper.dpd?.name, keeper.dpd?.contact].filter(Boolean).join('\n'),
  nature: ({ content }, book) => naturesOf(book, content).join('\n'),
  // H: the same sheet for all; L: it varies by Mire; IM: of the umbrella alone (sector.md, codes of chapter 4).
  level: ({ sector, followsModel, deviations, keeper }) =>
    sector || (followsModel && deviations === 0) ? 'H' : keeper.kind === 'umbrella' ? 'IM' : 'L',
  state: ({ state }) => stateInWords(state),
  number: ({ number }) => (number ? String(number) : ''),
  from: ({ from }) => (from ? shortDay(from) : ''),
  decision: ({ decision }) => decision ?? '',
}; // prettier-ignore

/** « En vigueur ». */
export const stateInWords = (state: string): string => STATES[state] ?? state;

/** Where an organisation is found: seat or town, mail, telephone; what is unknown is left out. */
export const contactOf = ({ identity, town }: Keeper): string[] =>
  [identity.seat ?? town, identity.email, identity.phone].filter((one) => !!one).map(String);

const NATURES: Readonly<Record<string, string>> = {
  ordinary: 'Ordinaire',
  special: 'Sensible (art. 9)',
  judicial: 'Judiciaire (art. 10)',
  niss: 'Numéro national',
  'highly-personal': 'Très personnelle',
};

/** « Données de santé : Sensible (art. 9) », one a category. */
function naturesOf(book: Rulebook, { dataCategories }: ActivityContent): string[] {
  const terms = book.vocabularies.get('data-categories')?.terms ?? [];
  return dataCategories.map(({ code }) => {
    const nature = terms.find((term) => term.code === code)?.['nature'];
    return `${book.label('data-categories', code)} : ${NATURES[String(nature)] ?? NATURES['ordinary']}`;
  });
}
