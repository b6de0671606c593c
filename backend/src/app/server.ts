import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { roleFlaws } from '../access/abilities';
import { openDb } from '../database/source';
import { Clock } from '../kernel/clock';
import { bodyFlaws } from '../governance/circuits/body-flaws';
import { circuitFlaws } from '../governance/circuits/flaws';
import { standingFlaws } from '../governance/meetings/standing-flaws';
import { Settings } from '../kernel/settings';
import { Rulebook } from '../rulebook/rulebook';
import { AppModule, Ground } from './app.module';
import { ENTITIES } from './entities';

/** The running house: what commands, the demonstration and the specs call. */
export type House = NestFastifyApplication;

const LARGEST_PACK = 64 * 1024 * 1024;

/** Opens the ground of the house; refuses on a broken rulebook before any table is touched. */
export async function openGround(settings: Settings, clock = new Clock()): Promise<Ground> {
  const book = Rulebook.open(settings.rules, [roleFlaws, bodyFlaws, circuitFlaws, standingFlaws]);
  const db = await openDb(settings, ENTITIES);
  return { db, book, clock, settings };
}

/** Builds the house on its ground: API below /api, pages beside it; it does not listen yet. */
export async function buildServer(ground: Ground): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: 'loopback', bodyLimit: 2 * 1024 * 1024 });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CSP },
    crossOriginEmbedderPolicy: false,
  });
  for (const type of ['application/pdf', 'application/octet-stream'])
    adapter
      .getInstance()
      .addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: LARGEST_PACK }, (_, body, done) =>
        done(null, body),
      );
  if (ground.settings.pages && existsSync(ground.settings.pages)) await serve(app, ground.settings.pages);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

/** The pages: any address that is no file and not of the API is the application itself. */
async function serve(app: NestFastifyApplication, root: string): Promise<void> {
  const instance = app.getHttpAdapter().getInstance();
  await instance.register(files, { root, wildcard: false, maxAge: '1h' });
  instance.get('/*', (request, reply) =>
    request.url.startsWith('/api/')
      ? reply
          .status(404)
          .header('content-type', 'application/problem+json')
          .send({ type: 'access.denied', status: 404 })
      : reply.header('cache-control', 'no-cache').sendFile('index.html', join(root)),
  );
}

const CSP = {
  defaultSrc: ["'self'"],
  // Angular puts the styles of its components into the page.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'self'", 'blob:'],
  frameSrc: ["'self'", 'blob:'],
  upgradeInsecureRequests: null,
};
