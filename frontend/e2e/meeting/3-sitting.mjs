import { PHONE, step } from '../harness.mjs';
import { hands, openSession } from '../road/meeting.mjs';
import { confirm, enter, follow, look, press, reads, same } from '../road/walking.mjs';
import { AWAY, PEOPLE } from './people.mjs';
import { ACTION, AMENDED, DOSSIER, IN_A_MONTH, OWN, PROPOSED } from './words.mjs';

/** The meeting itself, at the secretary's desk and on the members' phones. */
export async function sitting(house, desk) {
  await step('the presences are noted: one excused, one represented, one not there yet', () => attend(desk));
  await step('the meeting opens, and the question of conflicts is asked', () => open(desk));
  await step('one comes late: the quorum says it', () => late(desk));
  await step('two amendments are voted in their order, the text after them', () => amended(desk));
  await step('a secret vote, on phones: who came is known, what they said is not', () => secret(house, desk));
  await step('nobody objects to the proposal of a member, and somebody is charged with it', () =>
    consent(desk),
  );
  await step('one leaves early, and the meeting is closed', () => close(desk));
}

const voice = (page, name) => page.getByLabel(new RegExp(`^Présence.*${name}`));

async function attend(page) {
  await press(page, /^Noter présents les \d+ absents/);
  await reads(page, /27 voix présentes|26 voix présentes/);
  await voice(page, AWAY.excused).selectOption('Excusé');
  await voice(page, AWAY.late).selectOption('Absent');
  await voice(page, PEOPLE.mirel.name).selectOption('Représenté');
  const dialog = page.getByRole('dialog', { name: new RegExp(PEOPLE.mirel.name) });
  same(
    'the proxy on file',
    await dialog.getByLabel('Procuration au dossier').locator('option:checked').textContent(),
    `à ${PEOPLE.mirena.name} (MIRENA)`,
  );
  await press(dialog, 'Noter');
  await dialog.waitFor({ state: 'hidden' });
  await reads(page, /24 voix présentes, 1 représentée — quorum atteint \(14\)/);
}

async function open(page) {
  await openSession(page);
  await press(page, 'Acter la réponse');
  await press(page.getByRole('dialog'), 'Acter');
  await reads(page, 'Aucun n’a été déclaré.');
}

async function late(page) {
  await voice(page, AWAY.late).selectOption('Présent');
  await reads(page, /25 voix présentes, 1 représentée/);
  await reads(page.getByRole('region', { name: 'Arrivées et départs' }), new RegExp(AWAY.late));
}

async function turnTo(page, point) {
  await page.getByRole('link', { name: point }).first().click();
  await press(page, 'Passer à ce point');
  await reads(page, /^Point en cours/);
}

async function amended(page) {
  await turnTo(page, DOSSIER);
  const [first, second] = AMENDED;
  const line = (passage) => page.getByRole('listitem').filter({ hasText: passage });
  await reads(page, 'Les amendements se votent d’abord, dans cet ordre, puis le texte.');
  same('the second waits', await line(second).getByRole('button').count(), 0);
  await look(page, 'seance-amendements');
  await amendment(page, line(first));
  await reads(page, '26 pour, 0 contre, 0 abstention');
  await amendment(page, line(second), 'Contre');
  await reads(page, /26 contre/);
  await page.getByRole('main').getByRole('button', { name: 'Adopter', exact: true }).click();
  await press(page.getByRole('dialog'), 'Ouvrir le vote');
  await press(page, 'À main levée');
  await hands(page);
  await reads(page, /CA-INTERMIRE-\d{4}-\d+/);
}

async function amendment(page, line, against) {
  await press(line, 'Mettre l’amendement aux voix');
  await press(page.getByRole('dialog'), 'Ouvrir le vote');
  await press(page, 'À main levée');
  if (!against) return hands(page);
  const dialog = page.getByRole('dialog', { name: 'À main levée' });
  for (const hand of await dialog.getByRole('group').all())
    await hand.getByText(against, { exact: true }).click();
  await press(dialog, 'Noter et clôturer le vote');
  await dialog.waitFor({ state: 'hidden' });
}

async function secret(house, desk) {
  const phones = [];
  for (const name of ['mirec', 'mirev', 'mirena']) {
    const phone = await enter(house, PEOPLE[name], PHONE);
    await follow(phone.getByRole('main'), /^CA d’InterMire, \d/);
    phones.push(phone);
  }
  await turnTo(desk, OWN);
  await put(desk, 'Désigner Basile Bouvreuil comme personne de confiance', 'Au scrutin secret');
  for (const phone of phones) await vote(phone, phone === phones[0] ? 'Contre' : 'Pour');
  await reads(desk, /^4\s+réponses sur\s+26\s+voix/);
  await confirm(desk, 'Clôturer le vote');
  await reads(desk, '3 pour, 1 contre, 0 abstention');
  const main = await desk.getByRole('main').innerText();
  same('who voted against', /Damien Digitale[^\n]*contre/i.test(main), false);
  for (const phone of phones) await phone.context().close();
}

/** Puts a free motion to the vote, in its own words; `terms` fills what goes with it. */
async function put(page, text, way, terms = () => undefined) {
  await page.getByRole('main').getByRole('button', { name: 'Approuver', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Texte de la motion' }).fill(text);
  await terms(dialog);
  await dialog.getByRole('radio', { name: way }).check();
  await press(dialog, 'Ouvrir le vote');
  await dialog.waitFor({ state: 'hidden' });
}

/** Answers for each voice that the phone carries: the member's own, and the one of whoever gave a proxy. */
async function vote(phone, answer) {
  await phone.getByText('Scrutin secret').first().waitFor();
  for (const own of await phone.getByRole('group', { name: /^(Ma voix|Par procuration)/ }).all()) {
    await press(own, answer);
    await press(own, `Confirmer : ${answer}`);
    await reads(own, 'Bulletin déposé');
  }
}

async function consent(page) {
  await turnTo(page, PROPOSED);
  await put(page, 'Étudier un guichet commun pour les demandes des personnes', 'Par nom', async (dialog) => {
    await dialog.getByText(/^Modalités/).click();
    await press(dialog, 'Charger quelqu’un d’une suite');
    await dialog.getByLabel('À qui').fill(PEOPLE.mirec.name);
    await dialog.getByLabel('Quoi').fill(ACTION);
    await dialog.getByRole('textbox', { name: 'Pour le' }).fill(IN_A_MONTH);
    await look(page, 'seance-confier');
  });
  await press(page.getByRole('main'), 'Personne ne s’oppose');
  await press(page.getByRole('dialog'), 'Constater l’unanimité');
  await reads(page, /personne ne s’étant opposé/);
}

async function close(page) {
  await voice(page, AWAY.early).selectOption('Absent');
  await reads(page, /24 voix présentes, 1 représentée/);
  await confirm(page, 'Clore la séance', 'Clore');
  await reads(page, /^close$/);
  await look(page, 'seance-close');
}
