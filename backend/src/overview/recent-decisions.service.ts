import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Decision } from '../governance/decisions/decision.entity';
import { Dossier } from '../governance/dossiers/dossier.entity';
import { Rulebook } from '../rulebook/rulebook';
import { MovedView } from './overview.dto';

/** The latest decisions on dossiers that the reader may follow, each as a sentence. */
@Injectable()
export class RecentDecisions {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
  ) {}

  async before(actor: Actor, day: string, count: number): Promise<MovedView[]> {
    if (!actor.may('read', 'Dossier')) return [];
    const decisions = await this.db
      .of(Decision)
      .find({ where: { date: LessThanOrEqual(day) }, order: { date: 'DESC', id: 'DESC' }, take: count * 2 });
    const ids = decisions.flatMap(({ dossierId }) => dossierId ?? []);
    const dossiers = new Map((await this.db.of(Dossier).findBy({ id: In(ids) })).map((one) => [one.id, one]));
    return decisions.flatMap((decision) => {
      const dossier = dossiers.get(decision.dossierId ?? '');
      if (!dossier || !actor.may('read', 'Dossier', dossier)) return [];
      const what = this.book.label('outcomes', decision.outcome).toLowerCase();
      return [{ at: decision.date, sentence: `${decision.bodyName} : ${dossier.title} — ${what}`, by: decision.number, link: `/dossiers/${dossier.id}` }];
    }).slice(0, count); // prettier-ignore
  }
}
