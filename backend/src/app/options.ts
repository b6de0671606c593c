import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PostSettings, Settings } from '../kernel/settings';

/** How the server was asked to start, from its command line and its environment. */
export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly production: boolean;
  readonly demo: boolean;
  readonly post: PostSettings;
}

/** The top of the project, seen from the built program. */
export const ROOT = resolve(__dirname, '../../..');

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the command line (`--port`, `--host`, `--data-dir`) over the environment. */
export function startOptions(args: readonly string[], env: Environment): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, host: { type: 'string' }, 'data-dir': { type: 'string' } },
  });
  const port = Number(values.port ?? env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT doit être un nombre de 0 à 65535 (reçu : « ${values.port ?? env['PORT']} »).`);
  return {
    post: postSettings(env, port),
    port,
    host: values.host ?? env['HOST'] ?? '127.0.0.1',
    dataDir: resolve(values['data-dir'] ?? env['DATA_DIR'] ?? `${ROOT}/data`),
    databaseUrl: env['DATABASE_URL'] || undefined,
    production: env['NODE_ENV'] === 'production',
    demo: env['DEMO'] !== 'no',
  };
}

export function optionsOf(options: StartOptions, demo: boolean): Settings {
  return new Settings(
    options.dataDir,
    ROOT,
    demo,
    options.databaseUrl,
    `${ROOT}/dist/frontend/browser`,
    options.post,
  );
}

/** Where letters go out (`SMTP_URL`), from whom (`MAIL_FROM`), and where their links lead (`PUBLIC_URL`). */
function postSettings(env: Environment, port: number): PostSettings {
  const base = (env['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(base))
    throw new Error(
      `PUBLIC_URL doit être une adresse complète, par exemple https://rgpd.exemple.be (reçu : « ${base} »).`,
    );
  const smtp = env['SMTP_URL'] || undefined;
  if (smtp && !/^smtps?:\/\/./.test(smtp))
    throw new Error('SMTP_URL doit commencer par smtp:// ou smtps://.');
  return { base, from: env['MAIL_FROM'] || `rgpd@${new URL(base).hostname}`, ...(smtp && { smtp }) };
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
