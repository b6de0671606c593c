import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Directory } from '../directory/directory.service';
import { Refusal } from '../kernel/refusal';
import { Finding } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { Activity, ActivityContent } from './activity.entity';
import { Drafts } from './drafts/drafts.service';
import { contentFrom, refuseIncomplete, refuseUnknown } from './entry';
import { InForceEntries, RegisterEntry } from './in-force-entries.service';
import { changedFields } from './inheritance';
import { Deviations } from './inheritance/deviations.service';
import { EntryHand } from './inheritance/entry-hand';
import { Sheets } from './sheets.service';
import { ActivityChangeInput, ActivityCreationInput, ActivityInput } from './register.dto';

/** The reasons that are words. */
const said = (reasons: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(
    Object.entries(reasons).flatMap(([id, why]) => (typeof why === 'string' ? [[id, why]] : [])),
  );

/** The register of processing activities (art. 30 RGPD): entries are begun and worked on here. */
@Injectable()
export class Activities {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly hand: EntryHand,
    private readonly deviations: Deviations,
    private readonly drafts: Drafts,
    private readonly entries: InForceEntries,
    private readonly sheets: Sheets,
  ) {}

  /** Begins an entry: of the umbrella it is the sector's model, unless said otherwise; hands back its identifier. */
  async create(actor: Actor, input: ActivityCreationInput): Promise<string> {
    const { id: organisationId, kind } = await this.directory.get(input.organisationId);
    const sector = kind === 'umbrella' && input.sector !== false;
    actor.require('revise', 'Activity', { organisationId, sector });
    const content = this.sound(input);
    const id = await this.hand.begin(actor, content, { organisationId, sector });
    await this.drafts.done(actor, { organisation: organisationId }, input.draft);
    await this.hand.note(actor, 'created', { id, organisationId, ...content });
    return id;
  }

  /**
   * Rewrites an entry that was on the screen in a given version: a stale one is refused with what stands now, and so is
   * a departure from the model without its reason (`reasons`, by field).
   */
  async revise(actor: Actor, id: string, input: ActivityChangeInput): Promise<string> {
    const row = await this.get(id);
    actor.require('revise', 'Activity', row);
    await this.hand.refuseMoved(row, input.version);
    const content = this.sound(input);
    if (content.code !== row.code) await this.refuseTaken(row.organisationId, content.code);
    const deviations = await this.deviations.settle(actor, row, content, said(input.reasons));
    await this.drafts.done(actor, { activity: id }, input.draft);
    const fields = changedFields(await this.sheets.of(id), content);
    if (fields.length === 0) return id;
    const state = row.state === 'closed' ? 'closed' : 'draft';
    await this.hand.rewrite(actor, row, input.version, content, { state, deviations });
    await this.hand.note(actor, 'revised', { ...row, code: content.code, name: content.name }, { fields });
    return id;
  }

  /** The entries in force for an organisation on a day. */
  inForce(organisationId: string, day: string): Promise<RegisterEntry[]> {
    return this.entries.inForce(organisationId, day);
  }

  /** What is wrong with an organisation's register on a day. */
  findings(organisationId: string, day: string): Promise<Finding[]> {
    return this.entries.findings(organisationId, day);
  }

  async get(id: string): Promise<Activity> {
    const row = await this.db.of(Activity).findOneBy({ id });
    if (!row) throw new Refusal('access.denied', 404);
    return row;
  }

  /** What was sent, as a content that may be kept. */
  private sound(input: ActivityInput): ActivityContent {
    const content = contentFrom(input, this.book);
    refuseUnknown(content, this.book);
    refuseIncomplete(content, this.book);
    return content;
  }

  private async refuseTaken(organisationId: string, code: string): Promise<void> {
    if (await this.db.of(Activity).existsBy({ organisationId, code }))
      throw new Refusal('register.code-taken', 409, { code });
  }
}
