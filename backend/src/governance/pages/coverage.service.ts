import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Refusal } from '../../kernel/refusal';
import { Clock } from '../../kernel/clock';
import { InForceBook } from '../../revisions/in-force.service';
import { againFrom, heaviest, Weight } from '../circuits/again';
import { DecidedPiece, Decision } from '../decisions/decision.entity';
import { Decisions } from '../decisions/decisions.service';
import { Dossier } from '../dossiers/dossier.entity';
import { ChangeView } from '../dossiers/proposals.dto';
import { HowFar } from '../dossiers/how-far.service';
import { Pieces } from '../dossiers/pieces.service';
import { Stations } from '../dossiers/stations.service';
import { CoverageView } from './coverage.dto';

const SAYS: Readonly<Record<Weight, string>> = {
  substantial: 'Une partie du fond a changé',
  minor: 'Le contenu a changé, sans toucher au fond',
  wording: 'Seule la forme a changé',
};

/** Compares what a decision decided on with the texts as they are carried or in force now. */
@Injectable()
export class Coverage {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly decisions: Decisions,
    private readonly pieces: Pieces,
    private readonly inForce: InForceBook,
    private readonly howFar: HowFar,
    private readonly stations: Stations,
  ) {}

  /** What changed since a decision, and from which station the texts would go again. */
  async of(actor: Actor, id: string): Promise<CoverageView> {
    // Whoever may read the decision may read what became of it.
    await this.decisions.show(actor, id);
    const decision = await this.db.of(Decision).findOneBy({ id });
    if (!decision) throw new Refusal('access.denied', 404);
    const changes: ChangeView[] = [];
    for (const piece of decision.pieces) changes.push(...(await this.since(decision, piece)));
    const weight = heaviest(changes.map((change) => ({ weight: change.weight as Weight })));
    if (!weight) return { covers: true, changes, weight, again: null, sentence: null };
    const dossier = decision.dossierId
      ? await this.db.of(Dossier).findOneBy({ id: decision.dossierId })
      : null;
    const again = dossier ? againFrom(this.stations.circuit(dossier.circuit), weight) : null;
    const then = again
      ? `le texte doit repasser à partir de l’étape «\u202f${again.name}\u202f»`
      : 'aucune instance ne doit se prononcer à nouveau';
    return {
      covers: false,
      changes,
      weight,
      again: again?.name ?? null,
      sentence: `${SAYS[weight]}\u202f: ${then}.`,
    };
  }

  private async since(
    decision: Decision,
    { type, subjectId, revisionId }: DecidedPiece,
  ): Promise<ChangeView[]> {
    const now = await this.current(decision, { type, subjectId });
    if (!now || now === revisionId) return [];
    const changes = await this.howFar.since(type, subjectId, revisionId, now);
    return changes.map(({ label, weight }) => ({ subjectId, label, weight }));
  }

  /** The revision that the dossier carries while it walks; once it has ended, the one that holds. */
  private async current(
    { dossierId, organisationId }: Decision,
    { type, subjectId }: Pick<DecidedPiece, 'type' | 'subjectId'>,
  ): Promise<string | null> {
    const held = await this.inForce.of(type, subjectId, organisationId, this.clock.today());
    const carried = dossierId ? await this.pieces.of(dossierId) : [];
    const piece = carried.find((one) => one.type === type && one.subjectId === subjectId);
    const isWalking = dossierId
      ? (await this.db.of(Dossier).findOneBy({ id: dossierId }))?.closedOn === null
      : false;
    return isWalking && piece ? piece.revisionId : (held?.revisionId ?? piece?.revisionId ?? null);
  }
}
