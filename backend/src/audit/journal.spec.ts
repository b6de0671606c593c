import { World } from '../../testing/world';
import { Journal, NOBODY } from './journal';
import { JournalEntry } from './journal-entry.entity';

const something = (label: string) => ({ action: 'test.happened', subject: 'Test', subjectId: '1', label });

describe('the journal', () => {
  let world: World;
  let journal: Journal;
  beforeEach(async () => {
    world = await World.start();
    journal = world.app.get(Journal);
  });
  afterEach(() => world.stop());

  it('chains each line to the one before', async () => {
    for (const label of ['un', 'deux', 'trois']) await journal.record(NOBODY, something(label));
    expect(await journal.check()).toMatchObject({ sound: true, entries: 3 });
  });

  it('keeps its numbers without a gap when many write at once and one of them fails', async () => {
    const { db } = world.ground;
    const writers = Array.from({ length: 20 }, (_, turn) =>
      db.atomic(async () => {
        await journal.record(NOBODY, something(String(turn)));
        if (turn === 7) throw new Error('changed my mind');
      }),
    );
    const done = await Promise.allSettled(writers);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
    expect(await journal.check()).toMatchObject({ sound: true, entries: 19 });
  });

  it('cannot be changed or erased, even by the program itself', async () => {
    await journal.record(NOBODY, something('un'));
    const { db } = world.ground;
    await expect(db.atomic(() => db.of(JournalEntry).update({ seq: 1 }, { label: 'autre' }))).rejects.toThrow(
      'append only',
    );
    await expect(db.atomic(() => db.of(JournalEntry).delete({ seq: 1 }))).rejects.toThrow('append only');
  });

  it('names the first line that does not fit when someone got round the database', async () => {
    for (const label of ['un', 'deux', 'trois']) await journal.record(NOBODY, something(label));
    const { db } = world.ground;
    await db.atomic(async () => {
      if (db.isPostgres) await db.query('ALTER TABLE journal DISABLE TRIGGER ALL');
      else await db.query('DROP TRIGGER journal_no_update');
      await db.of(JournalEntry).update({ seq: 2 }, { label: 'falsifié' });
    });
    expect(await journal.check()).toEqual({ sound: false, seq: 2 });
  });
});
