import { MixedList, MigrationInterface } from 'typeorm';
import { FirstHouse1763800000000 } from './migrations/0001-first-house';

/** Every migration, in the order in which they run. */
export const MIGRATIONS: MixedList<new () => MigrationInterface> = [FirstHouse1763800000000];
