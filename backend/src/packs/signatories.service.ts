import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Mandate } from '../access/mandate.entity';
import { Db } from '../database/db';
import { Body } from '../directory/body.entity';
import { Clock } from '../kernel/clock';
import { longDay, within } from '../kernel/days';
import { fill, Rulebook } from '../rulebook/rulebook';
import { wordingOf, Wording } from './composition/wording';
import type { Pack, PackSignature } from './pack.entity';

/** Who chairs the board that a signature speaks for. */
const CHAIR = 'ca-chair';
const BOARDS = ['ca-umbrella', 'ca-mire'];

type Signed = Pick<Pack, 'organisationId' | 'organisationCode' | 'date' | 'digest' | 'pages'>;

/** Knows who may sign for an organisation, and what they then declare. */
@Injectable()
export class Signatories {
  private readonly words: Wording;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) book: Rulebook,
  ) {
    this.words = wordingOf(book);
  }

  /** The mandate by which an actor signs: chair of a board of that very organisation, not of a body they sit in for it. */
  async mandateOf(actor: Actor, { organisationId }: Pick<Pack, 'organisationId'>): Promise<Mandate | null> {
    const held = actor.mandates.filter((one) => one.role === CHAIR && one.organisationId === organisationId);
    if (held.length === 0) return null;
    const boards = await this.boardsOf(organisationId);
    const chosen = held.find(({ bodyId }) => bodyId !== null && boards.includes(bodyId));
    return chosen ? this.db.of(Mandate).findOneBy({ id: chosen.id }) : null;
  }

  /** Whether someone chairs the organisation's board today. */
  async hasChair(organisationId: string): Promise<boolean> {
    const bodyId = In(await this.boardsOf(organisationId));
    const mandates = await this.db.of(Mandate).findBy({ role: CHAIR, organisationId, bodyId });
    return mandates.some((mandate) => within(this.clock.today(), mandate));
  }

  /** What the chair reads before signing. */
  statement(actor: Actor, mandate: Mandate, { organisationCode, date, digest }: Signed): string {
    const facts = {
      name: actor.name,
      quality: mandate.label,
      organisation: organisationCode,
      date: longDay(date),
      digest,
    };
    return fill(this.words.statement, facts);
  }

  sign(
    actor: Actor,
    mandate: Mandate,
    pack: Signed,
    { at, journal }: { at: string; journal: string },
  ): PackSignature {
    return {
      personId: actor.personId, name: actor.name, quality: mandate.label, at, journal, mandateId: mandate.id,
      statement: this.statement(actor, mandate, pack), manifest: pack.digest!, pages: pack.pages!,
    }; // prettier-ignore
  }

  private async boardsOf(organisationId: string): Promise<string[]> {
    return (await this.db.of(Body).findBy({ organisationId, kind: In(BOARDS) })).map(({ id }) => id);
  }
}
