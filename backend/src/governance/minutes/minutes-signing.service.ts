import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Sessions } from '../../access/sessions.service';
import { Author, Journal, NOBODY } from '../../audit/journal';
import { Blobs } from '../../database/blobs';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { sha256 } from '../../kernel/digest';
import { Refusal } from '../../kernel/refusal';
import { fill } from '../../rulebook/rulebook';
import { Seals } from '../../sealing/seals';
import { presides } from '../circuits/body-flaws';
import { Meeting } from '../meetings/meeting.entity';
import { MinutesDesk } from './minutes-desk.service';
import { fileNameOf } from './minutes-paper';
import { LeavingPaper } from './leaving-paper';
import { MinutesPrints } from './minutes-prints.service';
import { dayOf, MinutesSources } from './minutes-sources.service';
import { MinutesTexts } from './minutes-texts.service';
import { MinutesSignatureInput } from './minutes.dto';
import { MinutesFile, MinutesSignature, SignsAs } from './minutes.entity';

const LARGEST = 64 * 1024 * 1024;

/** Approved minutes are signed by the chair, the secretary and the members who wish it (CSA, art. 9:9), and sealed. */
@Injectable()
export class MinutesSigning {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly desk: MinutesDesk,
    private readonly texts: MinutesTexts,
    private readonly sources: MinutesSources,
    private readonly prints: MinutesPrints,
    private readonly seals: Seals,
    private readonly blobs: Blobs,
    private readonly journal: Journal,
  ) {}

  /** What an actor would declare by signing; null when they may not, or have signed already. */
  async statement(actor: Actor, meeting: Meeting, file: MinutesFile, title: string): Promise<string | null> {
    if (!file.digest || !this.desk.may(actor, 'sign', meeting)) return null;
    if (file.signatures.some(({ personId }) => personId === actor.personId)) return null;
    const { quality } = await this.placeOf(actor, meeting);
    return this.words(actor.name, quality, file, title);
  }

  /** Somebody signs what is on their screen. The password is asked for again outside any transaction. */
  async sign(actor: Actor, meetingId: string, { password, digest }: MinutesSignatureInput): Promise<void> {
    const meeting = await this.desk.require(actor, 'sign', meetingId);
    const { number, digest: frozen } = await this.desk.file(meeting);
    if (!frozen) throw new Refusal('governance.minutes-not-approved', 409, { number });
    if (frozen !== digest) throw new Refusal('governance.minutes-changed', 409, { number });
    await this.sessions.reauthenticate(actor, password);
    const { title } = await this.texts.frozen(frozen);
    const place = await this.placeOf(actor, meeting);
    await this.db.atomic(async () => {
      const file = await this.desk.file(meeting);
      if (file.signatures.some(({ personId }) => personId === actor.personId))
        throw new Refusal('governance.minutes-already-signed', 409, { number });
      const head = await this.journal.head();
      const signature: MinutesSignature = {
        personId: actor.personId, name: actor.name, ...place, at: this.clock.stamp(), digest,
        statement: this.words(actor.name, place.quality, file, title), journal: head?.hash ?? '',
      }; // prettier-ignore
      const signatures = [...file.signatures, signature];
      const awaited = await this.desk.awaited(meeting);
      const isSigned = awaited.every((as) => signatures.some((one) => one.as === as));
      await this.db.of(MinutesFile).update({ id: file.id }, { signatures, state: isSigned ? 'signed' : 'approved' });
      await this.note({ personId: actor.personId, name: actor.name, quality: place.quality }, 'governance.minutes-signed', meeting, file, {
        digest, as: place.as, mandateId: place.mandateId,
      });
    });
  } // prettier-ignore

  /** The sealed file with every signature given so far; sealed anew when someone signed since. */
  async sealed(actor: Actor, meetingId: string): Promise<LeavingPaper> {
    const { meeting, file } = await this.desk.read(actor, meetingId);
    if (!file?.signatures.length) throw new Refusal('governance.minutes-not-signed', 409);
    const name = fileNameOf(file, meeting.bodyCode, dayOf(meeting), 'pdf').replace('.pdf', '-signe.pdf');
    const bytes =
      file.sealed && file.sealedWith === file.signatures.length
        ? await this.blobs.bytes(file.sealed)
        : await this.seal(meeting, file);
    await this.db.atomic(() => this.note(actor, 'governance.minutes-downloaded', meeting, file, { sha256: sha256(bytes) }));
    return { bytes, name };
  } // prettier-ignore

  /** Takes a file back that was signed elsewhere: it must begin with a paper of ours, and its signatures must hold. */
  async takeBack(actor: Actor, meetingId: string, pdf: Buffer): Promise<void> {
    const meeting = await this.sittingFor(actor, meetingId);
    const known = await this.desk.file(meeting);
    if (pdf.length > LARGEST) throw new Refusal('kernel.too-large', 413, { max: '64 Mo' });
    const base = known.handedOut.find(({ sha256: name, bytes }) => pdf.length > bytes && sha256(pdf.subarray(0, bytes)) === name);
    if (!base) throw new Refusal('governance.minutes-other-file', 422, { number: known.number });
    const { seals } = await this.seals.check(pdf);
    const foreign = seals.filter(({ trusted }) => !trusted);
    if (seals.some(({ intact }) => !intact)) throw new Refusal('governance.minutes-broken-signature', 422, { number: known.number });
    if (foreign.length === 0 || !seals.some(({ coversWholeFile }) => coversWholeFile))
      throw new Refusal('governance.minutes-no-signature', 422, { number: known.number });
    await this.db.atomic(async () => {
      const file = await this.desk.file(meeting);
      const name = await this.blobs.keep(pdf, 'application/pdf');
      if (file.returned.some(({ sha256: one }) => one === name)) return;
      const signers = foreign.map(({ signer, issuer, signedAt }) => ({ name: signer, issuer, signedAt: signedAt ?? null }));
      const one = { sha256: name, bytes: pdf.length, by: actor.name, at: this.clock.stamp(), signers };
      await this.db.of(MinutesFile).update({ id: file.id }, {
        returned: [...file.returned, one], handedOut: [...file.handedOut, { sha256: name, bytes: pdf.length }],
      });
      await this.note(actor, 'governance.minutes-returned', meeting, file, { sha256: name, signers: signers.map((who) => who.name) });
    });
  } // prettier-ignore

  /** A file that was brought back, as it came. */
  async returned(actor: Actor, meetingId: string, name: string): Promise<LeavingPaper> {
    const { meeting, file } = await this.desk.read(actor, meetingId);
    if (!file?.returned.some(({ sha256: one }) => one === name)) throw new Refusal('access.denied', 404);
    const bytes = await this.blobs.bytes(name);
    await this.db.atomic(() =>
      this.note(actor, 'governance.minutes-downloaded', meeting, file, { sha256: name }),
    );
    return { bytes, name: `${file.number.toLowerCase()}-signe-ailleurs.pdf` };
  }

  private async seal(meeting: Meeting, file: MinutesFile): Promise<Buffer> {
    const { seal } = this.sources.paper;
    const { bytes } = await this.prints.print(meeting, file, 'pdf', false);
    const reason = fill(seal['reason']!, { number: file.number });
    const says = { reason, location: seal['location']!, name: seal['name']!, at: new Date() };
    const sealed = await this.seals.seal(bytes, says);
    await this.db.atomic(async () => {
      const now = await this.desk.file(meeting);
      if (now.signatures.length !== file.signatures.length) return;
      const name = await this.blobs.keep(sealed, 'application/pdf');
      await this.db
        .of(MinutesFile)
        .update({ id: file.id }, { sealed: name, sealedWith: file.signatures.length });
      await this.prints.remember(file.id, sealed);
      await this.blobs.release([file.sealed]);
      await this.note(NOBODY, 'governance.minutes-sealed', meeting, file, { sha256: name });
    });
    return sealed;
  }

  /** In which place somebody signs: in the chair, as secretary, or as a member who wishes it. */
  private async placeOf(actor: Actor, { bodyId, organisationId }: Meeting) {
    const seats = actor.seatsIn(bodyId);
    const chosen =
      seats.find(({ role }) => presides(role)) ?? seats.find(({ role }) => role === 'secretary') ?? seats[0] ??
      actor.mandates.find((held) => held.organisationId === organisationId); // prettier-ignore
    const as: SignsAs = chosen && presides(chosen.role) ? 'chair' : chosen && seats.includes(chosen) && chosen.role !== 'secretary' ? 'member' : 'secretary'; // prettier-ignore
    const mandate = chosen ? await this.db.of(Mandate).findOneBy({ id: In([chosen.id]) }) : null;
    return { quality: mandate?.label ?? actor.quality, as, mandateId: mandate?.id ?? null };
  }

  private words(name: string, quality: string, { number, digest }: MinutesFile, title: string): string {
    return fill(this.sources.paper.signing['statement']!, { name, quality, number, title, digest });
  }

  private async sittingFor(actor: Actor, meetingId: string): Promise<Meeting> {
    const { meeting } = await this.desk.read(actor, meetingId);
    if (!this.desk.may(actor, 'sign', meeting) && !this.desk.may(actor, 'write', meeting))
      throw new Refusal('access.denied', 404);
    return meeting;
  }

  private note(author: Author, action: string, meeting: Meeting, { number }: MinutesFile, facts: object) {
    return this.journal.record(author, {
      action, subject: 'Meeting', subjectId: meeting.id, organisationId: meeting.organisationId,
      label: `${number} — ${meeting.title}`, facts: { number, ...facts },
    }); // prettier-ignore
  }
}
