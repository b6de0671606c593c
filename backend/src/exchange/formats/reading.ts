import { Opened, Reading } from './cells';
import { Layouts } from './layouts-in-use';
import { openFile } from './open-file';
import { readRegister } from './readers';

/** A file to be read: as the register that these layouts tell, or only opened, as its sheets. */
export interface ToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly layouts?: Layouts;
}

/** What is in the file; refuses what cannot be read. */
export function readingOf({ bytes, name, layouts }: ToRead): Reading | Opened {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return layouts ? readRegister(file, name, layouts) : openFile(file, name);
}
