import { MigrationInterface, QueryRunner, TableIndex } from 'typeorm';

const ONE_A_DAY = new TableIndex({
  columnNames: ['bodyId', 'rule', 'from'],
  isUnique: true,
  where: '"withdrawnAt" IS NULL',
});

/** A body has one rule of a kind from a day on; where two were written at once, the last one held and stands. */
export class OneRuleADay1763800000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE "body_rule" SET "withdrawnAt" = "recordedAt" WHERE "withdrawnAt" IS NULL AND EXISTS (
      SELECT 1 FROM "body_rule" AS later WHERE later."bodyId" = "body_rule"."bodyId" AND later."rule" = "body_rule"."rule"
      AND later."from" = "body_rule"."from" AND later."withdrawnAt" IS NULL AND later."id" > "body_rule"."id")`);
    await db.createIndex('body_rule', ONE_A_DAY);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropIndex('body_rule', ONE_A_DAY);
  }
}
