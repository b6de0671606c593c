import { ValidationError } from '@angular/forms/signals';
import { number, plural, shortDay, typo } from '../kernel/french';

type Limits = ValidationError & {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
};

const SENTENCES: Record<string, (limits: Limits) => string> = {
  required: () => 'Ce champ est obligatoire.',
  email: () => 'Écrivez une adresse e-mail complète, par exemple nom@exemple.be.',
  pattern: () => 'Cette valeur n’a pas la forme attendue.',
  minLength: ({ minLength = 1 }) => `Écrivez au moins ${plural(minLength, 'caractère')}.`,
  maxLength: ({ maxLength = 0 }) => `Écrivez au plus ${plural(maxLength, 'caractère')}.`,
  min: ({ min = 0 }) => `La valeur la plus petite admise est ${number(min)}.`,
  max: ({ max = 0 }) => `La valeur la plus grande admise est ${number(max)}.`,
  minDate: (limits) => `La date doit être le ${dateIn(limits, 'minDate')} ou après.`,
  maxDate: (limits) => `La date doit être le ${dateIn(limits, 'maxDate')} ou avant.`,
  parse: () => 'Cette valeur ne peut pas être lue.',
};

/** What is wrong with a field, as a French sentence: the rule's own words when it has some. */
export function sentenceOf(error: ValidationError): string {
  return error.message || typo(SENTENCES[error.kind]?.(error) ?? 'Cette valeur n’est pas admise.');
}

function dateIn(limits: object, key: string): string {
  const value: unknown = Reflect.get(limits, key);
  return value instanceof Date ? shortDay(value.toISOString()) : '';
}
