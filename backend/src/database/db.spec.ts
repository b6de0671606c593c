import { World } from '../../testing/world';
import { SignInFailure } from '../access/session.entity';
import { Db } from './db';

/** SQLite's writers queue: there, nobody can cross anybody's way. */
const onPostgres = process.env['DATABASE_URL'] ? it : it.skip;

describe('work in a transaction', () => {
  let world: World;
  let db: Db;
  beforeAll(async () => {
    world = await World.start();
    db = world.ground.db;
  });
  afterAll(() => world.stop());

  const keep = (key: string) => db.of(SignInFailure).insert({ key, count: 0, lastAt: '2026-11-22' });
  const countOf = async (key: string) => (await db.of(SignInFailure).findOneByOrFail({ key })).count;
  const add = (key: string) => db.of(SignInFailure).increment({ key }, 'count', 1);

  onPostgres('is done by both of two that block each other, one after the other, each once', async () => {
    await db.atomic(async () => {
      await keep('left');
      await keep('right');
    });
    let tries = 0;
    let told = 0;
    const both = Promise.withResolvers<void>();
    const cross = (first: string, second: string) =>
      db.atomic(async () => {
        tries += 1;
        await add(first);
        db.afterCommit(() => (told += 1));
        if (tries >= 2) both.resolve();
        await both.promise;
        await add(second);
      });
    await Promise.all([cross('left', 'right'), cross('right', 'left')]);
    expect(tries).toBe(3);
    expect([await countOf('left'), await countOf('right'), told]).toEqual([2, 2, 2]);
  });

  onPostgres('gives up when it has had to give way three times', async () => {
    let tries = 0;
    const work = db.atomic(async () => {
      tries += 1;
      throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    });
    await expect(work).rejects.toThrow('deadlock detected');
    expect(tries).toBe(3);
  });

  it('is not done again when it failed by itself', async () => {
    let tries = 0;
    const work = db.atomic(async () => {
      tries += 1;
      await keep('lost');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(tries).toBe(1);
    expect(await db.of(SignInFailure).existsBy({ key: 'lost' })).toBe(false);
  });
});
