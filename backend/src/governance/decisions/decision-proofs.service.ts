import { Inject, Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { Db } from '../../database/db';
import { digestOf } from '../../kernel/digest';
import { Decision } from './decision.entity';
import { DecisionProofView } from './decisions.dto';

export type BookCheck = { sound: true; decisions: number } | { sound: false; number: string };

/** Compares the book of decisions with the journal, whose chain holds the digest of each. */
@Injectable()
export class DecisionProofs {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** What the journal says of one decision. */
  async of(decision: Decision): Promise<DecisionProofView> {
    const line = await this.lineOf(decision);
    const computed = digestAnew(decision);
    return {
      sound: computed === decision.digest && line !== null,
      line: line?.seq ?? null,
      at: line?.at ?? null,
      hash: line?.hash ?? null,
      computed,
    };
  }

  /** Computes every decision's digest anew and looks for it in the journal; names the first that does not fit. */
  async check(): Promise<BookCheck> {
    for (let last = '', count = 0; ;) {
      const some = await this.db
        .of(Decision)
        .find({ where: { id: MoreThan(last) }, order: { id: 'ASC' }, take: 200 });
      for (const decision of some)
        if (!(await this.of(decision)).sound) return { sound: false, number: decision.number };
      count += some.length;
      if (some.length < 200) return { sound: true, decisions: count };
      last = some.at(-1)!.id;
    }
  }

  /** The line that was written with the decision: it names its number and the digest that it had then. */
  private async lineOf({ number, digest, dossierId, meetingId, outcome }: Decision): Promise<JournalEntry | null> {
    const lines = await this.db.of(JournalEntry).find({
      where: { subjectId: dossierId ?? meetingId, action: `governance.${outcome}` },
      order: { seq: 'ASC' },
    });
    return (
      lines.find(({ facts }) => {
        const told = JSON.parse(facts) as { number?: unknown; digest?: unknown };
        return told.number === number && told.digest === digest;
      }) ?? null
    );
  } // prettier-ignore
}

/** The digest of a decision as it stands in the book, over the very facts it was written with. */
export function digestAnew(decision: Decision): string {
  const {
    number, bodyId, bodyCode, bodyName, organisationId, meetingId, motionId, dossierId, stepId, outcome, date, inForceFrom, text, pieces,
    tally, terms,
  } = decision; // prettier-ignore
  return digestOf({
    number, bodyId, bodyCode, bodyName, organisationId, meetingId, motionId, dossierId, stepId, outcome, date, inForceFrom, text, pieces,
    tally, ...(terms && { terms }),
  }); // prettier-ignore
}
