import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parse } from 'yaml';
import { gapsIn } from '../../register/activity-findings';
import { contentFrom, refuseIncomplete, refuseUnknown } from '../../register/entry';
import { ActivityInput } from '../../register/register.dto';
import { Rulebook } from '../../rulebook/rulebook';
import { activityInput, ActivityWords, demoActivities } from './activity-words';

const ROOT = resolve(__dirname, '../../../..');
const book = Rulebook.open(ROOT);
const activities = demoActivities(book);
const each = activities.map((one) => [one.code, one] as const);
const codesOf = (vocabulary: string) => book.vocabularies.get(vocabulary)!.terms.map(({ code }) => code);
/** The day on which an entry was adopted, or on which what it tells ended. */
const dayOf = ({ closedOn }: ActivityWords) => closedOn ?? '2025-10-29';
/** Purposes that cite no text although their basis asks for one, on purpose: they show what a finding is. */
const UNTEXTED = ['T01 suivre-les-entrees'];

describe('the register of the demonstration', () => {
  it('holds the thirty-five activities of the sector, and InterMire’s two as a processor', () => {
    const asked = Array.from({ length: 35 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
    const told = activities.map(({ code }) => code);
    expect(told.filter((code) => asked.includes(code))).toEqual(asked);
    expect(told.filter((code) => !asked.includes(code))).toEqual(['T291', 'T301']);
    const level = (one: string) => activities.filter((words) => words.level === one).map(({ code }) => code);
    expect(level('L')).toEqual(['T14', 'T17', 'T25']);
    expect(level('H')).toHaveLength(25);
  });

  it('follows the schema of its files', () => {
    const schema = JSON.parse(
      readFileSync(join(ROOT, 'policies/schema/demo-activities.schema.json'), 'utf8'),
    ) as object;
    const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const folder = join(ROOT, 'templates/demo/activities');
    for (const name of readdirSync(folder)) {
      valid(parse(readFileSync(join(folder, name), 'utf8')));
      expect([name, valid.errors]).toEqual([name, null]);
    }
  });

  it.each(each)('%s is what a form may send', (_, words) => {
    const input = activityInput(book, words);
    const sent = plainToInstance(ActivityInput, input);
    expect(validateSync(sent as object, { whitelist: true })).toEqual([]);
    const content = contentFrom(sent, book);
    refuseUnknown(content, book);
    refuseIncomplete(content, book);
    expect(Object.keys(content.more ?? {}).length).toBeGreaterThan(15);
  });

  it.each(each)('%s takes its words from the vocabularies', (_, words) => {
    expect(codesOf('person-categories')).toEqual(expect.arrayContaining([...words.persons]));
    const recipients = [...words.recipients, ...words.internal, ...(words.origin ?? [])];
    expect(codesOf('recipients')).toEqual(expect.arrayContaining(recipients));
    expect(codesOf('measures')).toEqual(expect.arrayContaining([...(words.measures ?? [])]));
    expect(codesOf('data-categories')).toEqual(
      expect.arrayContaining(words.dataCategories.map(({ code }) => code)),
    );
  });

  it.each(each)(
    '%s says whether an AIPD is asked for, by which criteria, and why',
    (_, { aipd, role, more }) => {
      expect(aipd.reason.length).toBeGreaterThan(40);
      if (!aipd.required) return;
      expect(role).not.toBe('processor');
      expect(more).toMatchObject({ dpiaCriteria: expect.any(Array), aipdReference: expect.any(String) });
    },
  );

  it.each(each)('%s cites texts that were in force, and articles that they have', (code, words) => {
    for (const { id, legalBasis, legalText, article } of words.purposes as readonly {
      id: string;
      legalBasis: string;
      legalText: string | null;
      article: string | null;
    }[]) {
      if ('ce'.includes(legalBasis) && words.role !== 'processor' && !UNTEXTED.includes(`${code} ${id}`))
        expect([id, legalText]).not.toEqual([id, null]);
      if (!legalText) continue;
      const text = book.legalText(legalText);
      expect([legalText, text !== undefined && text.from <= dayOf(words)]).toEqual([legalText, true]);
      expect([legalText, text!.until === null || text!.until >= dayOf(words)]).toEqual([legalText, true]);
      if (article) expect(text!.articles.map((one) => one.id)).toContain(article);
    }
  });

  it.each(each)('%s gives what its bases and its data ask for', (_, words) => {
    const purposes = words.purposes as readonly Record<string, string | null>[];
    for (const { legalBasis, legitimateInterest, balance, consentHow, consentEvidence } of purposes) {
      if (legalBasis === 'f') expect([legitimateInterest, balance]).not.toContain(undefined);
      if (legalBasis === 'a') expect([consentHow, consentEvidence]).not.toContain(undefined);
    }
    const natures = words.dataCategories.map(
      ({ code }) =>
        book.vocabularies.get('data-categories')!.terms.find((term) => term.code === code)!['nature'],
    );
    if (natures.includes('special'))
      expect(words.more).toMatchObject({ art9Condition: expect.any(Array), accessList: expect.any(Array) });
    if (natures.includes('judicial')) expect(words.more).toMatchObject({ art10Basis: expect.any(Array) });
    if (natures.includes('niss')) expect(words.more).toMatchObject({ niss: expect.any(String) });
    if (words.role === 'joint') expect(words.more).toMatchObject({ jointControllers: expect.any(Array) });
    if (words.role === 'processor')
      expect(words.more).toMatchObject({ controllersServed: expect.any(Array) });
  });

  it('has few gaps, each on purpose', () => {
    const gaps = activities.flatMap((words) =>
      gapsIn(contentFrom(plainToInstance(ActivityInput, activityInput(book, words)), book), book).map(
        ({ rule }) => `${words.code} ${rule}`,
      ),
    );
    expect(gaps).toEqual(['T01 purpose-without-legal-text', 'T05 niss-unauthorised']);
  });

  it.each(each)('%s is written with the typography of French', (_, words) => {
    const wrong = sentencesOf(words).filter((text) => WRONG.test(text));
    expect(wrong).toEqual([]);
  });
});

/** A straight apostrophe or quote, a plain space where a narrow one stands, a missing one, an ellipsis in dots. */
const WRONG =
  /\p{L}'|"|«(?!\u202f)|[^\u202f]»|[^\u202f][;?!](?=\s|$)|[^\u202f\s](?<!https?):(?=\s|$)| :|\.\.\./u;

function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(sentencesOf);
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentencesOf) : [];
}
