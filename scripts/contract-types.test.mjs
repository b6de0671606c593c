import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formRules, sorted, typeOf, typesFile } from './contract-types.mjs';

const $ref = '#/components/schemas/Basis';

test('a schema becomes the type a person would have written', () => {
  const written = [
    [{ type: 'string' }, 'string'],
    [{ type: 'integer' }, 'number'],
    [{ type: 'string', nullable: true }, 'string | null'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ type: 'string', enum: ['a', "l'avis"] }, "'a' | 'l\\'avis'"],
    [{ type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, "('a' | 'b')[]"],
    [{ type: 'array', items: { $ref } }, 'Basis[]'],
    [{ allOf: [{ $ref }], nullable: true }, 'Basis | null'],
    [{ oneOf: [{ $ref }, { type: 'number' }] }, 'Basis | number'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
    [{ type: 'object' }, 'Record<string, unknown>'],
    [{}, 'unknown'],
  ];
  for (const [schema, type] of written) assert.equal(typeOf(schema), type);
});

test('an interface keeps what its author said of it, and what may be left out', () => {
  const name = { type: 'string', description: 'As the register\nlists it.' };
  const file = typesFile({ 'Activity.Input': { properties: { name, 'a-b': {} }, required: ['name'] } });
  assert.match(
    file,
    /export interface Activity_Input \{\n {2}\/\*\* As the register lists it\. \*\/\n {2}name: string;\n/,
  );
  assert.match(file, /'a-b'\?: unknown;/);
  assert.match(file, /export interface Schemas \{\n {2}Activity_Input: Activity_Input;\n\}/);
});

test('a form knows the rules of what is filled in, through references, and nothing of what is only shown', () => {
  const schemas = {
    Basis: { type: 'string', enum: ['consent', 'contract'] },
    NoteInput: {
      properties: {
        text: { type: 'string', minLength: 1, maxLength: 80, description: 'Not a rule.' },
        basis: { allOf: [{ $ref }] },
        tags: { type: 'array', minItems: 1, items: { type: 'string', maxLength: 20 } },
      },
      required: ['text'],
    },
    NoteView: { properties: { id: { type: 'string' } } },
  };
  assert.deepEqual(formRules(schemas), {
    NoteInput: {
      required: ['text'],
      properties: {
        text: { minLength: 1, maxLength: 80 },
        basis: { enum: ['consent', 'contract'] },
        tags: { minItems: 1, items: { maxLength: 20 } },
      },
    },
  });
});

test('the contract is the same bytes whatever order it was stated in', () => {
  const one = JSON.stringify(sorted({ b: [{ d: 1, c: 2 }], a: null }));
  assert.equal(one, JSON.stringify(sorted({ a: null, b: [{ c: 2, d: 1 }] })));
});
