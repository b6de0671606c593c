import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from 'pkijs';
import { Refusal } from '../kernel/refusal';
import { buffer, type Issued } from './authority';

/**
 * Opens a PKCS#12 file: its private key and its certificates, the key's own first.
 * Refuses `sealing.p12-password` when the password does not fit and `sealing.p12-unreadable` for anything else, among
 * which files written with the ciphers of before 2010 (`openssl pkcs12 -legacy`).
 */
export async function openP12(bytes: Uint8Array, password: string): Promise<Issued> {
  const secret = buffer(Buffer.from(password, 'utf8'));
  const pfx = read(bytes);
  await pfx.parseInternalValues({ checkIntegrity: true, password: secret }).catch((error: unknown) => {
    const broken = error instanceof Error && /integrity/i.test(error.message);
    throw new Refusal(broken ? 'sealing.p12-password' : 'sealing.p12-unreadable', 422);
  });
  try {
    return await unpack(pfx, secret);
  } catch {
    throw new Refusal('sealing.p12-unreadable', 422);
  }
}

function read(bytes: Uint8Array): PFX {
  try {
    return PFX.fromBER(buffer(bytes));
  } catch {
    throw new Refusal('sealing.p12-unreadable', 422);
  }
}

async function unpack(pfx: PFX, password: ArrayBuffer): Promise<Issued> {
  const safe = pfx.parsedValue!.authenticatedSafe!;
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents = safe.parsedValue.safeContents as { value: { safeBags: SafeBag[] } }[];
  const bags = contents.flatMap(({ value }) => value.safeBags).map(({ bagValue }) => bagValue);
  let key: PrivateKeyInfo | undefined;
  const certificates: Certificate[] = [];
  for (const bag of bags) {
    if (bag instanceof PKCS8ShroudedKeyBag) {
      await (bag as unknown as Shrouded).parseInternalValues({ password });
      key = bag.parsedValue;
    } else if (bag instanceof PrivateKeyInfo) key = bag;
    else if (bag instanceof CertBag && bag.parsedValue instanceof Certificate)
      certificates.push(bag.parsedValue);
  }
  return { key: new Uint8Array(key!.toSchema().toBER()), certificates };
}

interface Shrouded {
  parseInternalValues(secret: { password: ArrayBuffer }): Promise<void>;
}
