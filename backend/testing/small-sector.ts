import { actorOf } from '../src/access/abilities';
import { Actor } from '../src/access/actor';
import { Mandates } from '../src/access/mandates.service';
import { Directory } from '../src/directory/directory.service';
import { Members } from '../src/directory/members.service';
import { Identity, OrganisationKind } from '../src/directory/organisation.entity';
import { DEMO_PASSWORD } from '../src/kernel/settings';
import { World } from './world';

interface OrganisationWords {
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly town: string | null;
  readonly territory: string | null;
  readonly identity: Identity;
}
interface BodyWords {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly organisation: string;
}
interface PersonWords {
  readonly name: string;
  readonly email: string;
  readonly mandates: readonly {
    readonly role: string;
    readonly organisation: string;
    readonly body?: string;
    readonly from: string;
    readonly until?: string;
  }[];
}

export const THREE_MIRE = ['MIREC', 'MIREL', 'MIREV'] as const;
export const ELEVEN_MIRE = [
  'MIREBW', 'MIREC', 'MIREL', 'MIRELUX', 'MIRENA', 'MIRESEM', 'MIREV', 'MIREWAPI', 'MIRHW', 'MRC', 'MRMB',
] as const; // prettier-ignore
/** Those whose people sit in the board of InterMire beside the Mire. */
const BESIDE = ['INTERMIRE', 'FOREM', 'SPW-EER'];
/** Everybody's password is the same, so checking it need not be slow. */
const CHEAP = { memory: 1024, passes: 1 };

/** Part of the invented sector: InterMire with its bodies, some of the Mire, and the people who speak for them. */
export class SmallSector {
  private constructor(
    private readonly ids: ReadonlyMap<string, string>,
    /** Codes of the Mire. */
    readonly mire: readonly string[],
    /** Someone who keeps the directory. */
    readonly clerk: Actor,
  ) {}

  /** Founds it in a world through the services that people use, with the mandates of `templates/demo/people.yaml`. */
  static async found(world: World, mire: readonly string[] = THREE_MIRE): Promise<SmallSector> {
    const { db, book, clock } = world.ground;
    const held = {
      id: '-', role: 'coordination', roleName: 'coordination', organisationId: '-', bodyId: null, from: '2017-09-01', until: null,
    }; // prettier-ignore
    const clerk = actorOf(book, { id: '-', name: 'Annuaire' }, [held], clock.today(), 'annuaire');
    const ids = new Map<string, string>();
    world.app.get(Mandates).cost = CHEAP;
    await db.atomic(async () => {
      await foundOrganisations(world, clerk, new Set([...BESIDE, ...mire]), ids);
      await enrolPeople(world, clerk, ids);
    });
    return new SmallSector(ids, mire, clerk);
  }

  /** The identifier behind the code of an organisation or of a body. */
  id(code: string): string {
    const id = this.ids.get(code);
    if (!id) throw new RangeError(`The small sector has no « ${code} ».`);
    return id;
  }
}

async function foundOrganisations(world: World, clerk: Actor, codes: Set<string>, ids: Map<string, string>) {
  const { organisations, bodies } = world.ground.book.words<{
    organisations: OrganisationWords[];
    bodies: BodyWords[];
  }>('demo/organisations.yaml');
  for (const { identity, code, name, kind, town, territory } of organisations)
    if (codes.has(code)) {
      const one = { code, name, kind, town, territory, ...identity };
      ids.set(code, (await world.app.get(Directory).found(clerk, one)).id);
    }
  for (const { code, name, kind, organisation } of bodies)
    if (codes.has(organisation)) {
      const one = { code, name, kind, organisationId: ids.get(organisation)! };
      ids.set(code, (await world.app.get(Members).establish(clerk, one)).id);
    }
}

async function enrolPeople(world: World, clerk: Actor, ids: ReadonlyMap<string, string>) {
  const { people } = world.ground.book.words<{ people: PersonWords[] }>('demo/people.yaml');
  const members = world.app.get(Members);
  for (const { name, email, mandates } of people) {
    const here = mandates.filter(({ organisation }) => ids.has(organisation));
    if (here.length === 0) continue;
    const { id: personId } = await members.enrol(clerk, { name, email, password: DEMO_PASSWORD });
    for (const { role, organisation, body, from, until } of here)
      await members.give(clerk, {
        personId, role, organisationId: ids.get(organisation)!, bodyId: body ? ids.get(body) : null, from, until: until ?? null,
      }); // prettier-ignore
  }
}
