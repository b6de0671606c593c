import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The ground, in order; then the rooms, which do not know each other; then the shell. */
const GROUND = ['kernel', 'api', 'ui', 'session', 'governance'];
const APP = join(__dirname, '..');

const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const room = (path: string) => path.split(sep)[0]!;
const rank = (path: string) => {
  const name = room(path);
  return name === 'shell' ? 99 : GROUND.includes(name) ? GROUND.indexOf(name) : GROUND.length;
};
const imports = (file: string) =>
  [...readFileSync(join(APP, file), 'utf8').matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(
    (found) => relative(APP, join(APP, dirname(file), found[1] ?? found[2]!)),
  );

/** What a file imports from where it may not: from above it, from a neighbour, or from outside the application. */
function wrong(file: string, targets: readonly string[]): string[] {
  return targets.filter((target) => {
    if (target.startsWith('..')) return true;
    if (room(target) === room(file)) return false;
    return rank(target) > rank(file) || (rank(file) === GROUND.length && rank(target) === GROUND.length);
  });
}

describe('the rooms of the screens', () => {
  it.each(files)('%s imports downwards only', (file) => {
    expect(wrong(file, imports(file))).toEqual([]);
  });

  it('would be seen to break: a part that knows a room, a room that knows its neighbour, the server’s code', () => {
    expect(wrong('ui/state.ts', ['session/session'])).toEqual(['session/session']);
    expect(wrong('flows/flow-page.ts', ['register/register-client', 'ui/state'])).toEqual([
      'register/register-client',
    ]);
    expect(wrong('api/problem.ts', ['../../../backend/src/kernel/refusal'])).toHaveLength(1);
    expect(wrong('shell/app-routes.ts', ['flows/flows-routes'])).toEqual([]);
  });
});
