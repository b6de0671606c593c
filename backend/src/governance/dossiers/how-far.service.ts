import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { InForceBook } from '../../revisions/in-force.service';
import { Circuit, Stage } from '../../rulebook/words';
import { Change, heaviest, startOf, Weight } from '../circuits/again';
import { isFavourable, positionOf } from '../circuits/circuit';
import { Subjects } from '../subjects';
import { Dossier } from './dossier.entity';
import { Stations } from './stations.service';
import { Part, Step } from './step.entity';

/** A text to be proposed: frozen, or as it is written now. */
export interface Proposed {
  readonly type: string;
  readonly subjectId: string;
  readonly revisionId: string | null;
}
/** A station that does not need to decide again, and why. */
export interface Skipped {
  readonly stage: Stage;
  readonly reason: string;
  /** What it had decided, which still covers the texts. */
  readonly parts: readonly Part[];
}
export interface Itinerary {
  readonly start: Stage;
  readonly skipped: readonly Skipped[];
  /** What changed since the version in force or, for a text that came back, since it was last decided on. */
  readonly changes: readonly (Change & { readonly subjectId: string })[];
  readonly weight: Weight | null;
}
interface Covered {
  readonly weight: Weight | 'never' | null;
  readonly changes: Itinerary['changes'];
  readonly parts: readonly Part[];
}
const NEVER: Covered = { weight: 'never', changes: [], parts: [] };

/** How far texts have to go, given what changed in them since each body decided. */
@Injectable()
export class HowFar {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly inForce: InForceBook,
    private readonly stations: Stations,
  ) {}

  /** From which station texts have to walk: those of a dossier that came back, or of one that is not begun yet. */
  async from(
    {
      id,
      circuit: name,
      organisationId,
    }: Pick<Dossier, 'circuit' | 'organisationId'> & { id: string | null },
    pieces: readonly Proposed[],
  ): Promise<Itinerary> {
    const circuit = this.stations.circuit(name);
    const steps = id
      ? await this.db.of(Step).find({ where: { dossierId: id }, order: { openedOn: 'DESC', id: 'DESC' } })
      : [];
    const held = await this.held(organisationId, pieces);
    const covered = new Map<string, Covered>();
    for (const stage of circuit.stages.slice(1))
      covered.set(stage.id, await this.coveredAt(stage, steps, held, pieces));
    const start = startOf(circuit, (stage) => covered.get(stage.id)?.weight ?? null);
    const skipped = before(circuit, start).map((stage) => {
      const { changes, parts } = covered.get(stage.id)!;
      return { stage, reason: reasonOf(changes), parts };
    });
    const known = [...covered.values()].filter(({ weight }) => weight !== 'never');
    const changes = known[0]?.changes ?? [];
    return { start, skipped, changes, weight: heaviest(changes) };
  }

  /** What changed in a text since one of its revisions. */
  async since(type: string, subjectId: string, since: string, until: string | null) {
    const changes = since === until ? [] : await this.subjects.of(type).changes(subjectId, since, until);
    return changes.map((change) => ({ ...change, subjectId }));
  }

  private async coveredAt(
    stage: Stage,
    steps: readonly Step[],
    held: readonly Part[] | null,
    pieces: readonly Proposed[],
  ): Promise<Covered> {
    const last = steps.find((step) => step.stage === stage.id);
    const parts = last ? (spokeFor(last) ? last.parts : null) : held;
    if (!parts) return NEVER;
    const changes = [];
    for (const { type, subjectId, revisionId } of pieces) {
      const part = parts.find((one) => one.subjectId === subjectId && isFavourable(one.outcome));
      if (!part) return NEVER;
      changes.push(...(await this.since(type, subjectId, part.revisionId, revisionId)));
    }
    return { weight: heaviest(changes), changes, parts };
  }

  /** The texts that hold for whom the dossier is; null when one of them never did. */
  private async held(organisationId: string, pieces: readonly Proposed[]): Promise<Part[] | null> {
    const found: Part[] = [];
    for (const { type, subjectId } of pieces) {
      const one = await this.inForce.of(type, subjectId, organisationId, this.clock.today());
      if (!one) return null;
      found.push({ type, subjectId, revisionId: one.revisionId, outcome: 'adopted' });
    }
    return found;
  }
}

/** Whether the last word of a body at a station was in favour, or still holds from an earlier round. */
const spokeFor = ({ state }: Pick<Step, 'state'>) =>
  isFavourable(state) || state === 'adopted-in-part' || state === 'not-required';

const before = (circuit: Circuit, { id }: Stage) => circuit.stages.slice(1, positionOf(circuit, id));

const WORDS: Readonly<Record<Weight, string>> = {
  substantial: 'modification de fond',
  minor: 'modification qui ne touche pas au fond',
  wording: 'correction de forme',
};

/** « modification qui ne touche pas au fond : Horaires, Adresse »: why nobody has to decide again. */
export function reasonOf(changes: readonly Change[]): string {
  const weight = heaviest(changes);
  if (!weight) return 'Le texte est celui sur lequel l’instance s’est prononcée';
  const word = WORDS[weight];
  const where = changes.filter((change) => change.weight === weight).map(({ label }) => label);
  const more = where.length > 3 ? ` et ${where.length - 3} autres` : '';
  return `${word[0]!.toUpperCase()}${word.slice(1)}\u202f: ${where.slice(0, 3).join(', ')}${more}`;
}
