import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Directory } from '../directory/directory.service';
import { Decision } from '../governance/decisions/decision.entity';
import { Clock } from '../kernel/clock';
import { AsOfQuery } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { InForce } from '../revisions/in-force.entity';
import { InForceBook } from '../revisions/in-force.service';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Rulebook } from '../rulebook/rulebook';
import { Activities } from './activities.service';
import { Activity, ActivityContent } from './activity.entity';
import { findingsIn } from './activity-findings';
import { entryFinding } from './rules/in-words';
import { ActivityPast } from './activity-past.service';
import { rightsOf } from './applicable-rights';
import { categoryViews, purposeView, registerWords } from './activity-words';
import { Departures } from './departures.service';
import { Sheets } from './sheets.service';
import { ActivityView, RegisterWordsView } from './register-views.dto';

/** Shows one entry of the register: what it says, what it lacks, by which decision it holds. */
@Injectable()
export class ActivityPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly inForce: InForceBook,
    private readonly revisions: Revisions,
    private readonly activities: Activities,
    private readonly past: ActivityPast,
    private readonly departures: Departures,
    private readonly sheets: Sheets,
  ) {}

  words(): RegisterWordsView {
    return registerWords(this.book, this.clock.today());
  }

  /** One entry: as it is written now, or as it was in force on the day asked for. */
  async show(actor: Actor, id: string, { at }: AsOfQuery): Promise<ActivityView> {
    const row = await this.activities.get(id);
    actor.require('read', 'Activity', row);
    const day = at ?? this.clock.today();
    const held = await this.held(row, day);
    if (at && !held) throw new Refusal('register.not-in-force', 404, { code: row.code, day });
    const shown = at ? await this.contentHeld(held!) : await this.sheets.of(id);
    const organisation = await this.directory.get(row.organisationId);
    const decision = held ? await this.db.of(Decision).findOneBy({ id: held.decisionId }) : null;
    const { organisationId, sector, modelId, number, version, updatedAt, updatedBy } = row;
    return {
      ...this.said(shown, day, at ? undefined : row.state),
      id, organisationId, sector, modelId, number, version, updatedAt, updatedBy,
      state: at ? 'in-force' : row.state,
      organisationCode: organisation.code,
      organisationName: organisation.name,
      notices: await this.past.notices(row.organisationId, shown.documents, day),
      inForceFrom: held?.from ?? null,
      decisionId: decision?.id ?? null,
      decisionNumber: decision?.number ?? null,
      dossierId: row.state === 'running' && !at ? row.dossierId : (decision?.dossierId ?? row.dossierId),
      ...(await this.departures.of(row, shown)),
      revisions: await this.past.revisions(row, at),
      history: await this.past.history(id, at),
      allowed: at ? [] : this.allowed(actor, row),
    }; // prettier-ignore
  }

  /** What the entry says, in words. */
  private said(content: ActivityContent, day: string, state?: Activity['state']) {
    const { aipd, more = {}, ...said } = content;
    return {
      ...said,
      persons: [...said.persons],
      recipients: [...said.recipients],
      retention: said.retention.map((line) => ({ ...line })),
      measures: [...said.measures],
      systems: [...said.systems],
      documents: [...said.documents],
      purposes: said.purposes.map((purpose) => purposeView(this.book, purpose, day)),
      dataCategories: categoryViews(this.book, content),
      aipdRequired: aipd.required,
      aipdReason: aipd.reason,
      more,
      rights: rightsOf(this.book, content),
      findings: findingsIn(content, this.book, day, { state }).map((one) => entryFinding(this.book, one)),
    };
  }

  private async held(row: Activity, day: string): Promise<InForce | null> {
    const of = (subjectId: string) => this.inForce.of('activity', subjectId, row.organisationId, day);
    return (await of(row.id)) ?? (row.modelId ? of(row.modelId) : null);
  }

  private async contentHeld({ revisionId }: InForce): Promise<ActivityContent> {
    return contentOf<ActivityContent>(await this.revisions.get(revisionId));
  }

  private allowed(actor: Actor, row: Activity): string[] {
    if (!actor.may('revise', 'Activity', row) || row.state === 'running') return [];
    const { organisationId } = row;
    const may = row.state === 'draft' && actor.may('propose', 'Dossier', { organisationId });
    return may ? ['revise', 'propose'] : ['revise'];
  }
}
