import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { World } from '../../testing/world';
import { openDb } from '../database/source';
import { BrokenRulebook } from '../rulebook/rulebook';
import { inWords } from './failures';
import { isLoopback, startOptions } from './options';

describe('a start that fails', () => {
  let dir: string;
  beforeAll(() => (dir = mkdtempSync(join(tmpdir(), 'rgpd-start-'))));
  afterAll(() => rmSync(dir, { recursive: true }));

  it('says which folder cannot be written and what to do', async () => {
    writeFileSync(join(dir, 'a-file'), '');
    const error = await openDb({ dataDir: join(dir, 'a-file', 'data') }, []).catch(
      (reason: unknown) => reason,
    );
    expect(inWords(error)).toMatch(/a-file\/data ne peut pas être écrit.*DATA_DIR/);
  });

  it('says that the port is taken and how to choose another', async () => {
    const world = await World.start();
    await world.app.listen(0, '127.0.0.1');
    const { port } = new URL(await world.app.getUrl());
    const other = await World.start();
    const error = await other.app.listen(Number(port), '127.0.0.1').catch((reason: unknown) => reason);
    expect(inWords(error)).toMatch(new RegExp(`port ${port} est déjà utilisé.*PORT=`));
    await other.stop();
    await world.stop();
  });

  it('lists every flaw of the rules with its file and line', () => {
    const flaws = [{ file: 'policies/circuits/A.yaml', line: 12, rule: 'unknown body « cddd »' }];
    expect(inWords(new BrokenRulebook(flaws))).toContain(
      'policies/circuits/A.yaml, ligne 12 : unknown body « cddd »',
    );
  });

  it('refuses a port that is no number', () => {
    expect(() => startOptions(['--port', 'trois mille'], {})).toThrow('« trois mille »');
  });
});

describe('the options of a start', () => {
  it('take the command line before the environment', () => {
    expect(startOptions(['--port', '4000'], { PORT: '5000', HOST: '0.0.0.0' })).toMatchObject({
      port: 4000,
      host: '0.0.0.0',
    });
  });

  it.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['192.168.1.2', false],
  ])('know that %s is reachable from here only: %s', (host, expected) =>
    expect(isLoopback(host)).toBe(expected),
  );
});
