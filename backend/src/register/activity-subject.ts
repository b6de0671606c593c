import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Change } from '../governance/circuits/again';
import { Frozen, PieceWords, Proposable, Proposal, Subject, Subjects } from '../governance/subjects';
import { Refusal } from '../kernel/refusal';
import { InForceBook } from '../revisions/in-force.service';
import { Revision } from '../revisions/revision.entity';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Rulebook } from '../rulebook/rulebook';
import { Activities } from './activities.service';
import { Activity, ActivityContent } from './activity.entity';
import { CORE } from './catalogue';
import { changedFields, labelOf, weightOf } from './inheritance';
import { Sheets } from './sheets.service';

const MOST_SPOKEN = 1000;

/** An entry of the register as something that bodies can decide on. */
@Injectable()
export class ActivitySubject implements Subject {
  readonly type = 'activity';
  /** How revisions are spoken of, by entry: what was frozen never changes, what it follows only when another comes in force. */
  private readonly spoken = new Map<
    string,
    Map<string, { readonly of: string; readonly words: PieceWords }>
  >();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly activities: Activities,
    private readonly revisions: Revisions,
    private readonly inForce: InForceBook,
    private readonly sheets: Sheets,
    subjects: Subjects,
  ) {
    subjects.add(this);
    inForce.onPut(async ({ subjectId, organisationId }) => {
      const known = this.spoken.get(subjectId);
      for (const [revisionId, { of }] of known ?? []) if (of === organisationId) known?.delete(revisionId);
    });
  }

  /** Freezes the entry as it is written; refuses one that is already on its way or that nothing has changed in. */
  async freeze(actor: Actor, id: string, dossierId: string): Promise<Frozen> {
    const row = await this.activities.get(id);
    actor.require('revise', 'Activity', row);
    if (row.state === 'running') throw new Refusal('register.frozen', 409, { code: row.code });
    const last = await this.revisions.last(this.type, id, row.organisationId);
    if (row.state === 'in-force') throw new Refusal('revisions.nothing-changed', 409, { number: row.number });
    const content = await this.sheets.of(id);
    const revision = await this.revisions.freeze(actor, {
      type: this.type,
      subjectId: id,
      organisationId: row.organisationId,
      content,
      summary: this.summary(content, last),
    });
    await this.db.of(Activity).update({ id }, { state: 'running', dossierId, version: row.version + 1 });
    return { subjectId: id, revisionId: revision.id, digest: revision.digest };
  }

  async words(id: string, revisionId: string): Promise<PieceWords> {
    const known = this.spoken.get(id)?.get(revisionId);
    if (known) return known.words;
    const revision = await this.revisions.get(revisionId);
    const words = await this.spell(id, revision);
    if (this.spoken.size >= MOST_SPOKEN) this.spoken.clear();
    const beside = this.spoken.get(id) ?? new Map();
    this.spoken.set(id, beside.set(revisionId, { of: revision.organisationId, words }));
    return words;
  }

  private async spell(id: string, revision: Revision): Promise<PieceWords> {
    const before = await this.before(id, revision);
    const content = contentOf<ActivityContent>(revision);
    return {
      label: `${content.code} ${content.name}`,
      number: revision.number,
      previousNumber: before?.number ?? null,
      changes: before
        ? changedFields(contentOf<ActivityContent>(before), content).length
        : CORE.length + Object.keys(content.more ?? {}).length,
      link: `/registre/${id}`,
    };
  }

  /** An entry is not amended in the meeting: it goes back to who keeps it. */
  async amendments(): Promise<Proposal[]> {
    return [];
  }
  async amend(): Promise<Frozen> {
    throw new Refusal('register.no-amendment', 422);
  }
  /** Field by field, from one of its revisions to another or to the entry as it is; the rules say which are substantial. */
  async changes(id: string, since: string, until: string | null): Promise<Change[]> {
    const before = contentOf<ActivityContent>(await this.revisions.get(since));
    const after = until
      ? contentOf<ActivityContent>(await this.revisions.get(until))
      : await this.sheets.of(id);
    return changedFields(before, after).map((field) => ({
      key: field,
      label: labelOf(this.book.registerGroups, field),
      weight: weightOf(this.book.registerGroups, field, before, after),
    }));
  }

  async proposable(actor: Actor): Promise<Proposable[]> {
    const drafts = await restrict(
      this.db.of(Activity).createQueryBuilder('activity').where({ state: 'draft' }),
      actor.where<Activity>('revise', 'Activity'),
    )
      .orderBy('activity.code', 'ASC')
      .getMany();
    return drafts.map(({ id, code, name, sector }) => ({
      subjectId: id, label: `${code} ${name}`, circuit: sector ? null : 'D',
    })); // prettier-ignore
  }

  async variant(): Promise<null> {
    return null;
  }

  async goOn(id: string, dossierId: string): Promise<void> {
    await this.db.of(Activity).update({ id }, { dossierId });
  }

  /** Off the road, the entry may be worked on again; what came into force stays so. */
  async release(id: string, reason: 'returned' | 'refused' | 'withdrawn' | 'completed'): Promise<void> {
    const row = await this.activities.get(id);
    if (row.state !== 'running' || reason === 'completed') return;
    await this.db.of(Activity).update({ id }, { state: 'draft', version: row.version + 1 });
  }

  /** The revision that held for the entry's own organisation before this one. */
  private async before(id: string, { number, organisationId }: Revision): Promise<Revision | undefined> {
    const held = await this.inForce.history(this.type, id, organisationId);
    const revisions = await this.revisions.many(held.map(({ revisionId }) => revisionId));
    return held
      .map(({ revisionId }) => revisions.get(revisionId))
      .find((one) => one !== undefined && one.number < number);
  }

  private summary(content: ActivityContent, last: Revision | null): string {
    if (!last) return 'Première version';
    const fields = changedFields(contentOf<ActivityContent>(last), content);
    return fields.map((field) => labelOf(this.book.registerGroups, field)).join(', ');
  }
}
