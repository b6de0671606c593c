import 'reflect-metadata';
import { Clock } from '../kernel/clock';
import { Journal } from '../audit/journal';
import { isLoopback, optionsOf, startOptions } from './options';
import { firstStart } from './first-start';
import { loadDemonstration, wasDemonstration } from './demo/demonstration';
import { inWords } from './failures';
import { buildServer, openGround } from './server';
import { accountsInWords } from './welcome';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Opens the house to the public: tables, first content, doors; and closes it in order when told to. */
async function main(): Promise<void> {
  const options = startOptions(process.argv.slice(2), process.env);
  const ground = await openGround(optionsOf(options, false), new Clock());
  const journal = new Journal(ground.db, ground.clock);
  const empty = (await journal.head()) === null;
  const mayBeDemo = options.demo && isLoopback(options.host) && !options.production;
  const demo = empty ? mayBeDemo : await wasDemonstration(ground.db);
  if (demo && !mayBeDemo) throw new ExposedDemonstration(options.host);
  const app = await buildServer({ ...ground, settings: optionsOf(options, demo) });
  if (empty && demo) await ground.db.atLeisure(() => loadDemonstration(app, ground, say));
  if (empty && !demo) say(await firstStart(app, process.env));
  await app.listen(options.port, options.host);
  say(
    `\n  RGPD Mire est ouvert : http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`,
  );
  if (demo) say(await accountsInWords(app));
  const stop = () =>
    void app
      .close()
      .then(() => ground.db.close())
      .then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** A demonstration's accounts have a password that everybody knows: it must not leave this machine. */
class ExposedDemonstration extends Error {
  constructor(host: string) {
    super(
      `La base de données contient la démonstration, dont les mots de passe sont publics : elle ne s’ouvre que sur une adresse locale, hors production (adresse demandée : ${host}). Choisissez un autre DATA_DIR pour une installation réelle.`,
    );
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${inWords(error)}\n`);
  process.exit(1);
});
