import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { JournalEntry } from '../audit/journal-entry.entity';
import { Db } from '../database/db';
import { Directory } from '../directory/directory.service';
import { Texts } from '../documents/texts.service';
import { Flows } from '../flows/flows.service';
import { Maps } from '../flows/maps.service';
import { Decisions } from '../governance/decisions/decisions.service';
import { Minutes } from '../governance/minutes/minutes.service';
import { dayIn } from '../kernel/clock';
import { addDays } from '../kernel/days';
import { canonical } from '../kernel/digest';
import { Settings } from '../kernel/settings';
import { Activities } from '../register/activities.service';
import { findingsIn } from '../register/activity-findings';
import { InForceBook } from '../revisions/in-force.service';
import { Revisions } from '../revisions/revisions.service';
import { Finding, inWords } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { FindingWords, JournalAnchor, PackActivity, PackFacts, PackText } from './composition/facts';
import { identityFindings } from './composition/identity';
import { SEVERITIES } from './composition/state-piece';
import { wordingOf, Wording } from './composition/wording';

/** Collects from every room what a pack tells of one organisation on one day. */
@Injectable()
export class FactGatherer {
  readonly words: Wording;
  private readonly product: string;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    @Inject(Settings) settings: Settings,
    private readonly directory: Directory,
    private readonly activities: Activities,
    private readonly flows: Flows,
    private readonly maps: Maps,
    private readonly texts: Texts,
    private readonly decisions: Decisions,
    private readonly minutes: Minutes,
    private readonly inForce: InForceBook,
    private readonly revisions: Revisions,
  ) {
    this.words = wordingOf(book);
    const { version } = JSON.parse(readFileSync(join(settings.rules, 'package.json'), 'utf8')) as {
      version: string;
    };
    this.product = `RGPD Mire ${version}`;
  }

  /** The facts as plain JSON: gathered twice with nothing changed, they are equal byte for byte. */
  async gather(organisationId: string, date: string): Promise<PackFacts> {
    const { id, code, name, kind, town, identity, dpd } = await this.directory.get(organisationId);
    const organisation = { id, code, name, kind, town, identity, dpd };
    const [journal, register, flows, map, texts, decisions] = await Promise.all([
      this.journalBefore(date),
      this.activities.inForce(organisationId, date),
      this.flows.of(organisationId, date),
      this.maps.of(organisationId, date),
      this.textsIn(organisationId, date),
      this.decisions.about(organisationId, date),
    ]);
    const meetings = [...new Set(decisions.map(({ meetingId }) => meetingId))];
    const minutes = await Promise.all(meetings.map((meetingId) => this.minutes.of(null, meetingId, date)));
    const found = [
      ...identityFindings(organisation, (field) => this.words.label('fields', field)),
      ...registerFindings(register, this.book, organisationId, date),
      ...(await this.texts.findings(organisationId, date)),
      ...(await this.flows.findings(organisationId, date)),
    ];
    const facts: PackFacts = {
      organisation, date, product: this.product, journal, findings: inOrder(found.map((one) => this.inWords(one))),
      register, flows, map, texts, decisions, minutes,
    }; // prettier-ignore
    return JSON.parse(canonical(facts)) as PackFacts;
  }

  /** The texts in force, with the canonical JSON that their bodies decided on. */
  private async textsIn(organisationId: string, date: string): Promise<PackText[]> {
    const [texts, held] = await Promise.all([
      this.texts.inForce(organisationId, date),
      this.inForce.on('document', organisationId, date),
    ]);
    const ids = held.flatMap(({ revisionId, localRevisionId }) =>
      [revisionId, localRevisionId].filter((id) => id !== null),
    );
    const revisions = [...(await this.revisions.many(ids)).values()];
    const kept = (digest: string | null) => revisions.find((one) => one.digest === digest)?.content ?? null;
    return texts.map(({ documentId: _, ...text }) => ({
      ...text,
      adopted: kept(text.digest),
      variant: kept(text.localDigest),
    }));
  }

  /** The last line before the day began in Brussels: the day's own lines would change the pack while it is made. */
  private async journalBefore(date: string): Promise<JournalAnchor | null> {
    const [last] = await this.db
      .of(JournalEntry)
      .find({ where: { at: LessThan(dawnOf(date)) }, order: { seq: 'DESC' }, take: 1 });
    return last ? { seq: last.seq, at: last.at, hash: last.hash } : null;
  }

  private inWords(finding: Finding): FindingWords {
    return { ...inWords(this.book, finding), link: finding.link };
  }
}

/** A pack speaks of what was in force; what somebody is writing that day is not in it. */
function registerFindings(
  register: readonly PackActivity[],
  book: Rulebook,
  organisationId: string,
  date: string,
): Finding[] {
  return register.flatMap(({ content }) =>
    findingsIn(content, book, date).map(({ rule, facts, anchor }) => ({
      rule,
      facts,
      organisationId,
      link: '/registre',
      section: anchor,
    })),
  );
}

const inOrder = (findings: FindingWords[]) =>
  findings.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity as never) - SEVERITIES.indexOf(b.severity as never),
  );

/** The instant at which a day begins in Brussels, ISO text. */
function dawnOf(day: string): string {
  const summer = `${addDays(day, -1)}T22:00:00.000Z`;
  return dayIn(new Date(summer)) === day ? summer : `${addDays(day, -1)}T23:00:00.000Z`;
}
