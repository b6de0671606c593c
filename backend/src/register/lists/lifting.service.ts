import { Inject, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Db } from '../../database/db';
import { digestOf } from '../../kernel/digest';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity, ActivitySheet } from '../activity.entity';
import { lifted } from '../lifted';
import { ActivityLifting } from './facet.entity';
import { RegisterIndex } from './register-index.service';

/** Raised when what is lifted out of a content changes: every entry is then lifted anew. */
const METHOD = 2;
const BATCH = 200;
/** A register up to this size is ready before the first request; a larger one is caught up with while people work. */
const AWAITED = 5_000;

/** Keeps what lists know of the entries in step with the rules: when the rules have changed, all is lifted anew. */
@Injectable()
export class Lifting implements OnApplicationBootstrap {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly index: RegisterIndex,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if ((await this.last()) === this.digest()) return;
    const work = this.all();
    if ((await this.db.of(Activity).count()) <= AWAITED) await work;
    else work.catch((error: unknown) => Logger.error(error, 'Lifting'));
  }

  /** Says that everything stands as today's rules lift it: for who has just written it all. */
  async noteDone(): Promise<void> {
    await this.db.of(ActivityLifting).upsert({ id: 'register', digest: this.digest() }, ['id']);
  }

  private async last(): Promise<string | undefined> {
    return (await this.db.of(ActivityLifting).findOneBy({ id: 'register' }))?.digest;
  }

  private async all(): Promise<void> {
    for (let after = ''; ;) {
      const ids = await this.db.atomic(() => this.someAfter(after));
      after = ids.at(-1) ?? '';
      if (ids.length < BATCH) break;
    }
    await this.db.atomic(() => this.noteDone());
  }

  private async someAfter(id: string): Promise<string[]> {
    const sheets = await this.db.of(ActivitySheet).find({
      where: { id: MoreThan(id) },
      order: { id: 'ASC' },
      take: BATCH,
    });
    for (const { id: one, content } of sheets)
      await this.db.of(Activity).update({ id: one }, lifted(content, this.book));
    const ids = sheets.map((sheet) => sheet.id);
    if (ids.length) await this.index.mark(ids);
    return ids;
  }

  /** Of everything that decides what is lifted: fields, words, texts of law, rules, terms. */
  private digest(): string {
    const { registerGroups, vocabularies, legalTexts, findings, deadlines } = this.book;
    return digestOf(
      JSON.parse(
        JSON.stringify([
          METHOD, registerGroups, [...vocabularies.values()], [...legalTexts.values()], [...findings.values()],
          [...deadlines.values()],
        ]), // prettier-ignore
      ),
    );
  }
}
