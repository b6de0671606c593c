import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Sessions } from '../access/sessions.service';
import { Author, Journal, NOBODY } from '../audit/journal';
import { Blobs } from '../database/blobs';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Directory } from '../directory/directory.service';
import { Clock } from '../kernel/clock';
import { longDay } from '../kernel/days';
import { Refusal } from '../kernel/refusal';
import { Bindery } from './bindery.service';
import { FactGatherer } from './fact-gatherer.service';
import { PackJobs } from './pack-jobs.service';
import { Pack, PackState } from './pack.entity';
import { PackInput, PackSignatureInput } from './packs.dto';
import { Signatories } from './signatories.service';

/** Composes, has signed, seals and hands out compliance packs. */
@Injectable()
export class Packs {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    private readonly directory: Directory,
    private readonly jobs: PackJobs,
    private readonly blobs: Blobs,
    private readonly gatherer: FactGatherer,
    private readonly bindery: Bindery,
    private readonly signatories: Signatories,
  ) {
    blobs.namedBy((name) => db.of(Pack).existsBy([{ facts: name }, { pages: name }, { sealed: name }]));
  }

  /** Asks for a pack. One that nobody has signed yet is composed anew under the same address. */
  async compose(actor: Actor, { organisationId, date }: PackInput): Promise<string> {
    actor.require('compose', 'Pack', { organisationId });
    const { code } = await this.directory.get(organisationId);
    refuseFuture(date, this.clock.today());
    const open = await this.unsigned(organisationId, date);
    if (open?.state === 'composing') return open.id;
    const id = open?.id ?? newId();
    const fresh = {
      id, organisationId, organisationCode: code, date, state: 'composing' as const, progress: 0, manifest: [], digest: null,
      signatures: [], facts: null, pages: null, sealed: null, pageCount: null, askedBy: actor.name, at: this.clock.stamp(), failure: null,
    }; // prettier-ignore
    if (open) await this.db.of(Pack).update({ id }, fresh);
    else await this.db.of(Pack).insert(fresh);
    if (open) await this.blobs.release([open.facts, open.pages]);
    await this.note(actor, 'packs.asked', fresh);
    this.db.afterCommit(() => this.jobs.compose(id, authorOf(actor)));
    return id;
  }

  async cancel(actor: Actor, id: string): Promise<string> {
    const pack = await this.get(actor, 'compose', id);
    const done = await this.db.of(Pack).update({ id, state: 'composing' }, { state: 'cancelled' });
    if (done.affected !== 1) throw new Refusal('packs.not-composing', 409, this.words(pack));
    await this.note(actor, 'packs.cancelled', pack);
    this.db.afterCommit(() => this.jobs.cancel(id));
    return id;
  }

  /** The chair signs what is on the screen; the seal follows. The password is asked for again outside any transaction. */
  async sign(actor: Actor, id: string, { password, digest }: PackSignatureInput): Promise<string> {
    const pack = await this.get(actor, 'sign', id);
    const mandate = await this.signatories.mandateOf(actor, pack);
    if (!mandate) throw new Refusal('access.denied', 404);
    if (pack.state !== 'ready') throw new Refusal(this.shut(pack.state), 409, this.words(pack));
    if (pack.digest !== digest) throw new Refusal('packs.changed', 409);
    await this.sessions.reauthenticate(actor, password);
    await this.db.atomic(async () => {
      const head = await this.journal.head();
      const signature = this.signatories.sign(actor, mandate, pack, {
        at: this.clock.stamp(),
        journal: head?.hash ?? '',
      });
      const done = await this.db
        .of(Pack)
        .update({ id, state: 'ready', digest }, { state: 'sealing', progress: 0, signatures: [signature] });
      if (done.affected !== 1) throw new Refusal('packs.changed', 409);
      await this.note({ ...authorOf(actor), quality: mandate.label }, 'packs.signed', pack, {
        digest,
        mandateId: mandate.id,
      });
      this.db.afterCommit(() => this.jobs.seal(id));
    });
    return id;
  }

  /** Asks once more for the seal of a pack that was signed when the seal could not be put. */
  async seal(actor: Actor, id: string): Promise<string> {
    const pack = await this.get(actor, 'compose', id);
    if (pack.signatures.length === 0) throw new Refusal('packs.not-signed', 409, this.words(pack));
    const done = await this.db.of(Pack).update({ id, state: 'failed' }, { state: 'sealing', failure: null });
    if (done.affected !== 1) throw new Refusal(this.shut(pack.state), 409, this.words(pack));
    await this.note(actor, 'packs.seal-asked', pack);
    this.db.afterCommit(() => this.jobs.seal(id));
    return id;
  }

  /** The pages as they stand, composed or sealed; that they were opened belongs to what proves a signature. */
  async preview(actor: Actor, id: string): Promise<Buffer> {
    const pack = await this.get(actor, 'read', id);
    const name = pack.sealed ?? pack.pages;
    if (!name) throw new Refusal('packs.not-composed', 409, this.words(pack));
    const bytes = await this.blobs.bytes(name);
    await this.db.atomic(() => this.note(actor, 'packs.opened', pack, { sha256: name }));
    return bytes;
  }

  /** The sealed file, with a name that says whose it is and of which day. */
  async download(actor: Actor, id: string): Promise<{ bytes: Buffer; name: string }> {
    const pack = await this.get(actor, 'read', id);
    if (!pack.sealed) throw new Refusal('packs.not-signed', 409, this.words(pack));
    const bytes = await this.blobs.bytes(pack.sealed);
    await this.db.atomic(() => this.note(actor, 'packs.downloaded', pack, { sha256: pack.sealed }));
    return { bytes, name: `dossier-${pack.organisationCode}-${pack.date}.pdf` };
  }

  /** Composes and seals at once, for the operators' command line: nobody signs, and the paper says so. */
  async composeNow(organisationCode: string, date: string): Promise<Buffer> {
    const organisation = await this.directory.byCode(organisationCode);
    refuseFuture(date, this.clock.today());
    const facts = await this.gatherer.gather(organisation.id, date);
    const bound = await this.bindery.bind(facts, []);
    const file = await this.bindery.seal(bound, facts);
    const pack = { id: '-', organisationId: organisation.id, organisationCode, date };
    await this.db.atomic(() => this.note(NOBODY, 'packs.issued', pack, { digest: bound.digest }));
    return file;
  }

  private async get(actor: Actor, action: 'read' | 'compose' | 'sign', id: string): Promise<Pack> {
    const pack = await this.db.of(Pack).findOneBy({ id });
    if (!pack) throw new Refusal('access.denied', 404);
    actor.require(action, 'Pack', pack);
    return pack;
  }

  private async unsigned(organisationId: string, date: string): Promise<Pack | undefined> {
    const state = In(['composing', 'ready', 'failed', 'cancelled'] satisfies PackState[]);
    const packs = await this.db
      .of(Pack)
      .find({ where: { organisationId, date, state }, order: { id: 'DESC' } });
    return packs.find(({ signatures }) => signatures.length === 0);
  }

  private shut(state: PackState): string {
    return state === 'sealing' || state === 'sealed' ? 'packs.already-signed' : 'packs.not-composed';
  }

  private words({ organisationCode, date, signatures }: Pack) {
    const at = signatures[0]?.at;
    return { organisation: organisationCode, date: longDay(date), ...(at && { signed: longDay(at) }) };
  }

  private note(
    author: Author,
    action: string,
    pack: Pick<Pack, 'id' | 'organisationId' | 'organisationCode' | 'date'>,
    facts: object = {},
  ) {
    const { id: subjectId, organisationId, organisationCode, date } = pack;
    const label = `${organisationCode}, ${longDay(date)}`;
    return this.journal.record(author, {
      action,
      subject: 'Pack',
      subjectId,
      organisationId,
      label,
      facts: { ...facts },
    });
  }
}

/** A pack tells of a day that has come; a day that does not exist is none. */
export function refuseFuture(date: string, today: string): void {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)
    throw new Refusal('kernel.invalid-input', 400, { fields: ['date'] });
  if (date > today) throw new Refusal('kernel.date-in-future', 422, { date: longDay(date) });
}

const authorOf = ({ personId, name, quality }: Author): Author => ({ personId, name, quality });
