import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Journal } from '../audit/journal';
import { Clock } from '../kernel/clock';
import { Packs } from '../packs/packs.service';
import { Verification } from '../packs/verification.service';
import { backup, restore } from './backup';
import { benchSeed } from './bench-seed';
import { loadDemonstration } from './demo/demonstration';
import { inWords } from './failures';
import { optionsOf, startOptions } from './options';
import { buildServer, openGround } from './server';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Whoever asked for something that does not exist, or left out what it needs. */
class WrongUse extends Error {}

interface Asked {
  readonly words: readonly string[];
  readonly date?: string;
  readonly out?: string;
  readonly json: boolean;
  readonly activities: number;
}
type Verb = (asked: Asked) => Promise<boolean>;

const HELP = `npm run rgpd -- COMMANDE

  demo                                          charge la démonstration dans une base vide
  pack ORG [--date AAAA-MM-JJ] --out FICHIER    compose et scelle le dossier de conformité d’une organisation
  verify FICHIER [--json]                       dit si un dossier est intact, ou quelle pièce ne correspond plus
  backup FICHIER                                écrit toute l’installation dans un seul fichier
  restore FICHIER                               remet une sauvegarde dans une installation vide
  audit verify                                  recalcule la chaîne du journal
  help                                          cette page

  Codes de sortie : 0 oui, 1 non, 2 mauvais emploi.
  Variables : DATA_DIR, DATABASE_URL, SEAL_P12, SEAL_P12_PASSWORD.`;

const settings = () => optionsOf(startOptions([], process.env), true);

/** Opens the house for one command, and closes it again. */
async function inside<T>(work: (house: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const house = await open();
  return work(house).finally(async () => {
    await house.app.close();
    await house.ground.db.close();
  });
}

async function open() {
  const ground = await openGround(settings(), new Clock());
  return { ground, app: await buildServer(ground) };
}

const VERBS: Readonly<Record<string, Verb>> = {
  help: async () => (say(HELP), true),
  demo: () =>
    inside(async ({ app, ground }) => {
      if ((await app.get(Journal).head()) !== null)
        return (say('La base n’est pas vide : la démonstration n’a pas été chargée.'), false);
      await loadDemonstration(app, ground, say);
      return true;
    }),
  pack: ({ words: [code], date, out }) => {
    if (!code || !out) throw new WrongUse('pack demande une organisation et --out FICHIER.');
    return inside(async ({ app, ground }) => {
      const pdf = await app.get(Packs).composeNow(code.toUpperCase(), date ?? ground.clock.today());
      writeFileSync(out, pdf);
      say(`${out} : ${pdf.length} octets.`);
      return true;
    });
  },
  verify: ({ words: [file], json }) => {
    if (!file) throw new WrongUse('verify demande un fichier.');
    return inside(async ({ app }) => {
      const found = await app.get(Verification).check(readFileSync(file));
      if (json) say(JSON.stringify(found));
      else [found.sentence, ...found.changed.map((piece) => `  ne correspond plus : ${piece}`)].forEach(say);
      return found.verdict === 'valid';
    });
  },
  backup: async ({ words: [file] }) => {
    if (!file) throw new WrongUse('backup demande un fichier.');
    const ground = await openGround(settings(), new Clock());
    const rows = await backup(ground.settings, ground.db, file).finally(() => ground.db.close());
    say(`${file} : ${rows} lignes et les clés du cachet. Gardez ce fichier comme une clé.`);
    return true;
  },
  restore: async ({ words: [file] }) => {
    if (!file) throw new WrongUse('restore demande un fichier.');
    say(`${await restore(settings(), file)} lignes remises depuis ${file}.`);
    return true;
  },
  audit: async ({ words: [what] }) => {
    if (what !== 'verify') throw new WrongUse('audit demande : verify.');
    const ground = await openGround(settings(), new Clock());
    const check = await new Journal(ground.db, ground.clock).check().finally(() => ground.db.close());
    say(
      check.sound
        ? `Journal intact : ${check.entries} lignes, tête ${check.head}`
        : `Journal altéré à la ligne ${check.seq}.`,
    );
    return check.sound;
  },
  'bench-seed': ({ activities }) =>
    inside(async ({ app, ground }) => (say(JSON.stringify(await benchSeed(app, ground, activities))), true)),
};

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      activities: { type: 'string', default: '10000' },
    },
  });
  const [name = 'help', ...words] = positionals;
  const verb = VERBS[name];
  if (!verb) throw new WrongUse(`La commande « ${name} » n’existe pas.`);
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date))
    throw new WrongUse('--date s’écrit AAAA-MM-JJ.');
  return (await verb({ ...values, words, activities: Number(values.activities) })) ? 0 : 1;
}

/** `parseArgs` throws for an option it does not know: that is wrong use too. */
const isWrongUse = (error: unknown) =>
  error instanceof WrongUse ||
  String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS');

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      isWrongUse(error) ? `${(error as Error).message}\n\n${HELP}\n` : `${inWords(error)}\n`,
    );
    process.exit(isWrongUse(error) ? 2 : 1);
  },
);
