import { MongoAbility, subject } from '@casl/ability';
import { rulesToCondition } from '@casl/ability/extra';
import { FindOptionsWhere, In } from 'typeorm';
import { Author } from '../audit/journal';
import { Refusal } from '../kernel/refusal';
import { Action, SubjectName } from './subjects';

/** A mandate that is in force, as the rest of the house needs to know it. */
export interface Held {
  readonly id: string;
  readonly role: string;
  readonly roleName: string;
  readonly organisationId: string;
  readonly bodyId: string | null;
  readonly from: string;
  readonly until: string | null;
  /** The mandate whose holder this one replaces when absent. */
  readonly substituteOf?: string | null;
}

/** Who is asking, in which quality, and what they may do today. */
export class Actor implements Author {
  constructor(
    readonly personId: string,
    readonly name: string,
    readonly mandates: readonly Held[],
    readonly quality: string,
    private readonly ability: MongoAbility,
  ) {}

  may<S extends SubjectName>(action: Action<S>, type: S, row?: object): boolean {
    return this.ability.can(action, row ? subject(type, { ...row }) : type);
  }

  /** Refuses what is not allowed in the words used for what does not exist, so that nobody learns which it was. */
  require<S extends SubjectName>(action: Action<S>, type: S, row?: object): void {
    if (!this.may(action, type, row)) throw new Refusal('access.denied', 404);
  }

  /** The rows this actor may meet so, as TypeORM `where`: any of these. Nothing allowed means no rows. */
  where<T>(action: Action, type: SubjectName): FindOptionsWhere<T>[] {
    const any = rulesToCondition(
      this.ability.rulesFor(action, type),
      (rule) => [conditions(rule.conditions)],
      { and: (all) => all.flat(), or: (some) => some.flat(), empty: () => [{}] },
    );
    return (any ?? []) as FindOptionsWhere<T>[];
  }

  /** The mandates that give a seat in a body. */
  seatsIn(bodyId: string): readonly Held[] {
    return this.mandates.filter((mandate) => mandate.bodyId === bodyId);
  }

  speaksFor(organisationId: string): boolean {
    return this.mandates.some((mandate) => mandate.organisationId === organisationId);
  }
}

type Condition = string | number | boolean | null | { $in: readonly unknown[] };

function conditions(given: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries((given ?? {}) as Record<string, Condition>).map(([field, is]) => [
      field,
      typeof is === 'object' && is !== null ? In([...is.$in]) : is,
    ]),
  );
}
