import { House } from './server';
import { Directory } from '../directory/directory.service';
import { DEMO_PASSWORD } from '../kernel/settings';
import { benchRows } from '../register/bench-rows';
import { RegisterIndex } from '../register/lists/register-index.service';
import { Ground } from './app.module';
import { Office } from './demo/office';
import { foundSector, PersonWords } from './demo/sector';
import { wasLoaded } from './demo/demonstration';

/** A sector with as many activities of one Mire as a bench asks for, and someone who may read and print them. */
export async function benchSeed(app: House, ground: Ground, activities: number) {
  await foundSector(app, new Office(app));
  const { id } = await app.get(Directory).byCode('MIREC');
  const place = { db: ground.db, book: ground.book, index: app.get(RegisterIndex) };
  await ground.db.atomic(() => benchRows(place, id, activities));
  await wasLoaded(app);
  const { people } = ground.book.words<{ people: PersonWords[] }>('demo/people.yaml');
  const chair = people.find(({ mandates }) =>
    mandates.some(({ role, body }) => role === 'ca-chair' && body === 'CA-MIREC'),
  )!;
  return { email: chair.email, password: DEMO_PASSWORD, organisationId: id };
}
