import { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { GOVERNANCE } from './governance-tables';
import { PEOPLE } from './people-tables';
import { REGISTER } from './register-tables';

/** The first tables, and a journal that the database itself refuses to change. */
export class FirstHouse1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of [...PEOPLE, ...GOVERNANCE, ...REGISTER]) await db.createTable(new Table(table));
    for (const table of ['journal', 'revision', 'decision', 'vote']) await appendOnly(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { name } of [...REGISTER, ...GOVERNANCE, ...PEOPLE]) await db.dropTable(name);
  }
}

/** Lines of these tables are written once: a trigger refuses any change, whoever asks. */
async function appendOnly(db: QueryRunner, table: string): Promise<void> {
  if (db.dataSource.options.type === 'postgres') {
    await db.query(`CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger AS $$
      BEGIN RAISE EXCEPTION 'append only'; END $$ LANGUAGE plpgsql`);
    await db.query(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    return;
  }
  for (const change of ['UPDATE', 'DELETE'])
    await db.query(
      `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON "${table}" BEGIN SELECT RAISE(ABORT, 'append only'); END`,
    );
}
