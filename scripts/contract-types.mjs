/** From the schemas of the contract (OpenAPI) to what the browser needs of them: types, and the rules of its forms. */

const HEADER = '// Generated from docs/api/openapi.json by `npm run contract`. Do not edit.\n';

/** The same value with the keys of every object in order, so that two runs write the same bytes. */
export function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

const refName = ($ref) => $ref.split('/').at(-1).replace(/\W/g, '_');
const literal = (value) =>
  typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value);
const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name));
const grouped = (type) => (/ [|&] /.test(type) ? `(${type})` : type);
const comment = (text, indent = '') =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';

/** The TypeScript type of one schema, as an expression. */
export function typeOf(schema = {}) {
  const type = bareTypeOf(schema);
  return schema.nullable && !/\bnull$/.test(type) ? `${type} | null` : type;
}

function bareTypeOf(schema) {
  if (schema.$ref) return refName(schema.$ref);
  if ('const' in schema) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => grouped(typeOf(part))).join(' & ');
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) return choice.map(typeOf).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(' | ');
  if (schema.type === 'array') return `${grouped(typeOf(schema.items))}[]`;
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'string' || schema.type === 'boolean' || schema.type === 'null') return schema.type;
  if (schema.type === 'object' || schema.properties) return objectOf(schema);
  return 'unknown';
}

function objectOf({ properties, required, additionalProperties }) {
  if (properties) return `{ ${members(properties, required).join(' ')} }`;
  const open =
    additionalProperties && additionalProperties !== true ? typeOf(additionalProperties) : 'unknown';
  return `Record<string, ${open}>`;
}

const members = (properties, required = []) =>
  Object.entries(properties).map(
    ([name, schema]) => `${key(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );

function declaration([name, schema]) {
  const head = comment(schema.description);
  const isInterface = schema.properties && !schema.allOf && !schema.nullable;
  if (!isInterface) return `${head}export type ${refName(name)} = ${typeOf(schema)};\n`;
  const lines = members(schema.properties, schema.required).map(
    (line, index) => `${comment(Object.values(schema.properties)[index].description, '  ')}  ${line}\n`,
  );
  return `${head}export interface ${refName(name)} {\n${lines.join('')}}\n`;
}

/** One interface a schema, and `Schemas`, which knows them all by name. */
export function typesFile(schemas) {
  const entries = Object.entries(schemas);
  const index = entries.map(([name]) => `  ${refName(name)}: ${refName(name)};\n`).join('');
  const all = `/** Every schema of the contract by its name. */\nexport interface Schemas {\n${index}}\n`;
  return [HEADER, ...entries.map(declaration), all].join('\n');
}

const RULES = [
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'enum',
  'format',
];

/** What a form has to know of what a person fills in: the schemas named `…Input`, and of them only the rules. */
export function formRules(schemas) {
  const rulesOf = (schema) => {
    const named = schema.$ref ?? schema.allOf?.[0]?.$ref;
    const full = named ? { ...schemas[named.split('/').at(-1)], ...schema } : schema;
    const rules = Object.fromEntries(RULES.filter((rule) => rule in full).map((rule) => [rule, full[rule]]));
    const items = full.items ? rulesOf(full.items) : {};
    return Object.keys(items).length ? { ...rules, items } : rules;
  };
  const formOf = ({ required = [], properties = {} }) => ({
    required,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, rulesOf(schema)]),
    ),
  });
  const inputs = Object.entries(schemas).filter(([name]) => name.endsWith('Input'));
  return Object.fromEntries(inputs.map(([name, schema]) => [name, formOf(schema)]));
}
