import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { inWords } from './failures';
import { Verb, VERBS, WrongUse } from './verbs';

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

const help: Verb = async () => (process.stdout.write(`${HELP}\n`), true);

/** Reads what was asked, does it, and hands back the exit code. */
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
  const verb = name === 'help' ? help : VERBS[name];
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
