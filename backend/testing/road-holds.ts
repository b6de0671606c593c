import { In } from 'typeorm';
import { firstOf, isFavourable, lastOf, positionOf, stageOf } from '../src/governance/circuits/circuit';
import { Dossier } from '../src/governance/dossiers/dossier.entity';
import { Pieces } from '../src/governance/dossiers/pieces.service';
import { isOnTheRoad, isUndecided, saidOf } from '../src/governance/dossiers/standing';
import { Stations } from '../src/governance/dossiers/stations.service';
import { Step } from '../src/governance/dossiers/step.entity';
import { InForce } from '../src/revisions/in-force.entity';
import { World } from './world';

/** A dossier and all that parted from it, the first one first. */
export async function familyOf(world: World, id: string): Promise<Dossier[]> {
  const family = [await world.ground.db.of(Dossier).findOneByOrFail({ id })];
  for (const one of family)
    family.push(
      ...(await world.ground.db.of(Dossier).find({ where: { partedFrom: one.id }, order: { id: 'ASC' } })),
    );
  return family;
}

/** What is true of a dossier and of all that parted from it, whatever was done to them. */
export async function familyHolds(world: World, id: string): Promise<void> {
  const family = await familyOf(world, id);
  for (const dossier of family) await holds(world, dossier);
  await inForce(world, family);
  await apart(world, family);
}

const stepsIn = (world: World, family: readonly Dossier[]): Promise<Step[]> =>
  world.ground.db
    .of(Step)
    .find({ where: { dossierId: In(family.map(({ id }) => id)) }, order: { id: 'ASC' } });

/** What is true of every dossier, whatever was done to it. */
async function holds(world: World, dossier: Dossier): Promise<void> {
  const circuit = world.app.get(Stations).circuit(dossier.circuit);
  const steps = await stepsIn(world, [dossier]);
  const open = steps.filter(isUndecided);
  expect(positionOf(circuit, dossier.stage)).toBeGreaterThanOrEqual(0);
  expect(steps.every((step) => positionOf(circuit, step.stage) >= 0)).toBe(true);
  if (isOnTheRoad(dossier)) {
    // Somebody is to act, and only where the dossier stands.
    const isDraft = dossier.stage === firstOf(circuit).id;
    // A direction or a coordination drafts without being a body of the directory.
    if (!isDraft) expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ stage }) => stage === dossier.stage)).toBe(true);
    if (dossier.state === 'returned') expect(dossier.stage).not.toBe(lastOf(circuit).id);
    if (isDraft) expect(dossier.state).toBe('returned');
    expect((await world.app.get(Pieces).of(dossier.id)).length).toBeGreaterThan(0);
    // No body has two open rounds at once.
    expect(new Set(open.map(({ bodyId }) => bodyId)).size).toBe(open.length);
  } else {
    expect(open).toEqual([]);
    expect(dossier.closedOn).not.toBeNull();
  }
  if (dossier.state === 'completed') {
    const ends = steps.filter(({ stage, closedOn }) => stage === lastOf(circuit).id && closedOn);
    expect(ends.length).toBeGreaterThan(0);
  }
  // Every station behind was decided in favour, or its decision still covers the texts.
  if (dossier.state !== 'withdrawn')
    for (const { id } of circuit.stages.slice(1, positionOf(circuit, dossier.stage))) {
      const last = steps.filter(({ stage }) => stage === id).at(-1);
      expect(
        last && (isFavourable(last.state) || ['adopted-in-part', 'not-required'].includes(last.state)),
      ).toBe(true);
    }
}

/** Nothing holds for anybody but by a favourable word on that very text where the circuit says so. */
async function inForce(world: World, family: readonly Dossier[]): Promise<void> {
  const circuit = world.app.get(Stations).circuit(family[0]!.circuit);
  const steps = await stepsIn(world, family);
  const pieces = await Promise.all(family.map(({ id }) => world.app.get(Pieces).everIn(id)));
  const subjects = pieces.flat().map(({ subjectId }) => subjectId);
  const held = await world.ground.db.of(InForce).find();
  for (const one of held.filter(({ subjectId }) => subjects.includes(subjectId)))
    expect(
      steps.some(
        ({ stage, parts }) =>
          stageOf(circuit, stage).inForce &&
          (parts ?? []).some((part) => part.revisionId === one.revisionId && isFavourable(part.outcome)),
      ),
    ).toBe(true);
}

/** A text is on one road only, and at a station of the sector what is postponed holds back nothing that is adopted. */
async function apart(world: World, family: readonly Dossier[]): Promise<void> {
  const moving = family.filter(isOnTheRoad);
  const carried = await world.app.get(Pieces).of(...moving.map(({ id }) => id));
  expect(new Set(carried.map(({ subjectId }) => subjectId)).size).toBe(carried.length);
  for (const step of (await stepsIn(world, moving)).filter(isUndecided)) {
    const { circuit } = moving.find(({ id }) => id === step.dossierId)!;
    if (stageOf(world.app.get(Stations).circuit(circuit), step.stage).each) continue;
    const own = carried.filter(({ dossierId }) => dossierId === step.dossierId);
    const said = own.map(({ subjectId }) => saidOf(step.parts ?? [], subjectId));
    expect(said.includes(null) || !said.some((one) => isFavourable(one!))).toBe(true);
  }
}
