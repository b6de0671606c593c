import { Inject, Injectable } from '@nestjs/common';
import { Brackets, In, LessThanOrEqual } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { InForce } from '../../revisions/in-force.entity';
import { Dossier, Piece } from '../dossiers/dossier.entity';
import { Step } from '../dossiers/step.entity';
import { DecisionView } from './decision-view.dto';
import { resultInWords } from '../votes/result-words';
import { Entries } from './entries.service';
import { DecidedPiece, Decision } from './decision.entity';

/** What the bodies decided, and whether the texts they decided on still stand. */
@Injectable()
export class Decisions {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly entries: Entries,
  ) {}

  async show(actor: Actor, id: string): Promise<DecisionView> {
    const decision = await this.db.of(Decision).findOneBy({ id });
    if (!decision) throw new Refusal('access.denied', 404);
    const dossier = decision.dossierId
      ? await this.db.of(Dossier).findOneByOrFail({ id: decision.dossierId })
      : null;
    if (!actor.may('read', 'Meeting', decision)) {
      if (!dossier) throw new Refusal('access.denied', 404);
      actor.require('read', 'Dossier', dossier);
    }
    const [view] = await this.views([decision], this.clock.today());
    const carried = decision.dossierId
      ? await this.db.of(Piece).findBy({ dossierId: decision.dossierId })
      : [];
    const isCarried = ({ subjectId, digest }: DecidedPiece) =>
      carried.every((piece) => piece.subjectId !== subjectId || piece.digest === digest);
    return decision.pieces.every(isCarried) ? view! : { ...view!, coverage: 'superseded' };
  }

  /**
   * The decisions that bind an organisation up to a day, the newest first: those of its own bodies, and those of the
   * umbrella's bodies on dossiers that reached it.
   */
  async about(organisationId: string, day: string): Promise<DecisionView[]> {
    const { id: umbrella } = await this.directory.umbrella();
    const reached = this.db
      .of(Step)
      .createQueryBuilder('step')
      .select('step.dossierId')
      .where('step.organisationId = :organisationId AND step.openedOn <= :day');
    const held = this.db
      .of(InForce)
      .createQueryBuilder('held')
      .select('held.decisionId')
      .where('held.organisationId = :organisationId AND held.from <= :day');
    const decisions = await this.db
      .of(Decision)
      .createQueryBuilder('decision')
      .where('decision.date <= :day', { day, organisationId, umbrella })
      .andWhere(
        new Brackets((own) =>
          own
            .where('decision.organisationId = :organisationId')
            .orWhere(
              `decision.organisationId = :umbrella AND (decision.dossierId IN (${reached.getQuery()}) OR decision.id IN (${held.getQuery()}))`,
            ),
        ),
      )
      .orderBy('decision.date', 'DESC')
      .addOrderBy('decision.id', 'DESC')
      .getMany();
    return this.views(decisions, day);
  }

  /** Decisions as people read them, seen from a day: `superseded` once the text has moved on. */
  async views(decisions: readonly Decision[], day: string): Promise<DecisionView[]> {
    const moved = await this.movedOn(decisions, day);
    const effects = await this.entries.of(decisions, day);
    return decisions.map((one) => ({
      id: one.id, number: one.number, bodyCode: one.bodyCode, bodyName: one.bodyName, organisationId: one.organisationId,
      meetingId: one.meetingId, dossierId: one.dossierId, outcome: one.outcome, date: one.date, inForceFrom: effects.get(one.id)!.from,
      suspended: effects.get(one.id)!.suspended,
      text: one.text, result: resultInWords(one.tally), digest: one.digest,
      pieces: one.pieces.map((piece) => ({
        ...piece, localRevisionId: piece.localRevisionId ?? null, localDigest: piece.localDigest ?? null,
      })),
      coverage: moved.has(one.id) ? 'superseded' : 'covered',
    })); // prettier-ignore
  }

  /** The decisions after which, up to that day, the dossier was decided on as another text, or a later one came into force. */
  private async movedOn(decisions: readonly Decision[], day: string): Promise<ReadonlySet<string>> {
    const dossierIds = [...new Set(decisions.flatMap(({ dossierId }) => dossierId ?? []))];
    const subjectIds = [
      ...new Set(decisions.flatMap(({ pieces }) => pieces.map(({ subjectId }) => subjectId))),
    ];
    const until = LessThanOrEqual(day);
    const after = await this.db.of(Decision).findBy({ dossierId: In(dossierIds), date: until });
    const held = await this.db.of(InForce).findBy({ subjectId: In(subjectIds), from: until });
    const hasMoved = (decision: Decision, { subjectId, digest, revisionId }: DecidedPiece) =>
      after.some(
        (other) =>
          other.dossierId === decision.dossierId &&
          other.id > decision.id &&
          other.pieces.some((piece) => piece.subjectId === subjectId && piece.digest !== digest),
      ) ||
      held.some(
        (other) =>
          other.subjectId === subjectId &&
          other.organisationId === decision.organisationId &&
          other.revisionId !== revisionId &&
          other.from >= decision.date &&
          other.decisionId > decision.id,
      );
    const moved = decisions.filter((one) => one.pieces.some((piece) => hasMoved(one, piece)));
    return new Set(moved.map(({ id }) => id));
  }
}
