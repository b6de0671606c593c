import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Settings } from '../kernel/settings';
import { buildServer, openGround } from './server';

/** Writes the contract (OpenAPI) of the house to a file, and leaves nothing else behind. */
export async function writeContract(out: string): Promise<void> {
  const dir = mkdtempSync(`${out}.`);
  await stateIn(dir, out).finally(() => rmSync(dir, { recursive: true, force: true }));
}

/** An empty house in that folder, asked what it answers to. */
async function stateIn(dir: string, out: string): Promise<void> {
  const ground = await openGround(new Settings(dir, resolve(__dirname, '../../..'), false));
  const app = await buildServer(ground);
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle('RGPD Mire').setVersion('1').build(),
  );
  writeFileSync(out, `${JSON.stringify(document, null, 2)}\n`);
  await app.close();
  await ground.db.close();
}

if (require.main === module) void writeContract(process.argv[2] ?? 'openapi.json');
