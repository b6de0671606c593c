import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** From the ground up; `*` stands for the rooms, which never import each other: they meet in addresses. */
const ORDER = ['kernel', 'api', 'ui', 'session', 'governance', '*', 'shell'];

const NAMELESS = /(^|\/)(dto|services|utils|helpers|common|shared)\//;
const FROM = /(?:(?:import|export)\s[^;'"]*?\sfrom\s|\bimport\s|\b(?:import|require)\()'([^']+)'/g;

const room = (path: string) => path.split('/')[0]!;
const height = (path: string) => {
  const found = ORDER.indexOf(room(path));
  return found < 0 ? ORDER.indexOf('*') : found;
};

/** What is wrong with the place of one file (its path under src/app) and with what it imports. Empty means sound. */
function flawsOf(file: string, source: string): string[] {
  const placed = NAMELESS.test(file) ? [`${file}: a file that fits no room has no name yet`] : [];
  const imported = [...source.matchAll(FROM)].flatMap(([, from = '']) => {
    const told = `${file} imports ${from}`;
    if (from.endsWith('/testing')) return [`${told}, which only specs and their kit in src/testing may`];
    if (!from.startsWith('.')) return [];
    const target = join(dirname(file), from);
    if (target.startsWith('..')) return [`${told}, outside the pages`];
    if (room(target) === room(file) || height(target) < height(file)) return [];
    return [height(target) === height(file) ? `${told}, another room` : `${told}, a room above it`];
  });
  return [...placed, ...imported];
}

const app = join(__dirname, 'app');
const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

describe('the rooms of the frontend', () => {
  it('import downwards only, never each other, and nothing from the server', () => {
    expect(files.flatMap((file) => flawsOf(file, readFileSync(join(app, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['register/activity-page.ts', `import { PageHead } from '../ui/page-head';`],
    ['dossiers/dossier-page.ts', `import { Fan } from '../governance/parts/fan';`],
    ['shell/app-routes.ts', `const it = () => import('../register/register-routes');`],
  ])('let %s say %s', (file, source) => expect(flawsOf(file, source)).toEqual([]));

  it.each([
    ['register/activity-page.ts', `import { FlowMap } from '../flows/flow-map';`, 'another room'],
    ['register/activity-page.ts', `const it = await import('../flows/flow-map');`, 'another room'],
    ['ui/menu.ts', `import { Session } from '../session/session';`, 'a room above'],
    ['register/list.ts', `import { App } from '../shell/app';`, 'a room above'],
    ['governance/parts/fan.ts', `import {\n  Dossier,\n} from '../../dossiers/dossier';`, 'a room above'],
    ['api/door.ts', `import type { A } from '../../../../backend/src/register/register.dto';`, 'outside'],
    ['ui/menu.ts', `import { onScreen } from '../../testing/on-screen';`, 'outside'],
    ['ui/dialog/stage.ts', `import { TestBed } from '@angular/core/testing';`, 'only specs'],
    ['register/shared/dates.ts', ``, 'no name yet'],
  ])('do not let %s say %s', (file, source, flaw) => expect(flawsOf(file, source).join()).toContain(flaw));
});
