import {
  email,
  max,
  maxLength,
  min,
  minLength,
  pattern,
  required,
  SchemaPathTree,
} from '@angular/forms/signals';
import type { Api } from '.';
import type { Schemas } from './contract';
import schemas from './schemas.json';

type Name = keyof typeof schemas & keyof Schemas;

interface Rule {
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Rule;
}

const RULES: Readonly<
  Record<
    string,
    { readonly required?: readonly string[]; readonly properties?: Readonly<Record<string, Rule>> }
  >
> = schemas;

/** Lays the contract's rules over a form: what the server would refuse, the form refuses first. Only the fields it has. */
export function contractRules<Model extends object>(path: SchemaPathTree<Model>, name: Name): void {
  const { required: needed = [], properties = {} } = RULES[name] ?? {};
  for (const [key, rule] of Object.entries(properties)) {
    const text = path[key as keyof typeof path] as SchemaPathTree<string> | undefined;
    if (!text) continue;
    const least = rule.minLength ?? rule.minItems ?? 0;
    // A list may be required and empty; a text that must be there must say something.
    if (needed.includes(key) && (least > 0 || rule.format || rule.pattern || rule.enum)) required(text);
    if (least > 1) minLength(text, least);
    if (rule.maxLength) maxLength(text, rule.maxLength);
    if (rule.pattern) pattern(text, new RegExp(rule.pattern));
    if (rule.format === 'email') email(text);
    const figure = path[key as keyof typeof path] as SchemaPathTree<number>;
    if (rule.minimum !== undefined) min(figure, rule.minimum);
    if (rule.maximum !== undefined) max(figure, rule.maximum);
  }
}

/** The values a field may take, in the contract's order: the options of a select. */
export function choices<N extends Name, Key extends keyof Api<N> & string>(
  name: N,
  key: Key,
): readonly Api<N>[Key][] {
  return (RULES[name]?.properties?.[key]?.enum ?? []) as readonly Api<N>[Key][];
}
