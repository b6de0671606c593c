import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoWorld } from '../../testing/demo-world';
import { World } from '../../testing/world';
import { Journal } from '../audit/journal';
import { openDb } from '../database/source';
import { Clock } from '../kernel/clock';
import { Revision } from '../revisions/revision.entity';
import { backup, restore } from './backup';
import { ENTITIES } from './entities';

describe('a backup', () => {
  let world: World;
  let dir: string;
  beforeAll(async () => {
    world = await demoWorld();
    dir = mkdtempSync(join(tmpdir(), 'rgpd-backup-spec-'));
    await backup(world.ground.settings, world.ground.db, join(dir, 'all.backup'));
  });
  afterAll(async () => {
    await world.stop();
    rmSync(dir, { recursive: true });
  });

  it('brings everything back in an empty place: rows, the journal’s chain, the texts', async () => {
    const place = { dataDir: join(dir, 'elsewhere') };
    await restore(place, join(dir, 'all.backup'));
    const db = await openDb(place, ENTITIES);
    const clock = new Clock();
    const [before, after] = [await world.app.get(Journal).head(), await new Journal(db, clock).head()];
    expect(after).toEqual(before);
    expect(await db.of(Revision).count()).toBe(await world.ground.db.of(Revision).count());
    await db.close();
  });

  it('is never written over another file', async () => {
    const again = backup(world.ground.settings, world.ground.db, join(dir, 'all.backup'));
    await expect(again).rejects.toMatchObject({ code: 'app.file-exists' });
  });

  it('is not put over data that is there', async () => {
    await expect(restore({ dataDir: join(dir, 'elsewhere') }, join(dir, 'all.backup'))).rejects.toMatchObject(
      { code: 'app.not-empty' },
    );
  });

  it('is refused when it is cut short, and nothing is written', async () => {
    const whole = readFileSync(join(dir, 'all.backup'));
    writeFileSync(join(dir, 'cut.backup'), whole.subarray(0, whole.length / 2));
    const place = { dataDir: join(dir, 'nowhere') };
    await expect(restore(place, join(dir, 'cut.backup'))).rejects.toMatchObject({ code: 'app.not-a-backup' });
    expect(existsSync(place.dataDir)).toBe(false);
  });
});
