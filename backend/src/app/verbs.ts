import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
import { optionsOf, startOptions } from './options';
import { buildServer, openGround } from './server';
import { verify } from './verify';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Whoever asked for something that does not exist, or left out what it needs. */
export class WrongUse extends Error {}

/** What an operator asked for: the words after the verb, and the options. */
export interface Asked {
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
/** Does what was asked; hands back whether the answer is yes. */
export type Verb = (asked: Asked) => Promise<boolean>;

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

/** What the command line can do, by the word that asks for it. */
export const VERBS: Readonly<Record<string, Verb>> = {
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
