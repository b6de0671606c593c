import { join } from 'node:path';
import { Settings } from '../kernel/settings';
import { VerificationView } from '../packs/packs.dto';
import { Verification } from '../packs/verification.service';
import { Rulebook } from '../rulebook/rulebook';
import { Seals } from '../sealing/seals';

/** Checks a pack on a table of its own: reads the rules and the key of the seal, if there is one, and leaves no trace. */
export function verify(settings: Settings, file: Buffer): Promise<VerificationView> {
  const seals = new Seals(join(settings.dataDir, 'keys'));
  return new Verification(Rulebook.open(settings.rules, []), seals).check(file);
}
