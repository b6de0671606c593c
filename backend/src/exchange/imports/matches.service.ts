import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../../database/db';
import { Activity } from '../../register/activity.entity';
import { alike } from '../formats/fold';
import { ImportRow, ImportRun } from './import.entity';

/** An entry of the register that an entry of a file is, and how that was seen. */
export interface Match {
  readonly row: Activity;
  readonly by: 'code' | 'reference' | 'name';
}
/** The first number of the codes given to entries that come without one: those below are the sector's. */
const FIRST_FREE = 100;

/** One register as an import finds it: which entries it has already, and which codes are free. */
export class KnownEntries {
  private readonly byCode: ReadonlyMap<string, Activity>;
  private readonly byName: ReadonlyMap<string, Activity>;
  private readonly taken: Set<string>;
  private next = FIRST_FREE;

  constructor(
    rows: readonly Activity[],
    private readonly byReference: ReadonlyMap<string, string>,
  ) {
    this.byCode = new Map(rows.map((row) => [row.code, row]));
    this.byName = new Map(rows.map((row) => [alike(row.name), row]));
    this.taken = new Set(this.byCode.keys());
  }

  /** By code, then by the reference it had in an earlier import, then by name. */
  match(code: string, reference: string | null, name: string): Match | null {
    const own = this.byCode.get(code);
    if (own) return { row: own, by: 'code' };
    const earlier = reference === null ? undefined : this.byReference.get(alike(reference));
    const known = [...this.byCode.values()].find(({ id }) => id === earlier);
    const same = this.byName.get(alike(name));
    if (known && same === known) return { row: known, by: 'reference' };
    return same ? { row: same, by: 'name' } : known ? { row: known, by: 'reference' } : null;
  }

  /** A code that no entry of this register bears. */
  free(): string {
    while (this.taken.has(`T${this.next}`)) this.next += 1;
    const code = `T${this.next}`;
    this.taken.add(code);
    return code;
  }

  take(code: string): void {
    this.taken.add(code);
  }
}

/** Looks up what a register has already. */
@Injectable()
export class Matches {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The register of an organisation; of the umbrella, the sector's models. */
  async of(organisationId: string, format: string): Promise<KnownEntries> {
    const rows = await this.db.of(Activity).findBy({ organisationId });
    const earlier = await this.db
      .of(ImportRow)
      .createQueryBuilder('row')
      .innerJoin(ImportRun, 'run', 'run.id = row.runId')
      .select(['row.reference AS reference', 'row.activityId AS activity'])
      .where('run.organisationId = :organisationId AND run.format = :format', { organisationId, format })
      .andWhere('row.reference IS NOT NULL')
      .andWhere('row.activityId IS NOT NULL')
      .andWhere("row.outcome IN ('created', 'updated')")
      .getRawMany<{ reference: string; activity: string }>();
    return new KnownEntries(
      rows,
      new Map(earlier.map(({ reference, activity }) => [alike(reference), activity])),
    );
  }
}
