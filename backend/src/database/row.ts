import { randomBytes } from 'node:crypto';
import { BeforeInsert, PrimaryColumn } from 'typeorm';

/** What every row has: an identifier that sorts by the time it was made (RFC 9562, version 7). */
export abstract class Row {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;

  @BeforeInsert()
  protected identify(): void {
    this.id ??= newId();
  }
}

let last = 0;

/** A fresh version 7 UUID; two made in the same millisecond still sort in the order they were made. */
export function newId(): string {
  const now = Math.max(Date.now(), last + 1 / 4096);
  last = now;
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const order = Math.floor((now % 1) * 4096)
    .toString(16)
    .padStart(3, '0');
  const rest = randomBytes(8);
  rest[0] = (rest[0]! & 0x3f) | 0x80;
  const tail = rest.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
