import { X509Certificate } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { checkSeals, type SealReport } from './check-seals';
import { seal, type SealSays } from './seal';
import { boughtSeal, hasOwnSeal, ownSeal, pem, sealOfP12, type SealKey } from './seal-key';

/** Path of the folder that holds the installation's key. */
export const SEAL_DIR = Symbol('seal directory');

/** The keeper of the installation's seal: puts it on papers, and checks the seals of papers that come back. */
@Injectable()
export class Seals implements OnModuleInit {
  private own: Promise<SealKey> | undefined;
  private used: Promise<SealKey> | undefined;

  constructor(@Inject(SEAL_DIR) private readonly folder: string) {}

  /** The key is there from the first start on, before anyone needs it. */
  async onModuleInit(): Promise<void> {
    await this.ownKey();
  }

  /** Seals a PDF; refuses as `seal` and the opening of the key do. */
  async seal(pdf: Buffer, says: SealSays): Promise<Buffer> {
    return seal(pdf, await this.key(), says);
  }

  /** Checks the seals of any file; trusts this installation's certificates, those of a bought seal included. Makes no key. */
  async check(pdf: Buffer): Promise<SealReport> {
    const own = hasOwnSeal(this.folder) ? this.ownKey() : undefined;
    const bought = boughtSeal(process.env) ? this.key().catch(() => undefined) : undefined;
    const chains = await Promise.all([own, bought]);
    const trusted = chains.flatMap((known) => (known ? [known.chain.at(-1)!] : []));
    return checkSeals(pdf, trusted);
  }

  /** The certificate that others may be given to recognise the seal. */
  async certificatePem(): Promise<string> {
    return toPem((await this.key()).chain.slice(0, 1));
  }

  /** That certificate and those above it. */
  async chainPem(): Promise<string> {
    return toPem((await this.key()).chain);
  }

  private ownKey(): Promise<SealKey> {
    return (this.own ??= retried(ownSeal(this.folder, new Date()), () => (this.own = undefined)));
  }

  private key(): Promise<SealKey> {
    const bought = boughtSeal(process.env);
    if (!bought) return this.ownKey();
    return (this.used ??= retried(sealOfP12(bought), () => (this.used = undefined)));
  }
}

// A file that was mended is read again without a restart.
function retried<T>(work: Promise<T>, forget: () => void): Promise<T> {
  work.catch(forget);
  return work;
}

function toPem(chain: readonly X509Certificate[]): string {
  return chain.map(({ raw }) => pem('CERTIFICATE', raw)).join('');
}
