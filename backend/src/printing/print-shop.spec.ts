import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { aJob } from '../../testing/a-job';
import type { Block, PrintJob } from './blocks';
import { print } from './print';
import type { PrintShop } from './print-shop';
import { PrintShop as CounterShop } from './print-shop';

const SOURCE = join(__dirname, '..');
// Inside the workspace, so that the compiled press finds its packages.
const BUILT = join(SOURCE, '../../dist/print-shop-spec');

function build(): void {
  for (const room of ['kernel', 'printing', 'printing/press', 'printing/docx']) {
    mkdirSync(join(BUILT, room), { recursive: true });
    for (const name of readdirSync(join(SOURCE, room)).filter((file) => /(?<!\.spec)\.ts$/.test(file))) {
      const { code } = transformFileSync(join(SOURCE, room, name), {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(BUILT, room, name.replace(/ts$/, 'js')), code);
    }
  }
}

function aLongJob(paragraphs: number): PrintJob {
  const paragraph: Block = {
    type: 'paragraph',
    runs: [{ text: 'Accompagner vers un emploi durable. '.repeat(30) }],
  };
  const bytes = Buffer.from('{}');
  const attachments = [{ name: 'a.json', description: 'a', mime: 'application/json', bytes }];
  return aJob(
    Array.from({ length: paragraphs }, () => paragraph),
    { attachments },
  );
}

describe('the print shop', () => {
  let shop: PrintShop;

  beforeAll(() => {
    build();
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const compiled = require(join(BUILT, 'printing/print-shop.js')) as { PrintShop: new () => PrintShop };
    shop = new compiled.PrintShop();
  });

  afterAll(async () => {
    await shop.onModuleDestroy();
    rmSync(BUILT, { recursive: true });
  });

  it('prints in its own thread the very bytes that would be printed here', async () => {
    const { pdf, ...said } = await shop.print(aLongJob(20));
    const here = await print(aLongJob(20));
    expect(Buffer.isBuffer(pdf) && pdf.equals(here.pdf)).toBe(true);
    expect(said).toEqual({ pages: here.pages, pieces: [], attachments: [{ name: 'a.json', piece: '' }] });
  });

  it('leaves the counter open while it prints, and says how far it is', async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    const heard: number[] = [];
    await shop.print(aLongJob(3000), { onProgress: (done) => heard.push(done) });
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
    expect(heard.length).toBeGreaterThan(10);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
    expect(heard.at(-1)).toBe(1);
  });

  it('stops in the middle of a paper that is withdrawn, and prints the next one', async () => {
    const change = new AbortController();
    const withdrawn = shop.print(aLongJob(50_000), {
      signal: change.signal,
      onProgress: () => change.abort(new Error('withdrawn')),
    });
    const next = shop.print(aLongJob(1));
    await expect(withdrawn).rejects.toThrow('withdrawn');
    expect((await next).pages).toBe(1);
  });

  it('says what was wrong with a paper that cannot be printed, and goes on', async () => {
    await expect(shop.print({ ...aLongJob(1), date: 'hier' })).rejects.toThrow(/Invalid time value|date/);
    expect((await shop.print(aLongJob(1))).pages).toBe(1);
  });

  it('prints where it stands when its worker is not compiled', async () => {
    const here = new CounterShop();
    expect((await here.print(aLongJob(1))).pages).toBe(1);
    await expect(here.print(aLongJob(1), { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow(
      'no',
    );
  });
});
