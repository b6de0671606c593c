import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { aJob } from '../../testing/a-job';
import { flipped, LookingGlass } from '../../testing/looking-glass';
import { withInventory } from '../printing/inventory';
import { print } from '../printing/print';
import { checkSeals } from './check-seals';
import { seal } from './seal';
import { sealOfP12 } from './seal-key';
import { Seals } from './seals';

const glass = new LookingGlass();
afterAll(() => glass.clear());

const at = new Date('2026-11-22T13:05:00.000Z');
const says = { reason: 'Dossier cacheté — « 14 pièces »', location: 'Liège', name: 'InterMire asbl', at };

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

/** A small authority made with openssl, and a certificate of it in a P12 as a trust service would send it. */
function buySeal(kind: 'ec' | 'rsa', packing = ''): string {
  const algorithm = kind === 'ec' ? 'ec -pkeyopt ec_paramgen_curve:P-256' : 'rsa:2048';
  const root = '-subj /CN=Prestataire -addext keyUsage=critical,keyCertSign';
  openssl(`req -x509 -newkey ${algorithm} -nodes -keyout ca.key -out ca.pem -days 30 ${root}`);
  openssl(`req -utf8 -newkey ${algorithm} -nodes -keyout s.key -out s.csr -subj /CN=Cachet-acheté`);
  openssl('x509 -req -in s.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out s.pem -days 30');
  const bag = '-inkey s.key -in s.pem -certfile ca.pem -passout pass:sésame';
  openssl(`pkcs12 -export ${packing} ${bag} -out ${kind}.p12`);
  return join(glass.folder, `${kind}.p12`);
}

function openssl(line: string): string {
  return glass.run('openssl', ...line.split(' ').filter(Boolean));
}

describe('a bought seal', () => {
  afterEach(() => {
    delete process.env['SEAL_P12'];
    delete process.env['SEAL_P12_PASSWORD'];
  });

  it.each(['ec', 'rsa'] as const)(
    'takes the place of the installation’s own (%s), which stays trusted',
    async (kind) => {
      const paper = await aPaper();
      const seals = new Seals(join(glass.folder, 'keys'));
      const before = await seals.seal(paper, says);
      process.env['SEAL_P12'] = buySeal(kind);
      process.env['SEAL_P12_PASSWORD'] = 'sésame';
      const bought = new Seals(join(glass.folder, 'keys'));
      const sealed = await bought.seal(paper, says);
      const report = await bought.check(sealed);
      expect(report.seals).toMatchObject([{ valid: true, signer: 'Cachet-acheté', issuer: 'Prestataire' }]);
      expect((await bought.check(before)).seals).toMatchObject([
        { valid: true, signer: 'Cachet RGPD Mire (installation)' },
      ]);
      expect((await bought.chainPem()).match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
      const signature = glass.run('pdfsig', glass.put('bought.pdf', sealed));
      expect(signature).toContain('Signature is Valid.');
      expect(glass.run('qpdf', '--check', 'bought.pdf')).toContain(
        'No syntax or stream encoding errors found',
      );
    },
  );

  it('is refused with a wrong password, and when it is no P12 or one of another age', async () => {
    const path = buySeal('ec');
    await expect(sealOfP12({ path, password: 'non' })).rejects.toMatchObject({
      code: 'sealing.p12-password',
    });
    const rubbish = join(glass.folder, glass.put('rubbish.p12', 'rubbish'));
    await expect(sealOfP12({ path: rubbish, password: '' })).rejects.toMatchObject({
      code: 'sealing.p12-unreadable',
    });
    const absent = join(glass.folder, 'absent.p12');
    await expect(sealOfP12({ path: absent, password: '' })).rejects.toMatchObject({
      code: 'sealing.p12-unreadable',
    });
    const old = buySeal('rsa', '-legacy');
    await expect(sealOfP12({ path: old, password: 'sésame' })).rejects.toMatchObject({
      code: 'sealing.p12-unreadable',
    });
  });

  it('seals nothing once its certificate is out of date', async () => {
    const key = await sealOfP12({ path: buySeal('ec'), password: 'sésame' });
    const late = seal(await aPaper(), key, { ...says, at: new Date('2040-01-01T00:00:00Z') });
    await expect(late).rejects.toMatchObject({ code: 'sealing.certificate-expired' });
  });
});

describe('a seal made elsewhere', () => {
  it('is checked like ours: its bytes, its signature, its certificate', async () => {
    buySeal('rsa');
    class Elsewhere extends Signer {
      override async sign(covered: Buffer): Promise<Buffer> {
        glass.put('covered.bin', covered);
        const hand = '-signer s.pem -inkey s.key -md sha256';
        openssl(
          `cms -sign -cades -binary -nosmimecap ${hand} -in covered.bin -outform DER -out elsewhere.der`,
        );
        return readFileSync(join(glass.folder, 'elsewhere.der'));
      }
    }
    const room = plainAddPlaceholder({
      pdfBuffer: await aPaper(),
      reason: 'Approbation',
      location: '',
      name: '',
      contactInfo: '',
      signingTime: at,
      subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    });
    const signed = Buffer.from(await new SignPdf().sign(room, new Elsewhere()));
    const trusted = [new X509Certificate(readFileSync(join(glass.folder, 'ca.pem')))];
    const report = await checkSeals(signed, trusted);
    expect(report.seals).toMatchObject([
      { valid: true, coversWholeFile: true, signer: 'Cachet-acheté', reason: 'Approbation' },
    ]);
    expect((await checkSeals(flipped(signed, 1500), trusted)).seals).toMatchObject([
      { valid: false, intact: false },
    ]);
    expect((await checkSeals(signed, [])).seals).toMatchObject([
      { valid: false, intact: true, trusted: false },
    ]);
  });
});

describe('a key that cannot be used', () => {
  it('is told with its path, and read again once it was mended', async () => {
    const keys = join(glass.folder, 'broken');
    mkdirSync(keys);
    const path = join(keys, 'seal.pem');
    writeFileSync(path, 'rubbish');
    const seals = new Seals(keys);
    await expect(seals.certificatePem()).rejects.toMatchObject({
      code: 'sealing.key-unreadable',
      facts: { path },
    });
    rmSync(path);
    expect(await seals.certificatePem()).toContain('BEGIN CERTIFICATE');
  });
});
