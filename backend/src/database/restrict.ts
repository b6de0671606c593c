import { Brackets, FindOptionsWhere, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Keeps only the rows that match one of the given conditions; none given means no rows. */
export function restrict<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  anyOf: readonly FindOptionsWhere<T>[],
): SelectQueryBuilder<T> {
  if (anyOf.length === 0) return query.andWhere('1 = 0');
  if (anyOf.some((one) => Object.keys(one).length === 0)) return query;
  return query.andWhere(new Brackets((either) => anyOf.forEach((one) => either.orWhere(one))));
}
