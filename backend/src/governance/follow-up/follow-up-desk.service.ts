import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Blobs } from '../../database/blobs';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { recognise } from '../file-kinds';
import { PROOFS } from '../intakes';
import { FollowUpChange, FollowUpMove, FollowUpNoteInput } from './follow-up.dto';
import { FollowUp, FollowUpNote } from './follow-up.entity';
import { FollowUps } from './follow-ups.service';
import { isOpen, movesFrom } from './moves';

/** What owners and secretaries do with an action: say how it goes, prove it, move it, give it to somebody else. */
@Injectable()
export class FollowUpDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Blobs) private readonly blobs: Blobs,
    private readonly directory: Directory,
    private readonly followUps: FollowUps,
    private readonly journal: Journal,
  ) {
    blobs.namedBy((name) => this.db.of(FollowUpNote).existsBy({ paperDigest: name }));
  }

  /** Puts an action in another state; what is dropped says why. */
  async move(actor: Actor, id: string, { state, text, link, version }: FollowUpMove): Promise<string> {
    const action = await this.workedOn(actor, id);
    const said = text?.trim() ?? '';
    if (action.state === state) return id;
    if (!movesFrom(action.state).includes(state)) throw new Refusal('governance.follow-up-move', 409);
    if (state === 'dropped' && !said) throw new Refusal('governance.follow-up-reason', 422);
    const closedOn = isOpen(state) ? null : this.clock.today();
    const moved = { state, closedOn, reason: state === 'dropped' ? said : null };
    await this.update(action, version, moved);
    await this.write(actor, action, { text: said, state, link: link?.trim() || null });
    await this.tell(actor, 'governance.follow-up-moved', action, { from: action.state, to: state });
    return id;
  }

  async note(actor: Actor, id: string, { text, link }: FollowUpNoteInput): Promise<string> {
    const action = await this.workedOn(actor, id);
    await this.write(actor, action, { text: text.trim(), link: link?.trim() || null });
    await this.tell(actor, 'governance.follow-up-noted', action, {});
    return id;
  }

  /** Keeps a paper as a proof of what was done. */
  async keepPaper(actor: Actor, id: string, paperName: string, bytes: Buffer): Promise<string> {
    const action = await this.workedOn(actor, id);
    const paperDigest = await this.blobs.keep(bytes, recognise(paperName, bytes, PROOFS).mime);
    await this.write(actor, action, { text: '', paperName, paperDigest });
    await this.tell(actor, 'governance.follow-up-proved', action, { paperName, paperDigest });
    return id;
  }

  async paper(actor: Actor, id: string, noteId: string): Promise<{ name: string; bytes: Buffer }> {
    actor.require('read', 'FollowUp', await this.followUps.get(id));
    const note = await this.db.of(FollowUpNote).findOneBy({ id: noteId, followUpId: id });
    if (!note?.paperDigest) throw new Refusal('access.denied', 404);
    return { name: note.paperName ?? 'piece', bytes: await this.blobs.bytes(note.paperDigest) };
  }

  /** Other words, another owner, another day. */
  async change(actor: Actor, id: string, { version, ...input }: FollowUpChange): Promise<string> {
    const action = await this.followUps.get(id);
    actor.require('keep', 'FollowUp', action);
    if (!isOpen(action.state)) throw new Refusal('governance.follow-up-move', 409);
    const { code: organisationCode } = await this.directory.get(input.organisationId);
    const changed = {
      what: input.what.trim(), ownerName: input.ownerName.trim(), ownerId: input.ownerId ?? null,
      organisationId: input.organisationId, organisationCode, dueOn: input.dueOn,
    }; // prettier-ignore
    await this.update(action, version, changed);
    const { ownerName: owner, dueOn: due } = changed;
    await this.tell(actor, 'governance.follow-up-changed', action, { owner, due, before: action.dueOn });
    return id;
  }

  private async workedOn(actor: Actor, id: string): Promise<FollowUp> {
    const action = await this.followUps.get(id);
    actor.require('read', 'FollowUp', action);
    actor.require('work', 'FollowUp', action);
    return action;
  }

  private async update({ id }: FollowUp, version: number, to: Partial<FollowUp>): Promise<void> {
    const done = await this.db.of(FollowUp).update({ id, version }, { ...to, version: version + 1 });
    if (done.affected !== 1) throw new Refusal('governance.follow-up-changed-meanwhile', 409);
  }

  private async write(actor: Actor, { id: followUpId }: FollowUp, what: Partial<FollowUpNote>) {
    await this.db.of(FollowUpNote).insert({
      state: null, link: null, paperName: null, paperDigest: null, text: '', ...what,
      id: newId(), followUpId, at: this.clock.stamp(), authorId: actor.personId, authorName: actor.name,
    }); // prettier-ignore
  }

  private tell(actor: Actor, action: string, { id, number, what, bodyOrganisationId }: FollowUp, facts: object) {
    return this.journal.record(actor, {
      action, subject: 'FollowUp', subjectId: id, organisationId: bodyOrganisationId, label: `${number} ${what}`, facts: { ...facts },
    });
  } // prettier-ignore
}
