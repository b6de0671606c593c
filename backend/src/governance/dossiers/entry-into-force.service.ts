import { Injectable } from '@nestjs/common';
import { Directory } from '../../directory/directory.service';
import { InForceBook } from '../../revisions/in-force.service';
import { Stage } from '../../rulebook/words';
import { Dossier } from './dossier.entity';
import { Decided } from './standing';
import { Step } from './step.entity';

/** What a decision puts in force, and from which day. */
export interface Entering {
  readonly from: string;
  readonly decisionId: string;
  /** Whether it waited since it was decided: what later decisions put in force then stays. */
  readonly late?: boolean;
  readonly texts: readonly (Decided & { readonly localRevisionId: string | null })[];
}

/** Puts what was decided in force, for whom the circuit says: the umbrella, the sector, or the organisation that decided. */
@Injectable()
export class EntryIntoForce {
  constructor(
    private readonly directory: Directory,
    private readonly inForce: InForceBook,
  ) {}

  async put(
    { organisationId }: Pick<Dossier, 'organisationId'>,
    { inForce }: Pick<Stage, 'inForce'>,
    step: Pick<Step, 'organisationId'>,
    { from, decisionId, late, texts }: Entering,
  ): Promise<void> {
    if (!inForce) return;
    const sector = inForce === 'sector' ? await this.directory.ofKind('mire') : [];
    const first = inForce === 'organisation' ? step.organisationId : organisationId;
    for (const { type, subjectId, revisionId, localRevisionId } of texts)
      for (const whose of [first, ...sector.map(({ id }) => id)]) {
        const put = { type, subjectId, revisionId, localRevisionId, from, decisionId, organisationId: whose };
        if (!late || !(await this.isOvertaken(put))) await this.inForce.put(put);
      }
  }

  /** Whether a later decision put another text in force since: one that waited for its conditions does not undo it. */
  private async isOvertaken(put: {
    type: string;
    subjectId: string;
    organisationId: string;
    decisionId: string;
  }) {
    const known = await this.inForce.history(put.type, put.subjectId, put.organisationId);
    return known.some(({ decisionId }) => decisionId > put.decisionId);
  }
}
