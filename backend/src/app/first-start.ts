import { randomBytes } from 'node:crypto';
import { House } from './server';
import { actorOf } from '../access/abilities';
import { Actor } from '../access/actor';
import { NOBODY } from '../audit/journal';
import { Db } from '../database/db';
import { Members } from '../directory/members.service';
import { Directory } from '../directory/directory.service';
import { Clock } from '../kernel/clock';
import { Rulebook } from '../rulebook/rulebook';

/** The installation itself, acting as its own administrator before anybody has an account. */
export function installation(book: Rulebook, today: string): Actor {
  const held = {
    id: '-',
    role: 'admin',
    roleName: 'installation',
    organisationId: '-',
    bodyId: null,
    from: today,
    until: null,
  };
  return actorOf(book, { id: NOBODY.personId, name: NOBODY.name }, [held], today, NOBODY.quality);
}

/** The first account of a real installation; its password is shown once, or comes from the environment. */
export async function firstStart(
  app: House,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const today = app.get(Clock).today();
  const self = installation(app.get(Rulebook), today);
  const email = env['ADMIN_EMAIL'] ?? 'admin@installation.invalid';
  const password = env['ADMIN_PASSWORD'] ?? randomBytes(15).toString('base64url');
  await app.get(Db).atomic(async () => {
    const umbrella = await app
      .get(Directory)
      .found(self, { code: 'INTERMIRE', name: 'InterMire', kind: 'umbrella' });
    const { id: personId } = await app.get(Members).enrol(self, { name: 'Administration', email, password });
    await app.get(Members).give(self, { personId, role: 'admin', organisationId: umbrella.id, from: today });
  });
  return `\n  Premier compte : ${email}${env['ADMIN_PASSWORD'] ? '' : `\n  Mot de passe, montré cette seule fois : ${password}`}`;
}
