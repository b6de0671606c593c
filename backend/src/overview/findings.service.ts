import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Organisation } from '../directory/organisation.entity';
import { Clock } from '../kernel/clock';
import { cut } from '../kernel/page';
import { Finding, inWords } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { Gatherer } from './gatherer.service';
import { FindingPage, FindingQuery, FindingView, RuleCount, SectorFindingsView } from './overview.dto';

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
    const rows = all.filter((one) => isAskedFor(one, query));
    const { skip, take, page, size } = cut(query);
    const allowed = actor.may('count', 'Compliance') ? ['count'] : [];
    return {
      ...countsOf(all),
      rules: rulesAmong(all),
      allowed,
      rows: rows.slice(skip, skip + take),
      total: rows.length,
      page,
      size,
    };
  }

  /** Counts of each rule in each organisation of the federation: what the sector may know of all (R-34 and others). */
  async sector(actor: Actor, day = this.clock.today()): Promise<SectorFindingsView> {
    const organisations = await this.db.of(Organisation).find({
      where: { kind: In(['umbrella', 'mire']) },
      order: { kind: 'DESC', code: 'ASC' },
    });
    const found = await Promise.all(organisations.map((one) => this.of(one, day)));
    return {
      columns: organisations.map(({ id, code, name }) => ({
        organisationId: id, code, name, mayOpen: actor.may('read', 'Compliance', { organisationId: id }),
      })),
      rows: rulesAmong(found.flat()).map((counted) => ({
        ...counted,
        remedy: this.book.findings.get(counted.rule)?.remedy ?? '',
        cells: found.map((own) => own.filter(({ rule }) => rule === counted.rule).length),
      })),
    }; // prettier-ignore
  }

  /** The findings of one organisation on a day, the gravest first. */
  async of(organisation: Organisation, day: string): Promise<FindingView[]> {
    return this.inOrder(organisation, await this.gatherer.of(organisation.id, day));
  }

  /** Findings of one organisation in words, the gravest first. */
  inOrder(organisation: Organisation, found: readonly Finding[]): FindingView[] {
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

function isAskedFor(one: FindingView, { severity, rule, authority }: FindingQuery): boolean {
  const among = (asked: readonly string[] | undefined, is: string) => !asked?.length || asked.includes(is);
  return (
    (severity === undefined || one.severity === severity) &&
    among(rule, one.rule) &&
    among(authority, one.authority)
  );
}

/** Each rule that found something, and how often: the gravest first, then by its number. */
function rulesAmong(findings: readonly FindingView[]): RuleCount[] {
  const first = new Map(findings.map((one) => [one.rule, one]));
  return [...first.values()]
    .map(({ rule, title, ruleNumber, article, severity, authority }) => ({
      rule, title, ruleNumber, article, severity, authority,
      findings: findings.filter((one) => one.rule === rule).length,
    }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
        a.ruleNumber.localeCompare(b.ruleNumber) ||
        a.rule.localeCompare(b.rule),
    ); // prettier-ignore
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly FindingView[]) {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { blocking: count('blocking'), correct: count('correct'), advice: count('advice') };
}
