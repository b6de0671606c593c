import { Inject, Injectable } from '@nestjs/common';
import { sha256 } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Blob } from './blob.entity';
import { Db } from './db';

/** Whether somebody still names some bytes. */
type Named = (name: string) => Promise<boolean>;

/** The cellar: bytes kept under their own digest, in the database, so that one backup holds everything. */
@Injectable()
export class Blobs {
  private readonly named: Named[] = [];

  constructor(@Inject(Db) private readonly db: Db) {}

  /** A room that keeps bytes says which names it still uses; what nobody names may be thrown away. */
  namedBy(named: Named): void {
    this.named.push(named);
  }

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

  /** Throws away what no room names any more. */
  async release(names: readonly (string | null)[]): Promise<void> {
    for (const name of names) {
      if (name === null) continue;
      const uses = await Promise.all(this.named.map((isNamed) => isNamed(name)));
      if (!uses.some(Boolean)) await this.db.of(Blob).delete({ sha256: name });
    }
  }
}
