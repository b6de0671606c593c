import { verify, X509Certificate } from 'node:crypto';
import { Certificate, CertificateChainValidationEngine, ContentInfo, SignedData } from 'pkijs';
import { buffer } from './authority';
import { recompose, signedBytes, signing } from './cms';
import { APPLICATION } from './seal';
import { findSeals, flawOf, type Flaw, type FoundSeal } from './found-seals';

/** What can be proved of one seal. */
export interface CheckedSeal {
  /** Intact, and its certificate leads to one that is trusted. */
  readonly valid: boolean;
  /** Not one byte that it covers, and not one of its own, has changed. */
  readonly intact: boolean;
  /** Its certificate leads to one that is trusted; a broken seal is trusted by nobody. */
  readonly trusted: boolean;
  /** Nothing was added to the file after it. */
  readonly coversWholeFile: boolean;
  readonly signer: string;
  readonly issuer: string;
  /** ISO instant that the seal claims. */
  readonly signedAt?: string;
  readonly reason?: string;
}

export interface SealReport {
  readonly seals: readonly CheckedSeal[];
  /** How many bytes, from the first, the intact seals cover. */
  readonly coveredLength: number;
  /** Why there is nothing to check. */
  readonly flaw?: Flaw;
}

/**
 * Checks every seal of a PDF, ours and others' (eID, bought seals), without any network.
 * `trusted`: certificates that need no further proof. Never throws: rubbish gives no seal and a flaw.
 */
export async function checkSeals(pdf: Buffer, trusted: readonly X509Certificate[]): Promise<SealReport> {
  const flaw = flawOf(pdf);
  const found = flaw === 'not-a-pdf' ? [] : findSeals(pdf);
  const checked = await Promise.all(found.map((one) => check(pdf, one, trusted)));
  const covered = found.filter((_, i) => checked[i]!.intact).map(({ end }) => end);
  const nothing = flaw ?? (found.length === 0 ? 'no-seal' : undefined);
  return { seals: checked, coveredLength: Math.max(0, ...covered), ...(nothing && { flaw: nothing }) };
}

async function check(
  pdf: Buffer,
  found: FoundSeal,
  trusted: readonly X509Certificate[],
): Promise<CheckedSeal> {
  const says = {
    ...(found.signedAt && { signedAt: found.signedAt }),
    ...(found.reason && { reason: found.reason }),
  };
  const coversWholeFile = found.end === pdf.length;
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(buffer(found.cms)).content });
    const chain = certificatesOf(signed);
    const ours = found.application === APPLICATION;
    const intact = found.padded && (ours ? isOurs(found, signed, chain) : await isSound(found, signed));
    const leads = intact && (await leadsTo(chain, trusted, found.signedAt));
    const names = { signer: nameIn(chain[0]?.subject), issuer: nameIn(chain[0]?.issuer) };
    return { valid: intact && leads, intact, trusted: leads, coversWholeFile, ...names, ...says };
  } catch {
    return { valid: false, intact: false, trusted: false, coversWholeFile, signer: '', issuer: '', ...says };
  }
}

// The signer's own certificate first.
function certificatesOf(signed: SignedData): X509Certificate[] {
  const all = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  const { serialNumber } = signed.signerInfos[0]!.sid as { serialNumber?: Certificate['serialNumber'] };
  const own = all.findIndex((one) => serialNumber !== undefined && one.serialNumber.isEqual(serialNumber));
  const sorted = own > 0 ? [all[own]!, ...all.filter((_, i) => i !== own)] : all;
  return sorted.map((one) => new X509Certificate(Buffer.from(one.toSchema().toBER())));
}

// A seal of this house has one possible shape. Parts of a CMS are covered by no signature, and a changed byte there
// would else go unseen: so it is written again from its parts and compared whole.
function isOurs({ digest, cms }: FoundSeal, signed: SignedData, chain: readonly X509Certificate[]): boolean {
  // The digest stands in the attributes: without it there is no need to look further.
  if (!cms.includes(digest)) return false;
  const certificates = chain.map(({ raw }) => raw);
  const signature = Buffer.from(signed.signerInfos[0]!.signature.valueBlock.valueHexView);
  if (!recompose(digest, certificates, signature).equals(cms)) return false;
  return verify('sha256', signedBytes(digest, certificates), signing(chain[0]!.publicKey), signature);
}

async function isSound({ covered }: FoundSeal, signed: SignedData): Promise<boolean> {
  const data = buffer(covered());
  const result = await signed.verify({ signer: 0, data, checkChain: false, extendedMode: true });
  return result.signatureVerified === true;
}

async function leadsTo(
  chain: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: string | undefined,
): Promise<boolean> {
  const own = chain[0];
  if (trusted.length === 0 || !own) return false;
  // pkijs takes the last certificate for the one to be proved.
  const certs = [...chain].reverse().map(parse);
  // The seal exists today, so today's date decides; once its certificate is out of date, the time that it claims.
  const now = new Date();
  const checkDate = at && own.validToDate < now ? new Date(at) : now;
  const engine = new CertificateChainValidationEngine({ trustedCerts: trusted.map(parse), certs, checkDate });
  return (await engine.verify()).result === true;
}

function parse({ raw }: X509Certificate): Certificate {
  return Certificate.fromBER(buffer(raw));
}

function nameIn(subject: string | undefined): string {
  return /^CN=(.*)$/m.exec(subject ?? '')?.[1] ?? subject?.replaceAll('\n', ', ') ?? '';
}
