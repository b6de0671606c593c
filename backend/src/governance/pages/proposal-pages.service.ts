import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { PlanQuery, PlanView, ProposableView } from '../dossiers/proposals.dto';
import { Proposals } from '../dossiers/proposals.service';
import { Subjects } from '../subjects';

/** What somebody who thinks of proposing texts needs to see first. */
@Injectable()
export class ProposalPages {
  constructor(
    private readonly subjects: Subjects,
    private readonly proposals: Proposals,
  ) {}

  /** The texts of every kind that one is writing and that no dossier carries. */
  async proposable(actor: Actor): Promise<ProposableView[]> {
    const all = await Promise.all(
      this.subjects.all().map(async (subject) => {
        const found = await subject.proposable(actor);
        return found.map((one) => ({ type: subject.type, ...one }));
      }),
    );
    return all.flat();
  }

  /** How far texts as they are written now would have to go, and what that rests on. */
  async plan(actor: Actor, { circuit, pieces, dossier }: PlanQuery): Promise<PlanView> {
    const keys = pieces.split(',').map((piece) => {
      const [type = '', subjectId = ''] = piece.split(':');
      return { type, subjectId };
    });
    const { start, skipped, changes, weight } = await this.proposals.plan(
      actor,
      circuit,
      keys,
      dossier ?? null,
    );
    return {
      start: start.id,
      startName: start.name,
      skipped: skipped.map(({ stage: { id: stage, name }, reason }) => ({ stage, name, reason })),
      changes: changes.map(({ subjectId, label, weight: each }) => ({ subjectId, label, weight: each })),
      weight,
    };
  }
}
