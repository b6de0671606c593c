import { activityInput, demoActivities } from '../src/app/demo/activity-words';
import { World } from './world';

type Words = Record<string, unknown>;

/** What a form would send for an activity of `templates/demo/activities`: its core, without the fields beyond it. */
export function activityWords(world: World, code: string, change: Words = {}): Words {
  const { book } = world.ground;
  const words = demoActivities(book).find((one) => one.code === code)!;
  const { more: _, ...core } = activityInput(book, words);
  return { ...core, ...change };
}

/** What a form would send for a flow of `templates/demo/flows.yaml`, between the organisations given. */
export function flowWords(
  world: World,
  code: string,
  ids: (code: string) => string,
  mire: string,
  change: Words = {},
): Words {
  const { flows } = world.ground.book.words<{ flows: Words[] }>('demo/flows.yaml');
  const {
    source,
    destination,
    instrument,
    evidence: _,
    categories: __,
    ...said
  } = flows.find((one) => one['code'] === code)!;
  const law = instrument as { kind: string; reference: string; until: string | null } | null;
  return {
    ...said, ...end('source', source as End, ids, mire), ...end('destination', destination as End, ids, mire),
    instrumentKind: law?.kind ?? null, instrumentReference: law?.reference ?? null, instrumentUntil: law?.until ?? null,
    ...change,
  }; // prettier-ignore
}

interface End {
  readonly organisation?: string;
  readonly category?: string;
}

function end(
  which: string,
  { organisation, category }: End,
  ids: (code: string) => string,
  mire: string,
): Words {
  const code = organisation === 'MIRE' ? mire : organisation;
  return code
    ? { [`${which}Id`]: ids(code), [`${which}Name`]: code }
    : {
        [`${which}Id`]: null,
        [`${which}Name`]: category === 'candidat' ? 'Candidat à un accompagnement' : category,
      };
}
