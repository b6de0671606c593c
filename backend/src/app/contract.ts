import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Settings } from '../kernel/settings';
import { buildServer, openGround } from './server';

/** Writes the contract (OpenAPI) to the file named on the command line. */
async function write(out: string): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'rgpd-contract-'));
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

void write(process.argv[2] ?? 'openapi.json');
