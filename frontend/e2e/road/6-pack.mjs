import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, settled, step } from '../harness.mjs';
import { PEOPLE } from './people.mjs';
import { enter, go, look, press, reads, title } from './walking.mjs';

/** MIREC's chair signs the pack of the day; anyone can check it, with this application or without. */
export async function pack(house) {
  const page = await step('the chair composes the pack of MIREC and reads it', () => compose(house));
  await step('a wrong password signs nothing', () => wrongPassword(page));
  await step('he signs with his password', () => sign(page));
  const file = await step('he downloads the pack', () => download(page, house.dataDir));
  await step('pdfsig says that the seal is valid, qpdf that the file is sound', () => withOtherTools(file));
  await step('the page of verification says valid to anyone', () => verify(house, file));
  await step('one byte is changed: it says which piece no longer matches', () => tampered(house, file));
  await page.context().close();
}

async function compose(house) {
  const page = await enter(house, PEOPLE.mirecChair);
  await go(page, 'Conformité');
  await look(page, 'conformite');
  await page.getByRole('link', { name: 'Composer un dossier' }).first().click();
  await title(page, 'Composer un dossier');
  await settled(page);
  await look(page, 'dossier-composition');
  await press(page, 'Composer le dossier');
  await page.getByRole('button', { name: 'Signer' }).waitFor({ timeout: 120_000 });
  await settled(page);
  await look(page, 'dossier-pret');
  return page;
}

async function wrongPassword(page) {
  await press(page.getByRole('main'), 'Signer');
  const dialog = page.getByRole('dialog', { name: 'Signer le dossier' });
  await dialog.getByLabel('Votre mot de passe').fill('demonstratio');
  await press(dialog, 'Signer');
  await reads(dialog, /mot de passe/);
  await look(page, 'dossier-signer');
}

async function sign(page) {
  const dialog = page.getByRole('dialog', { name: 'Signer le dossier' });
  await dialog.getByLabel('Votre mot de passe').fill('demonstration');
  await press(dialog, 'Signer');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Télécharger' }).waitFor({ timeout: 120_000 });
  await look(page, 'dossier-signe');
}

async function download(page, dir) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger' }).click(),
  ]);
  const path = join(dir, 'pack.pdf');
  await file.saveAs(path);
  return path;
}

function withOtherTools(file) {
  const tell = (tool, ...args) => execFileSync(tool, [...args, file], { encoding: 'utf8', stdio: 'pipe' });
  const seal = tell('pdfsig', '-nocert');
  if (!seal.includes('Signature is Valid')) throw new Error(seal);
  const sound = tell('qpdf', '--check');
  if (!sound.includes('No syntax or stream encoding errors found')) throw new Error(sound);
}

/** Shows a file to the page of verification, as a visitor without an account. */
async function show(house, file) {
  const page = await open(house);
  await page.goto('/verifier');
  await page.getByLabel(/Choisir un fichier PDF/).setInputFiles(file);
  return page;
}

async function verify(house, file) {
  const page = await show(house, file);
  await reads(page, 'Toutes correspondent');
  await reads(page.getByRole('article'), /Cédric Hellébore/);
  await look(page, 'verifier-valide');
  await page.context().close();
}

async function tampered(house, file) {
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  const altered = join(house.dataDir, 'altered.pdf');
  writeFileSync(altered, bytes);
  const page = await show(house, altered);
  await reads(page, 'Ce qui ne correspond plus');
  await look(page, 'verifier-altere');
  await page.context().close();
}
