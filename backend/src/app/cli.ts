import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Journal } from '../audit/journal';
import { POLICIES } from '../exchange/imports/import.entity';
import { Clock } from '../kernel/clock';
import { Packs } from '../packs/packs.service';
import { auditVerify } from './audit-verb';
import { backup, restore } from './backup';
import { benchSeed } from './bench-seed';
import { importFile } from './import-verb';
import { loadDemonstration } from './demo/demonstration';
import { exportAdoptions, exportRegister, isAdoptionFormat, isFormat } from './export-verb';
import { exportMinutes, isPaperFormat } from './minutes-verb';
import { inWords } from './failures';
import { optionsOf, startOptions } from './options';
import { buildServer, openGround } from './server';
import { verify } from './verify';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Whoever asked for something that does not exist, or left out what it needs. */
class WrongUse extends Error {}

interface Asked {
  readonly words: readonly string[];
  readonly date?: string;
  readonly out?: string;
  readonly format?: string;
  readonly org?: string;
  readonly json: boolean;
  readonly activities: number;
  readonly policy: string;
  readonly into?: string;
  readonly dryRun: boolean;
}
type Verb = (asked: Asked) => Promise<boolean>;

const HELP = `npm run rgpd -- COMMANDE

  demo                                          charge la démonstration dans une base vide
  pack ORG [--date AAAA-MM-JJ] --out FICHIER    compose et scelle le dossier de conformité d’une organisation
  export register --org ORG --format FORMAT --out FICHIER [--date AAAA-MM-JJ]
                                                écrit le registre d’une organisation (pdf, docx, xlsx, ods, apd.xlsx, csv, json, jsonld)
  export adoptions --format xlsx --out FICHIER [--date AAAA-MM-JJ]
                                                écrit la matrice d’adoption (xlsx, csv)
  export minutes RÉUNION --format pdf|docx --out FICHIER
                                                écrit un procès-verbal ; RÉUNION : un identifiant ou « GT-RGPD 2026-12-03 »
  verify FICHIER [--json]                       dit si un dossier est intact, ou quelle pièce ne correspond plus
  backup FICHIER                                écrit toute l’installation dans un seul fichier
  import FICHIER --org ORG [--dry-run] [--json] [--policy stop|skip|update] [--into CODE]
                                                importe un registre (CNIL, APD, Dastra, Madis, MONARC, CISO Assistant, les nôtres)
  restore FICHIER                               remet une sauvegarde dans une installation vide
  audit verify                                  recalcule la chaîne du journal et l’empreinte des décisions
  help                                          cette page

  Codes de sortie : 0 oui, 1 non, 2 mauvais emploi.
  Variables : DATA_DIR, DATABASE_URL, SEAL_P12, SEAL_P12_PASSWORD.`;

const isPolicy = (word: string): word is (typeof POLICIES)[number] =>
  (POLICIES as readonly string[]).includes(word);

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
  export: ({ words: [what, ...meeting], org, format, out, date }) => {
    if (what === 'adoptions') {
      if (!out || !isAdoptionFormat(format))
        throw new WrongUse('export adoptions demande --format (xlsx, csv) et --out.');
      return inside(async ({ app, ground }) => {
        const count = await exportAdoptions(app, ground, { format, out, ...(date && { date }) });
        say(`${out} : ${count} dossiers.`);
        return true;
      });
    }
    if (what === 'minutes') {
      const said = meeting.join(' ');
      if (!said || !out || !isPaperFormat(format))
        throw new WrongUse('export minutes demande une réunion, --format (pdf, docx) et --out.');
      return inside(async ({ app }) => {
        say(`${out} : ${await exportMinutes(app, { meeting: said, format, out })}.`);
        return true;
      });
    }
    if (what !== 'register') throw new WrongUse('export demande : register, minutes ou adoptions.');
    if (!org || !out || !isFormat(format))
      throw new WrongUse(
        'export register demande --org, --format (pdf, docx, xlsx, ods, apd.xlsx, csv, json, jsonld) et --out.',
      );
    return inside(async ({ app, ground }) => {
      const count = await exportRegister(app, ground, { org, format, out, ...(date && { date }) });
      say(`${out} : ${count} fiches.`);
      return true;
    });
  },
  verify: async ({ words: [file], json }) => {
    if (!file) throw new WrongUse('verify demande un fichier.');
    const found = await verify(settings(), readFileSync(file));
    if (json) say(JSON.stringify(found));
    else [found.sentence, ...found.changed.map((piece) => `  ne correspond plus : ${piece}`)].forEach(say);
    return found.verdict === 'valid';
  },
  import: ({ words: [file], org, policy, into, dryRun, json }) => {
    if (!file || !org) throw new WrongUse('import demande un fichier et --org ORGANISATION.');
    if (!existsSync(file)) throw new WrongUse(`Le fichier ${file} n’existe pas.`);
    if (!isPolicy(policy)) throw new WrongUse('--policy s’écrit stop, skip ou update.');
    return inside(({ app, ground }) =>
      importFile(app, ground, { file, org, policy, dryRun, json, ...(into && { into }) }, say),
    );
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
    const { lines, sound } = await auditVerify(ground).finally(() => ground.db.close());
    lines.forEach(say);
    return sound;
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
      format: { type: 'string' },
      org: { type: 'string' },
      policy: { type: 'string', default: 'stop' },
      into: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      activities: { type: 'string', default: '10000' },
    },
  });
  const [name = 'help', ...words] = positionals;
  const verb = VERBS[name];
  if (!verb) throw new WrongUse(`La commande « ${name} » n’existe pas.`);
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date))
    throw new WrongUse('--date s’écrit AAAA-MM-JJ.');
  const asked = { ...values, words, activities: Number(values.activities), dryRun: values['dry-run'] };
  return (await verb(asked)) ? 0 : 1;
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
