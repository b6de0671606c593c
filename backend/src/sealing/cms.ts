import { createHash, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { buffer } from './authority';
import type { SealKey } from './seal-key';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  rsaWithSha256: '1.2.840.113549.1.1.11',
} as const;

/**
 * The CMS of a PAdES-B-B seal (ETSI EN 319 142-1, 6.3) over a SHA-256 digest, in DER. It carries the chain, and no
 * time of its own: the signature dictionary does.
 */
export function signDigest(digest: Buffer, { key, chain }: SealKey): Buffer {
  const attributes = signedAttributes(
    digest,
    chain.map(({ raw }) => raw),
  );
  return compose(
    attributes,
    chain.map(({ raw }) => raw),
    sign('sha256', asSet(attributes), signing(key)),
  );
}

/** Exactly what `signDigest` would have written around that signature: the way to see any other byte changed. */
export function recompose(digest: Buffer, certificates: readonly Buffer[], signature: Buffer): Buffer {
  return compose(signedAttributes(digest, certificates), certificates, signature);
}

/** What is really signed: the attributes, written as a set (RFC 5652, 5.4). */
export function signedBytes(digest: Buffer, certificates: readonly Buffer[]): Buffer {
  return asSet(signedAttributes(digest, certificates));
}

/** How node:crypto signs and checks with such a key, as CMS wants it. */
export function signing(key: KeyObject) {
  return { key, dsaEncoding: 'der' as const };
}

function signedAttributes(digest: Buffer, certificates: readonly Buffer[]): SignedAndUnsignedAttributes {
  // Every certificate is named by its digest (RFC 5035), so that none can be exchanged in the unsigned bag.
  const named = certificates.map((der) => {
    const hash = new OctetString({ valueHex: buffer(createHash('sha256').update(der).digest()) });
    return new Sequence({ value: [hash] });
  });
  const signingCertificate = new Sequence({ value: [new Sequence({ value: named })] });
  // In the order of DER: shorter attributes first.
  const attributes = [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: buffer(digest) })] }),
    new Attribute({ type: OID.signingCertificateV2, values: [signingCertificate] }),
  ];
  return new SignedAndUnsignedAttributes({ type: 0, attributes });
}

function compose(
  signedAttrs: SignedAndUnsignedAttributes,
  certificates: readonly Buffer[],
  signature: Buffer,
): Buffer {
  const parsed = certificates.map((der) => Certificate.fromBER(buffer(der)));
  const [own] = parsed;
  const sha256 = () => new AlgorithmIdentifier({ algorithmId: OID.sha256 });
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own!.issuer, serialNumber: own!.serialNumber }),
    digestAlgorithm: sha256(),
    signedAttrs,
    signatureAlgorithm: algorithmOf(new X509Certificate(certificates[0]!)),
    signature: new OctetString({ valueHex: buffer(signature) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: parsed,
    signerInfos: [signer],
  });
  const whole = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(whole.toSchema().toBER());
}

function algorithmOf({ publicKey }: X509Certificate): AlgorithmIdentifier {
  if (publicKey.asymmetricKeyType === 'ec')
    return new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });
  return new AlgorithmIdentifier({ algorithmId: OID.rsaWithSha256, algorithmParams: new Null() });
}

function asSet(attributes: SignedAndUnsignedAttributes): Buffer {
  const encoded = Buffer.from(attributes.toSchema().toBER());
  encoded[0] = 0x31;
  return encoded;
}
