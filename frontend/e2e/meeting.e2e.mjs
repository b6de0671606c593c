import { agenda } from './meeting/1-agenda.mjs';
import { before } from './meeting/2-before.mjs';
import { sitting } from './meeting/3-sitting.mjs';
import { minutes } from './meeting/4-minutes.mjs';
import { after } from './meeting/5-after.mjs';

/** A whole meeting of the board of InterMire, from the day it is planned to the signed minutes and what is followed up. */
export default async function meeting(house) {
  const { desk, at } = await agenda(house);
  await before(house, desk);
  await sitting(house, desk);
  const number = await minutes(house, desk, at);
  await after(house, desk, number);
}
