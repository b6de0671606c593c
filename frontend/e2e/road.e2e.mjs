import { drafting } from './road/1-drafting.mjs';
import { workingGroup } from './road/2-gt.mjs';
import { sector } from './road/3-sector.mjs';
import { boards } from './road/4-boards.mjs';
import { register } from './road/5-register.mjs';
import { pack } from './road/6-pack.mjs';

const PARTS = [drafting, workingGroup, sector, boards, register, pack];

/** The road of one dossier, D02, from a finding to the signed pack of a Mire, by the people who walk it in the office. */
export default async function road(house) {
  for (const part of PARTS) await part(house);
}
