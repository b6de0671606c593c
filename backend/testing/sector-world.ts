import { Office } from '../src/app/demo/office';
import { foundSector } from '../src/app/demo/sector';
import { World } from './world';

/** A world with the demonstration's directory and nothing else: organisations, bodies, people and mandates. */
export async function sectorWorld(at?: string): Promise<World> {
  const world = await World.start({ ...(at && { at }), demo: true });
  await foundSector(world.app, new Office(world.app));
  return world;
}

/** People of the demonstration, by what they are there for. */
export const PEOPLE = {
  coordination: 'adele.aubepine@demo.intermire.invalid',
  drafter: 'basile.bouvreuil@demo.intermire.invalid',
  secretary: 'camille.coquelicot@demo.intermire.invalid',
  directorOfMirec: 'damien.digitale@demo.mirec.invalid',
  directorOfMirev: 'ines.jonquille@demo.mirev.invalid',
} as const;
