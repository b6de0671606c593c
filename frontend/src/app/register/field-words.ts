import { shortDay } from '../kernel/french';
import { partName, WrittenField } from './catalogue';
import { Answer, isBlank, Item, Part, Value } from './entry';
import type { RegisterField, RegisterWords } from './register-client';

/** A field's value as lines that people read; none when it is blank. Codes are said by their French names. */
export function linesOf(
  words: RegisterWords | undefined,
  field: WrittenField,
  value: Value | undefined,
): string[] {
  if (value === undefined || isBlank(value)) return [];
  switch (field.kind) {
    case 'items':
      return (value as readonly Item[]).map((item) => itemInWords(words, field, item));
    case 'answer': {
      const { yes, why } = value as Answer;
      return [[yes ? 'Oui' : 'Non', why].filter(Boolean).join('. ')];
    }
    case 'words':
    case 'choices':
      return (value as readonly string[]).map((line) => partInWords(words, field, line));
    default:
      return [partInWords(words, field, value as Part)];
  }
}

function itemInWords(words: RegisterWords | undefined, field: WrittenField, item: Item): string {
  return field.parts
    .map((part) => partInWords(words, part, item[partName(part)], item))
    .filter(Boolean)
    .join(' · ');
}

/** One word of a field, or one part of a line, as it is read; '' when it says nothing. */
export function partInWords(
  words: RegisterWords | undefined,
  { kind, options = [] }: RegisterField,
  said: Part,
  item: Item = {},
): string {
  if (said === undefined || said === null || said === '') return '';
  if (typeof said === 'boolean') return said ? 'Oui' : 'Non';
  const code = String(said);
  const texts = words?.legalTexts ?? [];
  switch (kind) {
    case 'choice':
    case 'choices':
      return options.find((one) => one.code === code)?.label ?? code;
    case 'day':
      return shortDay(code) || code;
    case 'legal-text':
      return texts.find((one) => one.code === code)?.label ?? code;
    case 'article': {
      const text = texts.find((one) => one.code === item['legalText']);
      return text?.articles.find((one) => one.code === code)?.label ?? code;
    }
    default:
      return code;
  }
}
