import { Organisation } from '../../directory/organisation.entity';
import { longDay } from '../../kernel/days';
import { Lexicon } from './lexicon';

/** Values by name of field; null where the organisation has not given one. */
export type FieldValues = ReadonlyMap<string, string | null>;

/**
 * The values with which a text is filled in for an organisation, each read where the vocabulary says (`from`).
 * `base` is the day on which its legal bases are cited, `YYYY-MM-DD`.
 */
export function fieldValues(organisation: Organisation, base: string, lexicon: Lexicon): FieldValues {
  const sources = { organisation };
  return new Map(
    lexicon.fields.map(({ code, from }) => [code, from === 'asOf' ? longDay(base) : read(sources, from)]),
  );
}

function read(from: object, path: string): string | null {
  let found: unknown = from;
  for (const name of path.split('.'))
    found =
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined;
  return typeof found === 'string' && found.trim() ? found.trim() : null;
}
