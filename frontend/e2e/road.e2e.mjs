import { drafting } from './road/1-drafting.mjs';

/** The road of one dossier, D02, from a finding to the GT, by the people who walk it in the office. */
export default async function road(house) {
  await drafting(house);
}
