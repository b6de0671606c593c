import { PaperSubject } from '../../testing/paper-subject';
import { PEOPLE } from '../../testing/people';
import { raiseHands, sit } from '../../testing/sitting';
import { SmallSector } from '../../testing/small-sector';
import { World } from '../../testing/world';
import { auditVerify } from './audit-verb';

describe('the journal and the decisions that are checked on the command line', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ at: '2026-04-13' });
    const sector = await SmallSector.found(world);
    const pieces = [
      { type: 'document', subjectId: PaperSubject.in(world).write('D02 Politique', 'Un texte.') },
    ];
    const basile = await world.as(PEOPLE.basile);
    const { body } = await basile.post('/dossiers', { title: 'D02', circuit: 'A', pieces });
    const camille = await world.as(PEOPLE.camille);
    const sitting = await sit(camille, sector.id('GT-RGPD'), body['id'], '2026-04-13');
    await raiseHands(camille, sitting, sitting.agenda[0]!, { outcome: 'endorsed' });
  });
  afterAll(() => world.stop());

  it('are both said to hold, with how many decisions there are', async () => {
    const { lines, sound } = await auditVerify(world.ground);
    expect(sound).toBe(true);
    expect(lines[0]).toMatch(/^Journal intact : \d+ lignes, tête [0-9a-f]{64}$/);
    expect(lines[1]).toBe('Décisions intactes : 1 recalculée, retrouvée au journal avec son empreinte.');
  });

  it('name the decision whose words were changed in the database, although the journal holds', async () => {
    await tamper(world.ground, 'decision', `UPDATE "decision" SET "text" = 'Autre chose.'`);
    const { lines, sound } = await auditVerify(world.ground);
    expect(sound).toBe(false);
    expect(lines[0]).toContain('Journal intact');
    expect(lines[1]).toMatch(/^Décision n° GT-RGPD-2026-01 altérée/);
  });

  it('name the line of the journal that was changed', async () => {
    await tamper(world.ground, 'journal', `UPDATE "journal" SET "label" = 'Autre chose.' WHERE "seq" = 3`);
    const { lines, sound } = await auditVerify(world.ground);
    expect(sound).toBe(false);
    expect(lines[0]).toBe('Journal altéré à la ligne 3.');
  });

  /** What only somebody with the database in their hands can do: past the fence around what is never rewritten. */
  const tamper = ({ db }: World['ground'], table: string, statement: string) =>
    db.atomic(async () => {
      await db.query(
        db.isPostgres ? `ALTER TABLE "${table}" DISABLE TRIGGER USER` : `DROP TRIGGER ${table}_no_update`,
      );
      await db.query(statement);
    });
});
