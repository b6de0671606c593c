import 'reflect-metadata';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { Person } from '../src/access/person.entity';
import { Sessions } from '../src/access/sessions.service';
import { Ground } from '../src/app/app.module';
import { buildServer, openGround } from '../src/app/server';
import { Clock } from '../src/kernel/clock';
import { PostSettings, Settings } from '../src/kernel/settings';

const ROOT = resolve(__dirname, '../..');
/** A server whose databases the specs may make and drop; without it, SQLite. */
const POSTGRES = process.env['DATABASE_URL'];

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly raw: Buffer;
  readonly headers: Record<string, unknown>;
}
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What was answered, read as the browser reads it. */
// oxlint-disable-next-line no-explicit-any -- the one place for it: specs that name no view of what they call
export type Read = Record<string, any>;

/** A person who calls the API. */
export interface Caller {
  get<T = Read>(path: string): Promise<Answer<T>>;
  post<T = Read>(path: string, body?: object | Buffer): Promise<Answer<T>>;
  put<T = Read>(path: string, body: object): Promise<Answer<T>>;
  delete<T = Read>(path: string): Promise<Answer<T>>;
}

/** A whole server on a database of its own, and people who can call it. */
export class World {
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly ground: Ground,
    readonly dir: string,
    private readonly dropped: () => Promise<void>,
  ) {}

  /** Starts a server; `from` is a data folder or database to begin with a copy of (see `demo-world.ts`). */
  static async start(
    options: { from?: string; at?: string; demo?: boolean; post?: PostSettings } = {},
  ): Promise<World> {
    const dir = mkdtempSync(join(tmpdir(), 'rgpd-world-'));
    const database = POSTGRES ? await ownDatabase(POSTGRES, options.from) : undefined;
    if (!POSTGRES && options.from && existsSync(options.from))
      copyFileSync(options.from, join(dir, 'rgpd.sqlite'));
    const clock = new Clock();
    clock.travel(options.at);
    const ground = await openGround(
      new Settings(dir, ROOT, options.demo ?? false, database?.url, undefined, options.post),
      clock,
    );
    return new World(await buildServer(ground), ground, dir, database?.drop ?? (async () => undefined));
  }

  /** Someone who is signed in, by e-mail address. */
  async as(email: string): Promise<Caller> {
    return this.caller(await this.token(email));
  }

  /** Someone who is not. */
  stranger(): Caller {
    return this.caller(undefined);
  }

  async token(email: string): Promise<string> {
    const known = this.tokens.get(email);
    if (known) return known;
    const person = await this.ground.db.of(Person).findOneByOrFail({ email });
    const token = await this.app.get(Sessions).open(person);
    this.tokens.set(email, token);
    return token;
  }

  /** Lets time pass: the clock shows another day, and everyone signs in anew. */
  travel(to: string): void {
    this.ground.clock.travel(to);
    this.tokens.clear();
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.ground.db.close();
    await this.dropped();
    rmSync(this.dir, { recursive: true, force: true });
  }

  private caller(token: string | undefined): Caller {
    const call = (method: Method) => async (path: string, body?: object | Buffer) => {
      const answer = await this.app.inject({
        method,
        url: `/api${path}`,
        ...(body !== undefined && { payload: body }),
        headers: {
          ...(token && { cookie: `rgpd=${token}` }),
          ...(Buffer.isBuffer(body) && { 'content-type': 'application/pdf' }),
        },
      });
      const json = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        body: json ? answer.json() : undefined,
        raw: answer.rawPayload,
        headers: answer.headers,
      };
    };
    return { get: call('GET'), post: call('POST'), put: call('PUT'), delete: call('DELETE') } as Caller;
  }
}

async function ownDatabase(server: string, from?: string) {
  const name = `world_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(server, `CREATE DATABASE ${name}${from ? ` TEMPLATE ${from}` : ''}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  await source.query(sql).finally(() => source.destroy());
}
