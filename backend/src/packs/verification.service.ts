import { Inject, Injectable } from '@nestjs/common';
import { sha256 } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Change, compareInventory } from '../printing/inventory';
import { fill, Rulebook } from '../rulebook/rulebook';
import { Seals } from '../sealing/seals';
import { carriedFiles } from './carried-files';
import { carriedPack, carriedSignatures, CarriedPack, checkPieces } from './carried-pack';
import { TITLE } from './composition/composition';
import { wordingOf, Wording } from './composition/wording';
import { CheckedPieceView, VerificationView } from './packs.dto';

type Report = Awaited<ReturnType<Seals['check']>>;

const LARGEST = 64 * 1024 * 1024;

/** Checks a pack that someone brings back: its seal, and each of its pieces. Keeps nothing of it. */
@Injectable()
export class Verification {
  private readonly words: Wording;

  constructor(
    @Inject(Rulebook) book: Rulebook,
    private readonly seals: Seals,
  ) {
    this.words = wordingOf(book);
  }

  /** Says what can be proved of any bytes, at most 64 MB of them. */
  async check(given: unknown): Promise<VerificationView> {
    const file =
      given instanceof Uint8Array
        ? Buffer.from(given.buffer, given.byteOffset, given.length)
        : Buffer.alloc(0);
    if (file.length > LARGEST) throw new Refusal('kernel.too-large', 413, { max: '64 Mo' });
    const report = await this.seals.check(file);
    const intact = report.seals.every((seal) => seal.intact);
    const { changed } = compareInventory(file, { sealIntact: intact });
    const files = carriedFiles(file);
    const pack = carriedPack(files);
    const pieces = pack ? checkPieces(pack, files, changed) : [];
    const named = this.name(changed, pieces, pack);
    return {
      ...this.judge(file, report, pack, named),
      organisation: pack?.organisation ?? null,
      date: pack?.date ?? null,
      seals: report.seals.map((seal) => ({
        valid: seal.valid, intact: seal.intact, coversWholeFile: seal.coversWholeFile, signer: seal.signer, issuer: seal.issuer,
        signedAt: seal.signedAt ?? null, reason: seal.reason ?? null, ours: seal.trusted,
      })),
      pieces, changed: named, signed: carriedSignatures(files),
      decisions: (pack?.pieces ?? []).flatMap(({ id }) => (/^decision:[^/]+$/.test(id) ? [id.slice('decision:'.length)] : [])),
      sha256: sha256(file), manifest: pack?.digest ?? null, bytes: file.length,
    }; // prettier-ignore
  }

  private judge(
    file: Buffer,
    { seals, flaw }: Report,
    pack: CarriedPack | undefined,
    changed: readonly string[],
  ) {
    const ours = seals.filter(({ trusted }) => trusted);
    if (flaw === 'not-a-pdf') return this.say('unreadable', 'notPdf');
    if (flaw === 'truncated') return this.say('unreadable', 'truncated');
    // What once was a seal and is none any more was changed too.
    if (seals.length === 0 && file.includes('/ByteRange')) return this.say('altered', 'alteredSeal', changed);
    if (seals.length === 0) return this.say('unsealed', pack ? 'unsealed' : 'notPack');
    if (seals.some(({ intact }) => !intact))
      return this.say('altered', changed.length ? 'altered' : 'alteredSeal', changed);
    if (ours.length === 0) return this.say('foreign', 'foreign');
    if (!ours.some(({ coversWholeFile }) => coversWholeFile)) return this.say('altered', 'added');
    if (!pack) return this.say('foreign', 'notPack');
    if (changed.length) return this.say('altered', 'altered', changed);
    return this.say('valid', 'valid');
  }

  private say(verdict: string, key: string, changed: readonly string[] = []) {
    const pieces = changed.length > 4 ? [...changed.slice(0, 3), `et ${changed.length - 3} autres`] : changed;
    return { verdict, sentence: fill(this.words.verdicts[key]!, { pieces: pieces.join(', ') }) };
  }

  /** What no longer matches, by the inventory and by the manifest, each thing once. */
  private name(
    changed: readonly Change[],
    pieces: readonly CheckedPieceView[],
    pack: CarriedPack | undefined,
  ): string[] {
    const { verification: said } = this.words;
    const fileOf = (id: string) => pack?.pieces.find((one) => one.id === id)?.file ?? id;
    const known = new Map([...(pack?.pieces ?? [])].map(({ id, label }) => [id, label]));
    const byInventory = changed.map(({ piece, label, where }) => {
      if (piece === where) return label;
      const whose = known.get(piece || TITLE) ?? label;
      return piece === '' && !where.startsWith('page') ? label : `${whose} (${where})`;
    });
    const byManifest = pieces
      .filter(
        ({ id, state }) =>
          state !== 'ok' && !changed.some(({ where, piece }) => where.includes(fileOf(id)) || piece === id),
      )
      .map(({ id, label, state }) =>
        fill(said[state === 'missing' ? 'missing' : 'file']!, { piece: label, file: fileOf(id) }),
      );
    return [...new Set([...byInventory, ...byManifest])];
  }
}
