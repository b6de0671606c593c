import { drafting } from './road/1-drafting.mjs';
import { workingGroup } from './road/2-gt.mjs';
import { sector } from './road/3-sector.mjs';
import { boards } from './road/4-boards.mjs';

/** The road of one dossier, D02, from a finding to a sealed pack, by the people who walk it in the office. */
export default async function road(house) {
  await drafting(house);
  await workingGroup(house);
  await sector(house);
  await boards(house);
}
