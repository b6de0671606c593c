import { createReadStream, createWriteStream, WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text laid aside on disk until its turn comes: an archive takes one file after another, entries give to all at once. */
export class Spool {
  private readonly files = new Map<string, WriteStream>();

  private constructor(private readonly folder: string) {}

  static async open(): Promise<Spool> {
    return new Spool(await mkdtemp(join(tmpdir(), 'rgpd-export-')));
  }

  async lay(name: string, text: string): Promise<void> {
    if (!text) return;
    const file = this.files.get(name) ?? createWriteStream(join(this.folder, name), { mode: 0o600 });
    this.files.set(name, file);
    if (!file.write(text)) await once(file, 'drain');
  }

  /** What was laid aside under a name, from the start. */
  async *take(name: string): AsyncGenerator<string> {
    const file = this.files.get(name);
    if (!file) return;
    await new Promise<void>((done, fail) =>
      file.end((error?: Error | null) => (error ? fail(error) : done())),
    );
    for await (const piece of createReadStream(join(this.folder, name), { encoding: 'utf8' }))
      yield String(piece);
  }

  async clear(): Promise<void> {
    for (const file of this.files.values()) file.destroy();
    await rm(this.folder, { recursive: true, force: true });
  }
}
