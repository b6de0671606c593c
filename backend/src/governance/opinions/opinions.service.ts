import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { OpinionAsked, Stage } from '../../rulebook/words';
import { Dossier } from '../dossiers/dossier.entity';
import { Opinion } from './opinion.entity';

/** Opinions asked beside the road of a dossier: of the DPD, of the administrative heads, of whoever the circuits name. */
@Injectable()
export class Opinions {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
  ) {}

  /** The opinions asked about some dossiers, the oldest first; as they stood on a day when one is given. */
  async of(dossierIds: string | readonly string[], at?: string): Promise<Opinion[]> {
    const ids = typeof dossierIds === 'string' ? [dossierIds] : [...dossierIds];
    const all = await this.db.of(Opinion).find({ where: { dossierId: In(ids) }, order: { id: 'ASC' } });
    return at ? all.filter(({ askedOn }) => askedOn <= at).map((one) => opinionThen(one, at)) : all;
  }

  /** Whose opinion may be asked: everybody that one of the circuits names. */
  givers(): { readonly giver: string; readonly name: string }[] {
    const asked = [...this.book.circuits.values()].flatMap(({ stages }) =>
      stages.flatMap(({ opinions = [] }) => opinions),
    );
    return [...new Set(asked.map(giverOf))].map((giver) => ({ giver, name: this.nameOf(giver) }));
  }

  /** Refuses a decision in favour while the station still waits for an opinion that the circuit makes it wait for. */
  async refuseAwaited({ id }: Pick<Dossier, 'id'>, stage: Pick<Stage, 'id'>): Promise<void> {
    const awaited = { dossierId: id, stage: stage.id, state: 'asked' as const, blocking: true };
    const [one] = await this.db.of(Opinion).find({ where: awaited, order: { id: 'ASC' }, take: 1 });
    if (one)
      throw new Refusal('governance.opinion-awaited', 409, { giver: one.giverName, due: longDay(one.dueOn) });
  }

  /** The opinions that someone may give and that are still awaited, the first due first. */
  async awaitedOf(actor: Actor): Promise<{ opinion: Opinion; dossier: Dossier }[]> {
    const opinions = await restrict(
      this.db.of(Opinion).createQueryBuilder('opinion').where('1 = 1'),
      actor.where<Opinion>('give', 'Opinion'),
    )
      .andWhere({ state: 'asked' })
      .orderBy('opinion.dueOn', 'ASC')
      .addOrderBy('opinion.id', 'ASC')
      .getMany();
    return this.withDossier(opinions);
  }

  /** The opinions on some dossiers whose term has run out. */
  async late(dossierIds: readonly string[]): Promise<{ opinion: Opinion; dossier: Dossier }[]> {
    const opinions = await this.db.of(Opinion).find({
      where: { dossierId: In([...dossierIds]), state: 'asked', dueOn: LessThan(this.clock.today()) },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    return this.withDossier(opinions);
  }

  private async withDossier(opinions: readonly Opinion[]) {
    const dossiers = await this.db.of(Dossier).findBy({
      id: In(opinions.map(({ dossierId }) => dossierId)), state: In(['open', 'returned']),
    }); // prettier-ignore
    return opinions.flatMap((opinion) => {
      const dossier = dossiers.find(({ id }) => id === opinion.dossierId);
      return dossier ? [{ opinion, dossier }] : [];
    });
  }

  /** How someone who gives opinions is called. */
  nameOf(giver: string): string {
    return this.book.roles.get(giver)?.name ?? this.book.bodies.get(giver)?.name ?? giver;
  }
}

/** The role or the kind of body that an opinion is asked of. */
export const giverOf = ({ role, body }: Pick<OpinionAsked, 'role' | 'body'>): string => role ?? body ?? '';

/** An opinion as it stood on a day. */
function opinionThen(opinion: Opinion, day: string): Opinion {
  if (opinion.givenOn && opinion.givenOn <= day) return opinion;
  const nothing = { value: null, text: null, givenOn: null, givenBy: null, digest: null };
  return { ...opinion, ...nothing, state: 'asked' } as Opinion;
}
