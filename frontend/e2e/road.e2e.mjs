import { drafting } from './road/1-drafting.mjs';
import { workingGroup } from './road/2-gt.mjs';

/** The road of one dossier, D02, from a finding to the GT that endorses it, by the people who walk it in the office. */
export default async function road(house) {
  await drafting(house);
  await workingGroup(house);
}
