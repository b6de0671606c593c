import { House } from '../server';
import { Mandates } from '../../access/mandates.service';
import { PASSWORD_COST } from '../../access/passwords';
import { OrganisationInput, OrganisationView } from '../../directory/directory.dto';
import { Directory } from '../../directory/directory.service';
import { Members } from '../../directory/members.service';
import { Organisation } from '../../directory/organisation.entity';
import { DEMO_PASSWORD } from '../../kernel/settings';
import { Rulebook } from '../../rulebook/rulebook';
import { Db } from '../../database/db';
import { installation } from '../first-start';
import { Office } from './office';

interface OrganisationWords {
  readonly code: string;
  readonly name: string;
  readonly kind: Organisation['kind'];
  readonly town: string | null;
  readonly territory: string | null;
  readonly identity: Organisation['identity'];
  readonly dpd: Organisation['dpd'];
}
interface BodyWords {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** The code of the organisation that it is a body of. */
  readonly organisation: string;
}
interface SectorWords {
  readonly organisations: readonly OrganisationWords[];
  readonly bodies: readonly BodyWords[];
}
export interface PersonWords {
  readonly name: string;
  readonly email: string;
  readonly mandates: readonly {
    role: string;
    organisation: string;
    body?: string;
    from: string;
    until?: string;
  }[];
}

const FIRST_DAY = '2017-09-01';
/** The password is public, so checking it need not be slow. */
const CHEAP = { memory: 1024, passes: 1 };

/** The directory of the demonstration: organisations, bodies, people and their mandates. */
export async function foundSector(app: House, office: Office): Promise<void> {
  const book = app.get(Rulebook);
  const { organisations, bodies } = book.words<SectorWords>('demo/organisations.yaml');
  const { people } = book.words<{ people: PersonWords[] }>('demo/people.yaml');
  app.get(Mandates).cost = CHEAP;
  const admin = await firstAdministrator(app, organisations, people);
  const clerk = office.as(admin.email);
  for (const one of organisations)
    if (one.kind !== 'umbrella') await clerk.post('/directory/organisations', sent(one));
  const ids = new Map<string, string>();
  for (const { code, id } of await clerk.get<OrganisationView[]>('/directory/organisations'))
    ids.set(code, id);
  for (const { organisation, ...body } of bodies) {
    const { id } = await clerk.post('/directory/bodies', { ...body, organisationId: ids.get(organisation) });
    ids.set(body.code, id);
  }
  for (const { name, email, mandates } of people) {
    if (email === admin.email) continue;
    const { id: personId } = await clerk.post('/directory/people', { name, email, password: DEMO_PASSWORD });
    for (const { role, organisation, body, from, until } of mandates)
      await clerk.post('/directory/mandates', {
        personId, role, from, until: until ?? null,
        organisationId: ids.get(organisation), bodyId: body ? ids.get(body) : null,
      }); // prettier-ignore
  }
  app.get(Mandates).cost = PASSWORD_COST;
}

/** Somebody has to be there before anybody can be enrolled: the installation does it itself. */
async function firstAdministrator(
  app: House,
  organisations: readonly OrganisationWords[],
  people: readonly PersonWords[],
) {
  const self = installation(app.get(Rulebook), FIRST_DAY);
  const umbrella = organisations.find(({ kind }) => kind === 'umbrella')!;
  const admin = people.find(({ mandates }) => mandates.some(({ role }) => role === 'admin'))!;
  await app.get(Db).atomic(async () => {
    const { id: organisationId } = await app.get(Directory).found(self, sent(umbrella));
    const { id: personId } = await app.get(Members).enrol(self, { ...admin, password: DEMO_PASSWORD });
    await app.get(Members).give(self, { personId, role: 'admin', organisationId, from: FIRST_DAY });
  });
  return admin;
}

function sent({ identity, dpd, code, name, kind, town, territory }: OrganisationWords): OrganisationInput {
  return {
    code,
    name,
    kind,
    town,
    territory,
    ...identity,
    dpdName: dpd?.name ?? null,
    dpdContact: dpd?.contact ?? null,
  };
}
