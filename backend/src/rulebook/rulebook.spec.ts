import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { roleFlaws } from '../access/abilities';
import { bodyFlaws } from '../governance/circuits/body-flaws';
import { circuitFlaws } from '../governance/circuits/flaws';
import { standingFlaws } from '../governance/meetings/standing-flaws';
import { BrokenRulebook, fill, Rulebook } from './rulebook';

const ROOT = resolve(__dirname, '../../..');
const CHECKS = [roleFlaws, circuitFlaws, bodyFlaws, standingFlaws];

describe('the rulebook', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'rgpd-rules-'));
    for (const folder of ['policies', 'templates'])
      cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  const change = (file: string, from: string | RegExp, to: string) => {
    const before = readFileSync(join(copy, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(join(copy, file), after);
  };
  const flaws = () => {
    try {
      Rulebook.open(copy, CHECKS);
      return [];
    } catch (error) {
      return (error as BrokenRulebook).flaws.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
    }
  };

  it('is sound as it stands', () => expect(flaws()).toEqual([]));

  it.each([
    [
      'a circuit with an unknown body',
      'policies/circuits/A.yaml',
      'body: cdd',
      'body: cddd',
      /circuits\/A\.yaml:\d+ .*cddd/,
    ],
    [
      'a circuit that returns to nowhere',
      'policies/circuits/A.yaml',
      'onReturn: tsf',
      'onReturn: nulle-part',
      /circuits\/A\.yaml:\d+ .*nulle-part/,
    ],
    ['a file that is no YAML', 'policies/bodies/gt.yaml', 'kind: gt', 'kind: [gt', /bodies\/gt\.yaml:\d+ /],
    [
      'a field that no schema knows',
      'policies/legal-texts/rgpd.yaml',
      /^id: rgpd/m,
      'id: rgpd\ncolour: blue',
      /legal-texts\/rgpd\.yaml:\d+ .*colour/,
    ],
    [
      'a right to do what nobody can do',
      'policies/roles/staff.yaml',
      'do: [read]',
      'do: [fly]',
      /roles\/staff\.yaml:\d+ unknown action « fly »/,
    ],
    [
      'a right on a field that does not exist',
      'policies/roles/staff.yaml',
      'organisationId:',
      'colour:',
      /roles\/staff\.yaml:\d+ unknown field « colour »/,
    ],
    [
      'a standing point that is put nowhere',
      'templates/agendas/standing.yaml',
      'at: first,',
      'at: middle,',
      /agendas\/standing\.yaml:5 /,
    ],
    [
      'standing points of a body that nobody knows',
      'templates/agendas/standing.yaml',
      /^tsf:/m,
      'tsff:',
      /agendas\/standing\.yaml:1 unknown kind of body « tsff »/,
    ],
    [
      'a template that is no YAML',
      'templates/refusals/fr.yaml',
      'access.signed-out:',
      'access.signed-out: [',
      /refusals\/fr\.yaml:\d+ /,
    ],
  ])('refuses %s and names file, line and rule', (_, file, from, to, expected) => {
    change(file, from, to);
    expect(flaws().join('\n')).toMatch(expected);
  });

  it('has a French sentence for every refusal of the house', () => {
    const { refusals } = Rulebook.open(ROOT, CHECKS);
    const codes = sources().flatMap((text) =>
      [...text.matchAll(/new Refusal\(\s*'([^']+)'/g)].map(([, code]) => code!),
    );
    expect(codes.length).toBeGreaterThan(20);
    expect([...new Set(codes)].filter((code) => !refusals[code])).toEqual([]);
  });

  it('has a French verb for every action that the journal hears', () => {
    const verbs = Rulebook.open(ROOT, CHECKS).words<Record<string, string>>('journal/fr.yaml');
    const actions = sources().flatMap((text) =>
      [...text.matchAll(/action: '([a-z]+\.[a-z-]+)'/g)].map(([, action]) => action!),
    );
    expect([...new Set(actions)].filter((action) => !verbs[action])).toEqual([]);
  });
});

describe('a sentence', () => {
  it('takes its facts, and keeps a hole that nobody fills', () => {
    expect(fill('{a} et {b}', { a: 1, b: ['x', 'y'] })).toBe('1 et x, y');
    expect(fill('{a} et {b}', { a: null })).toBe('{a} et {b}');
  });
});

/** The program's own texts, without the specs. */
function sources(): string[] {
  const src = join(ROOT, 'backend/src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(src, name), 'utf8'));
}
