import { House } from './server';
import { Reception } from '../access/reception.service';
import { DEMO_PASSWORD } from '../kernel/settings';

/** The demonstration's accounts by role, for the terminal. */
export async function accountsInWords(app: House): Promise<string> {
  const { groups } = await app.get(Reception).demo();
  const lines = groups.flatMap(({ title, people }) => [
    `  ${title}`,
    ...people.map(({ email, name, function: what }) => `    ${email.padEnd(44)} ${name} — ${what}`),
  ]);
  return [
    '',
    `  Démonstration : personnes, réunions et décisions inventées. Mot de passe de tous : ${DEMO_PASSWORD}`,
    '  La page de connexion propose les rôles en un clic.',
    '',
    ...lines,
    '',
    '  Ctrl-C arrête le serveur.',
  ].join('\n');
}
