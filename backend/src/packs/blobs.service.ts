import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../database/db';
import { sha256 } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Blob, Pack } from './pack.entity';

/** The cellar: bytes kept under their own digest, in the database, so that one backup holds everything. */
@Injectable()
export class Blobs {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Keeps some bytes; gives their SHA-256, which is their name. */
  async keep(bytes: Buffer, mime: string): Promise<string> {
    const name = sha256(bytes);
    const row = { sha256: name, mime, size: bytes.length, content: bytes.toString('base64') };
    await this.db.of(Blob).createQueryBuilder().insert().values(row).orIgnore().execute();
    return name;
  }

  /** The bytes of a name; refuses those that are no longer what they were. */
  async bytes(name: string): Promise<Buffer> {
    const blob = await this.db.of(Blob).findOneBy({ sha256: name });
    const bytes = Buffer.from(blob?.content ?? '', 'base64');
    if (!blob || sha256(bytes) !== name) throw new Refusal('packs.damaged', 409, { digest: name });
    return bytes;
  }

  /** Throws away what no pack names any more. */
  async release(names: readonly (string | null)[]): Promise<void> {
    for (const name of names) {
      if (name === null) continue;
      const used = await this.db.of(Pack).existsBy([{ facts: name }, { pages: name }, { sealed: name }]);
      if (!used) await this.db.of(Blob).delete({ sha256: name });
    }
  }
}
