import { randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  setEngine,
} from 'pkijs';

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }));

/** A fresh key with the certificates that vouch for it, the seal's own first. */
export interface Issued {
  /** PKCS#8. */
  readonly key: Uint8Array;
  readonly certificates: readonly Certificate[];
}

const YEARS = 10;
const COMMON_NAME = '2.5.4.3';
const USAGE = { seal: 0b1100_0000, authority: 0b0000_0110 };

/**
 * Makes the installation's own seal: a small authority that signs one certificate and whose key is then forgotten, so
 * that nobody can ever issue another seal in its name. An advanced seal at best, never a qualified one.
 */
export async function issueSeal(now: Date): Promise<Issued> {
  const [authority, seal] = [await newKeys(), await newKeys()];
  const root = await draft('Autorité RGPD Mire (installation)', authority.publicKey, now, 'authority');
  root.issuer = root.subject;
  await vouch(root, root, authority.privateKey);
  const own = await draft('Cachet RGPD Mire (installation)', seal.publicKey, now, 'seal');
  own.issuer = root.subject;
  await vouch(own, root, authority.privateKey);
  const key = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', seal.privateKey));
  return { key, certificates: [own, root] };
}

async function newKeys() {
  return webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
}

async function draft(
  name: string,
  key: webcrypto.CryptoKey,
  now: Date,
  usage: keyof typeof USAGE,
): Promise<Certificate> {
  const certificate = new Certificate({ version: 2 });
  // The first bit stays zero: a serial number is positive.
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8(0) & 0x7f) | 0x40, 0);
  certificate.serialNumber = new Integer({ valueHex: buffer(serial) });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: name }) }),
  );
  certificate.notBefore.value = new Date(now.toISOString().slice(0, 10));
  certificate.notAfter.value = new Date(certificate.notBefore.value);
  certificate.notAfter.value.setUTCFullYear(now.getUTCFullYear() + YEARS);
  await certificate.subjectPublicKeyInfo.importKey(key as CryptoKey);
  certificate.extensions = [
    extension('2.5.29.19', true, new BasicConstraints({ cA: usage === 'authority' }).toSchema()),
    extension(
      '2.5.29.15',
      true,
      new BitString({ valueHex: buffer(Uint8Array.of(USAGE[usage])), unusedBits: usage === 'seal' ? 6 : 1 }),
    ),
    extension('2.5.29.14', false, new OctetString({ valueHex: await fingerprint(certificate) })),
  ];
  return certificate;
}

async function vouch(certificate: Certificate, issuer: Certificate, key: webcrypto.CryptoKey): Promise<void> {
  const keyIdentifier = new OctetString({ valueHex: await fingerprint(issuer) });
  certificate.extensions!.push(
    extension('2.5.29.35', false, new AuthorityKeyIdentifier({ keyIdentifier }).toSchema()),
  );
  await certificate.sign(key as CryptoKey, 'SHA-256');
}

function extension(extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

// RFC 7093: the leftmost 160 bits of the key's SHA-256.
async function fingerprint(certificate: Certificate): Promise<ArrayBuffer> {
  const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return (await webcrypto.subtle.digest('SHA-256', buffer(key))).slice(0, 20);
}

/** Some bytes as an ArrayBuffer of their own. */
export function buffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
