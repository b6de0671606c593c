import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../kernel/refusal';
import { issueSeal } from './authority';
import { openP12 } from './p12';

/** A key that seals, with its certificate and those above it, all in DER. */
export interface SealKey {
  readonly key: KeyObject;
  /** The key's own first, then upwards. */
  readonly chain: readonly X509Certificate[];
}

export interface BoughtSeal {
  readonly path: string;
  readonly password: string;
}

/** A seal bought from a trust service, named in `SEAL_P12` and `SEAL_P12_PASSWORD`. */
export function boughtSeal(env: NodeJS.ProcessEnv): BoughtSeal | undefined {
  return env['SEAL_P12'] ? { path: env['SEAL_P12'], password: env['SEAL_P12_PASSWORD'] ?? '' } : undefined;
}

/** Whether that folder holds the installation's own seal. */
export const hasOwnSeal = (folder: string) => existsSync(join(folder, 'seal.pem'));

/**
 * The installation's own seal, kept in `seal.pem` of that folder (0700, the file 0600) and made at the first call.
 * Refuses `sealing.key-unreadable` when the file or the folder is of no use.
 */
export async function ownSeal(folder: string, now: Date): Promise<SealKey> {
  const path = join(folder, 'seal.pem');
  try {
    if (!existsSync(path)) await make(folder, path, now);
    chmodSync(path, 0o600);
    return readPem(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason =
      error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
    throw new Refusal('sealing.key-unreadable', 409, { reason, path });
  }
}

/** The seal of a P12 file. Refuses `sealing.p12-unreadable` or `sealing.p12-password`. */
export async function sealOfP12({ path, password }: BoughtSeal): Promise<SealKey> {
  const { key, certificates } = await openP12(readP12(path), password);
  const all = certificates.map(
    (certificate) => new X509Certificate(Buffer.from(certificate.toSchema().toBER())),
  );
  try {
    return arrange(createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' }), all);
  } catch {
    throw new Refusal('sealing.p12-unreadable', 422, { path });
  }
}

function readP12(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Refusal('sealing.p12-unreadable', 422, { path });
  }
}

async function make(folder: string, path: string, now: Date): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const { key, certificates } = await issueSeal(now);
  const text = [
    pem('PRIVATE KEY', key),
    ...certificates.map((certificate) => pem('CERTIFICATE', new Uint8Array(certificate.toSchema().toBER()))),
  ].join('');
  // Key and certificates in one file, put in place in one step: they can never disagree.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  renameSync(draft, path);
}

function readPem(text: string): SealKey {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return arrange(
    createPrivateKey(text),
    blocks.map((block) => new X509Certificate(block)),
  );
}

// Whatever order a file keeps them in: the certificate of the key first, then each one's issuer.
function arrange(key: KeyObject, certificates: readonly X509Certificate[]): SealKey {
  if (key.asymmetricKeyType !== 'ec' && key.asymmetricKeyType !== 'rsa') throw new Error('unsupported key');
  const chain: X509Certificate[] = [];
  let next = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (!next) throw new Error('no certificate for the key');
  while (next && !chain.includes(next)) {
    chain.push(next);
    const last: X509Certificate = next;
    next = certificates.find((certificate) => !chain.includes(certificate) && last.checkIssued(certificate));
  }
  createPublicKey(key);
  return { key, chain };
}

export function pem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)!;
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
