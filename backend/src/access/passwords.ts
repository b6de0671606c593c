import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** How much one guess costs: OWASP's second recommendation for argon2id. Tests pay less. */
export interface PasswordCost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
}
export const PASSWORD_COST: PasswordCost = { memory: 19_456, passes: 2 };

/** Turns a password into what may be stored: `argon2id$memory$passes$salt$tag`, base64url. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, cost);
  return ['argon2id', cost.memory, cost.passes, salt.toString('base64url'), tag.toString('base64url')].join(
    '$',
  );
}

/** Whether a password is the one that was hashed; takes the same time either way. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, salt, tag] = hash.split('$');
  const given = await tagOf(password, Buffer.from(salt ?? '', 'base64url'), {
    memory: Number(memory),
    passes: Number(passes),
  });
  const kept = Buffer.from(tag ?? '', 'base64url');
  return kept.length === given.length && timingSafeEqual(kept, given);
}

async function tagOf(password: string, nonce: Buffer, { memory, passes }: PasswordCost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'), 'utf8');
  return (await derive('argon2id', {
    message,
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory,
    passes,
  })) as Buffer;
}
