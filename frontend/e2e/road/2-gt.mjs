import { PHONE, step } from '../harness.mjs';
import { convene, dossier, hands, openSession, plan, put } from './meeting.mjs';
import { PEOPLE } from './people.mjs';
import { confirm, enter, follow, look, press, reads, title } from './walking.mjs';

const HOURS = /Quelles sont vos heures d’ouverture/;
const ORAL = ' Une version orale est donnée sur demande.';
/** The names under which the voices stand in the attendance list of the GT. */
const voice = (page, mire) => page.getByLabel(new RegExp(`^Présence.*\\b${mire}\\b`));

/** The GT meets: nine Mire present, one represented; it amends the text, then endorses it by ten votes to none. */
export async function workingGroup(house) {
  const desk = await step('the secretary plans the meeting of the GT from the dossier', () => planned(house));
  const mirev = await step('a member proposes an amendment from her phone', () => amend(house));
  await step('the secretary notes nine present, one represented and one absent, and opens', () =>
    attend(desk),
  );
  const late = await step('the amendment is adopted by show of hands', () => adoptAmendment(house, desk));
  await step('a vote that comes after the close is told so', () => tooLate(late));
  await step('two members vote « Avaliser » from their phones, one of them also by proxy', () =>
    vote(house, desk, mirev),
  );
  await step('the secretary notes the other hands: ten votes to none', () => endorse(desk));
  await step('the minutes have written themselves', () => minutes(desk));
  await Promise.all([desk, mirev].map((page) => page.context().close()));
}

async function planned(house) {
  const page = await enter(house, PEOPLE.secretary);
  await look(page, 'a-faire-secretariat');
  await dossier(page);
  await plan(page);
  await look(page, 'reunion-preparation');
  await convene(page);
  return page;
}

async function amend(house) {
  const page = await enter(house, PEOPLE.mirevAtGt, PHONE);
  await dossier(page);
  await look(page, 'dossier-au-gt');
  await follow(page.getByRole('main'), /^D02 Politique de collecte/);
  await reads(page, HOURS);
  await look(page, 'd02-comparaison');
  await follow(page, 'Lire le texte entier');
  await press(page, 'Amender le passage « Quand ce document change »');
  const form = page.getByRole('form', { name: 'Amender le passage' });
  await form.getByRole('textbox', { name: 'Rédaction proposée' }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(ORAL);
  await form.getByLabel('Motif').fill('Plus clair pour les personnes.');
  await look(page, 'd02-amender');
  await press(form, 'Proposer l’amendement');
  await form.waitFor({ state: 'hidden' });
  return page;
}

async function attend(page) {
  await page.reload();
  await press(page, 'Noter présents les 11 absents');
  await reads(page, '11 voix présentes');
  await voice(page, 'MIREL').selectOption('Absent');
  await reads(page, '10 voix présentes');
  await voice(page, 'MIRESEM').selectOption('Représenté');
  const proxy = page.getByRole('dialog', { name: /MIRESEM/ });
  const holder = proxy.getByLabel('Représenté par');
  await holder.selectOption({ label: await holder.getByRole('option', { name: /MIREC\b/ }).textContent() });
  await proxy.getByLabel('Où se trouve la procuration écrite').fill('Courriel reçu la veille');
  await press(proxy, 'Noter');
  await proxy.waitFor({ state: 'hidden' });
  await reads(page, '9 voix présentes, 1 représentée');
  await look(page, 'reunion-presences');
  await openSession(page);
}

/** Nine hands are raised; the tenth member's phone is in a tunnel and hears nothing of the close. */
async function adoptAmendment(house, page) {
  await press(page, 'Mettre l’amendement aux voix');
  await reads(page.getByRole('dialog'), 'Plus clair pour les personnes');
  await press(page.getByRole('dialog'), 'Ouvrir le vote');
  const phone = await enter(house, PEOPLE.colleague, PHONE);
  await toMeeting(phone);
  await phone.route(/api\/meetings\/[^/]+(\/live)?$/, (route) => route.abort());
  await press(page, 'À main levée');
  const dialog = page.getByRole('dialog', { name: 'À main levée' });
  const others = dialog.getByRole('group').filter({ hasNotText: 'MIRENA' });
  for (const hand of await others.all()) await hand.getByText('Pour', { exact: true }).click();
  await look(page, 'reunion-mains-levees');
  await press(dialog, 'Noter et clôturer le vote');
  await reads(page, '9 pour, 0 contre, 0 abstention');
  return phone;
}

async function tooLate(page) {
  await press(page, 'Pour');
  await press(page, 'Confirmer : Pour');
  await reads(page.getByRole('alert'), 'Le scrutin a été clos');
  await look(page, 'reunion-trop-tard');
  await page.context().close();
}

async function vote(house, desk, mirev) {
  await put(desk, 'Avaliser');
  const mirec = await enter(house, PEOPLE.mirecAtGt, PHONE);
  for (const page of [mirec, mirev]) await toMeeting(page);
  const [own, proxy] = [/^Ma voix/, /^Par procuration/].map((name) => mirec.getByRole('group', { name }));
  await look(mirec, 'reunion-telephone');
  await say(own, 'Pour');
  await say(proxy, 'Pour');
  await say(mirev, 'Pour');
  await look(mirev, 'reunion-vote-donne');
  await reads(desk, '3 réponses sur 10 voix');
  await mirec.context().close();
}

/** A member follows the meeting from what waits for her. */
async function toMeeting(page) {
  await page.goto('/');
  await follow(
    page
      .getByRole('region', { name: 'Ce qui vous attend' })
      .getByRole('listitem')
      .filter({ hasText: 'GT RGPD' }),
    'Voter',
  );
  await reads(page, 'Ma voix');
}

async function say(place, answer) {
  await press(place, answer);
  await press(place, `Confirmer : ${answer}`);
  await reads(place, /Vote enregistré/);
}

async function endorse(page) {
  await press(page, 'À main levée');
  await hands(page);
  await reads(page, '10 pour, 0 contre, 0 abstention');
  await look(page, 'reunion-avalise');
}

async function minutes(page) {
  await confirm(page, 'Clore la séance', 'Clore');
  await follow(page, 'Procès-verbal');
  await title(page, 'Procès-verbal');
  await reads(page, /GT-RGPD-\d{4}-\d+/);
  await reads(page, /MIRESEM/);
  await look(page, 'proces-verbal');
}
