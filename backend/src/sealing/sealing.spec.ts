import { X509Certificate } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { assert, asyncProperty, integer, nat, uint8Array } from 'fast-check';
import { aJob } from '../../testing/a-job';
import { flipped, LookingGlass } from '../../testing/looking-glass';
import { compareInventory, withInventory } from '../printing/inventory';
import { print } from '../printing/print';
import { checkSeals } from './check-seals';
import { findSeals } from './found-seals';
import { ownSeal } from './seal-key';
import { SealingModule } from './sealing.module';
import { Seals } from './seals';

const glass = new LookingGlass();
afterAll(() => glass.clear());

const at = new Date('2026-11-22T13:05:00.000Z');
const says = { reason: 'Dossier cacheté — « 14 pièces »', location: 'Liège', name: 'InterMire asbl', at };

/** The shape of a signed PDF around any bytes. */
const shell = (bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj <</ByteRange [0 9 '),
    Buffer.from(bytes),
    Buffer.from('%%EOF'),
  ]);

function openssl(line: string): string {
  return glass.run('openssl', ...line.split(' '));
}

async function aPaper(): Promise<Buffer> {
  return withInventory(
    await print(
      aJob([
        { type: 'contents' },
        { type: 'piece', id: 'register', label: 'Registre' },
        { type: 'heading', level: 1, text: 'Registre' },
        { type: 'paragraph', runs: [{ text: 'Accompagner vers l’emploi. '.repeat(100) }] },
      ]),
    ),
  );
}

describe('the seal of the installation', () => {
  let paper: Buffer;
  let sealed: Buffer;
  let seals: Seals;

  beforeAll(async () => {
    paper = await aPaper();
    const module = await Test.createTestingModule({
      imports: [SealingModule.in(join(glass.folder, 'keys'))],
    }).compile();
    await module.init();
    seals = module.get(Seals);
    sealed = await seals.seal(paper, says);
  });

  it('has its key from the first start on, for nobody else to read', async () => {
    expect(statSync(join(glass.folder, 'keys')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(glass.folder, 'keys'))).toEqual(['seal.pem']);
    expect(statSync(join(glass.folder, 'keys/seal.pem')).mode & 0o777).toBe(0o600);
    const again = await ownSeal(join(glass.folder, 'keys'), new Date());
    expect(await seals.certificatePem()).toBe(again.chain[0]!.toString());
    expect((await seals.chainPem()).match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });

  it('stands in a chain that openssl verifies, for ten years', async () => {
    const [own, root] = (await seals.chainPem()).split(/(?=-----BEGIN)/);
    glass.put('own.pem', own!);
    glass.put('root.pem', root!);
    expect(openssl('verify -x509_strict -CAfile root.pem own.pem')).toContain('own.pem: OK');
    const { subject, validFromDate, validToDate } = new X509Certificate(own!);
    expect(subject).toBe('CN=Cachet RGPD Mire (installation)');
    expect(validToDate.getUTCFullYear() - validFromDate.getUTCFullYear()).toBe(10);
  });

  it('is valid for poppler, over the whole file, and leaves the file sound', () => {
    const signature = glass.run('pdfsig', glass.put('sealed.pdf', sealed));
    expect(signature).toContain('Signature Validation: Signature is Valid.');
    expect(signature).toContain('Signature Type: ETSI.CAdES.detached');
    expect(signature).toContain('Total document signed');
    expect(signature).toContain('Signer Certificate Common Name: Cachet RGPD Mire (installation)');
    expect(glass.run('qpdf', '--check', 'sealed.pdf')).toContain('No syntax or stream encoding errors found');
    expect(glass.run('pdfinfo', 'sealed.pdf')).toMatch(/Tagged:\s+yes/);
    expect(sealed.subarray(0, paper.length).equals(paper)).toBe(true);
    // PDF/A wants the identifier in the last trailer too.
    expect(sealed.toString('latin1', sealed.lastIndexOf('trailer'))).toContain('/ID [');
  });

  it('is a CAdES signature for openssl: signing certificate named, no time inside', () => {
    const [{ cms, covered }] = findSeals(sealed) as [ReturnType<typeof findSeals>[number]];
    glass.put('seal.der', cms);
    glass.put('covered.bin', covered());
    openssl(
      'cms -verify -cades -binary -inform DER -in seal.der -content covered.bin -CAfile root.pem -purpose any',
    );
    const printed = openssl('cms -cmsout -print -noout -inform DER -in seal.der');
    expect(printed).toContain('id-smime-aa-signingCertificateV2');
    expect(printed).not.toContain('signingTime');
  });

  it('tells who sealed, when and why, in French with its accents', async () => {
    expect(await seals.check(sealed)).toEqual({
      seals: [
        {
          valid: true,
          intact: true,
          trusted: true,
          coversWholeFile: true,
          signer: 'Cachet RGPD Mire (installation)',
          issuer: 'Autorité RGPD Mire (installation)',
          signedAt: at.toISOString(),
          reason: says.reason,
        },
      ],
      coveredLength: sealed.length,
    });
  });

  it('is intact but not trusted for an installation that does not know it', async () => {
    const other = await ownSeal(join(glass.folder, 'other'), new Date());
    const [one] = (await checkSeals(sealed, [other.chain.at(-1)!])).seals;
    expect(one).toMatchObject({ valid: false, intact: true, trusted: false });
  });

  it('can be followed by another, and both stay valid', async () => {
    const twice = await seals.seal(sealed, { ...says, reason: '' });
    const { seals: both, coveredLength } = await seals.check(twice);
    expect(both.map(({ valid, coversWholeFile }) => [valid, coversWholeFile])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(coveredLength).toBe(twice.length);
    expect(glass.run('pdfsig', glass.put('twice.pdf', twice)).match(/Signature is Valid/g)).toHaveLength(2);
    expect(glass.run('qpdf', '--check', 'twice.pdf')).toContain('No syntax or stream encoding errors found');
  });

  it('breaks when one byte of the paper changes, and when something is added', async () => {
    const edited = await seals.check(flipped(sealed, 2000));
    expect(edited.seals).toMatchObject([{ valid: false, intact: false }]);
    const longer = await seals.check(Buffer.concat([sealed, Buffer.from('\n% more\n%%EOF\n')]));
    expect(longer.seals).toMatchObject([{ intact: true, coversWholeFile: false }]);
    expect(longer.coveredLength).toBe(sealed.length);
  });

  it('breaks whichever byte is changed, and the inventory always says where', async () => {
    const room = sealed.indexOf('/Contents <', paper.length);
    const holds = async (place: number, bit: number) => {
      const copy = flipped(sealed, place, bit);
      const { seals: found, flaw } = await seals.check(copy);
      const sealIntact = found.length === 1 && found[0]!.valid && found[0]!.coversWholeFile && !flaw;
      const { changed } = compareInventory(copy, { sealIntact });
      expect({ place, bit, sealIntact, named: changed.length }).toEqual({
        place,
        bit,
        sealIntact: false,
        named: 1,
      });
      if (place >= paper.length) expect(changed[0]!.piece).toBe('cachet');
    };
    // Anywhere in the file; in the seal's own update; in the part of the signature that no signature covers.
    await assert(asyncProperty(nat(sealed.length - 1), nat(7), holds), { numRuns: 40 });
    await assert(asyncProperty(integer({ min: paper.length, max: sealed.length - 1 }), nat(7), holds), {
      numRuns: 40,
    });
    await assert(asyncProperty(integer({ min: room + 11, max: room + 2600 }), nat(6), holds), {
      numRuns: 40,
    });
  }, 180_000);

  it('never stumbles over rubbish', async () => {
    expect(await seals.check(Buffer.from('PK\u0003\u0004'))).toEqual({
      seals: [],
      coveredLength: 0,
      flaw: 'not-a-pdf',
    });
    expect(await seals.check(Buffer.alloc(0))).toMatchObject({ flaw: 'not-a-pdf' });
    expect(await seals.check(paper)).toMatchObject({ seals: [], flaw: 'no-seal' });
    expect(await seals.check(sealed.subarray(0, sealed.length - 500))).toMatchObject({ flaw: 'truncated' });
    expect(await seals.check(sealed.subarray(0, 3000))).toMatchObject({ seals: [], flaw: 'truncated' });
    await assert(
      asyncProperty(
        uint8Array({ maxLength: 300 }),
        async (bytes) => !(await seals.check(shell(bytes))).seals[0]?.valid,
      ),
    );
  });
});
