import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Organisation } from '../directory/organisation.entity';
import { Clock } from '../kernel/clock';
import { cut } from '../kernel/page';
import { inWords } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { Gatherer } from './gatherer.service';
import { FindingPage, FindingQuery, FindingView } from './overview.dto';

const ORDER = ['blocking', 'correct', 'advice'];

/** What the rules find missing, expired or contradictory, for those who answer for it. */
@Injectable()
export class Findings {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly gatherer: Gatherer,
  ) {}

  async page(actor: Actor, query: FindingQuery): Promise<FindingPage> {
    const organisations = await this.organisations(actor, query.organisation);
    const day = query.at ?? this.clock.today();
    const all = (await Promise.all(organisations.map((one) => this.of(one, day)))).flat();
    const rows = all.filter(({ severity }) => query.severity === undefined || severity === query.severity);
    const { skip, take, page, size } = cut(query);
    return { ...countsOf(all), rows: rows.slice(skip, skip + take), total: rows.length, page, size };
  }

  /** The findings of one organisation on a day, the gravest first. */
  async of(organisation: Organisation, day: string): Promise<FindingView[]> {
    const found = await this.gatherer.of(organisation.id, day);
    return found
      .map((finding) => ({
        ...inWords(this.book, finding),
        organisationId: organisation.id,
        organisationCode: organisation.code,
        link: finding.link,
      }))
      .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  }

  /** The organisations whose standing the reader may see: in practice, those they speak for. */
  private async organisations(actor: Actor, asked: string | undefined): Promise<Organisation[]> {
    if (asked) actor.require('read', 'Compliance', { organisationId: asked });
    const mine = [...new Set(actor.mandates.map(({ organisationId }) => organisationId))].filter(
      (organisationId) => actor.may('read', 'Compliance', { organisationId }),
    );
    return this.db.of(Organisation).find({ where: { id: asked ?? In(mine) }, order: { code: 'ASC' } });
  }
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly FindingView[]) {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { blocking: count('blocking'), correct: count('correct'), advice: count('advice') };
}
