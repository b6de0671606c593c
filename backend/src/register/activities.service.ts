import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Directory } from '../directory/directory.service';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Finding } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { Activity, ActivityContent } from './activity.entity';
import { contentFrom, refuseUnknown } from './entry';
import { InForceEntries, RegisterEntry } from './in-force-entries.service';
import { changedFields, labelOf, lockedFields } from './inheritance';
import { lifted } from './lifted';
import { Sheets } from './sheets.service';
import { ActivityChangeInput, ActivityCreationInput } from './register.dto';

/** The register of processing activities (art. 30 RGPD): entries are begun and worked on here. */
@Injectable()
export class Activities {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly revisions: Revisions,
    private readonly journal: Journal,
    private readonly entries: InForceEntries,
    private readonly sheets: Sheets,
  ) {}

  /** Begins an entry: of the umbrella it is the sector's model, unless said otherwise; hands back its identifier. */
  async create(actor: Actor, input: ActivityCreationInput): Promise<string> {
    const { id: organisationId, kind } = await this.directory.get(input.organisationId);
    const sector = kind === 'umbrella' && input.sector !== false;
    actor.require('revise', 'Activity', { organisationId, sector });
    const content = contentFrom(input, this.book);
    refuseUnknown(content, this.book);
    await this.refuseTaken(organisationId, content.code);
    const id = newId();
    await this.db.of(Activity).insert({
      ...lifted(content, this.book),
      id, organisationId, sector, modelId: null, modelRevisionId: null, dossierId: null, deviations: 0,
      state: 'draft', number: 0, version: 1, updatedAt: this.clock.stamp(), updatedBy: actor.name,
    }); // prettier-ignore
    await this.sheets.begin(id, content);
    await this.note(actor, 'register.created', id, organisationId, content);
    return id;
  }

  /** Rewrites an entry that was on the screen in a given version; a stale one is refused with what stands now. */
  async revise(actor: Actor, id: string, input: ActivityChangeInput): Promise<string> {
    const row = await this.get(id);
    actor.require('revise', 'Activity', row);
    if (row.state === 'running') throw new Refusal('register.frozen', 409, { code: row.code });
    if (row.version !== input.version) throw await this.stale(row);
    const content = contentFrom(input, this.book);
    refuseUnknown(content, this.book);
    if (content.code !== row.code) await this.refuseTaken(row.organisationId, content.code);
    const model = row.modelRevisionId
      ? contentOf<ActivityContent>(await this.revisions.get(row.modelRevisionId))
      : null;
    if (model) this.refuseLocked(model, content);
    const fields = changedFields(await this.sheets.of(id), content);
    if (fields.length === 0) return id;
    const done = await this.db.of(Activity).update(
      { id, version: input.version },
      {
        ...lifted(content, this.book),
        state: row.state === 'closed' ? 'closed' : 'draft',
        deviations: model ? changedFields(model, content).length : 0,
        version: input.version + 1,
        updatedAt: this.clock.stamp(),
        updatedBy: actor.name,
      },
    );
    if (done.affected !== 1) throw await this.stale(await this.get(id));
    await this.sheets.rewrite(id, content);
    await this.note(actor, 'register.revised', id, row.organisationId, content, { fields });
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

  private async stale({ id, updatedBy: by, updatedAt: at, version }: Activity): Promise<Refusal> {
    return new Refusal('register.stale', 409, { by, at, version, now: await this.sheets.of(id) });
  }

  private refuseLocked(model: ActivityContent, content: ActivityContent): void {
    const groups = this.book.registerGroups;
    const [field] = changedFields(model, content).filter((one) => lockedFields(groups).includes(one));
    if (field)
      throw new Refusal('register.field-locked', 422, { field: labelOf(groups, field), anchor: field });
  }

  private async refuseTaken(organisationId: string, code: string): Promise<void> {
    if (await this.db.of(Activity).existsBy({ organisationId, code }))
      throw new Refusal('register.code-taken', 409, { code });
  }

  private note(
    actor: Actor,
    action: string,
    id: string,
    organisationId: string,
    { code, name }: ActivityContent,
    facts: object = {},
  ) {
    const label = `${code} ${name}`;
    return this.journal.record(actor, {
      action, subject: 'Activity', subjectId: id, organisationId, label, facts: { ...facts },
    }); // prettier-ignore
  }
}
