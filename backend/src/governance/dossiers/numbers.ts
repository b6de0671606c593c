import { Like } from 'typeorm';
import { Db } from '../../database/db';
import { Dossier } from './dossier.entity';

/** « 2026-001 », « 2026-002 »… in the order in which dossiers are opened, by the day on which this one is. */
export async function nextNumber(db: Db, today: string): Promise<string> {
  const year = today.slice(0, 4);
  const [last] = await db
    .of(Dossier)
    .find({ where: { number: Like(`${year}-%`) }, order: { number: 'DESC' }, take: 1 });
  return `${year}-${String(Number(last?.number.slice(5) ?? 0) + 1).padStart(3, '0')}`;
}
