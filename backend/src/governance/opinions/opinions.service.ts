import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { addDays, longDay, within } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { OpinionAsked, Stage } from '../../rulebook/words';
import { Dossier } from '../dossiers/dossier.entity';
import { OpinionAskInput, OpinionInput } from '../dossiers/opinions.dto';
import { digestOver, Pieces } from '../dossiers/pieces.service';
import { isOnTheRoad } from '../dossiers/road.service';
import { Stations } from '../dossiers/stations.service';
import { Opinion } from './opinion.entity';

type Whose = Pick<Dossier, 'id' | 'organisationId'>;

/** Opinions asked beside the road of a dossier: of the DPD, of the administrative heads, of whoever the circuits name. */
@Injectable()
export class Opinions {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly pieces: Pieces,
    stations: Stations,
    private readonly journal: Journal,
  ) {
    stations.onOpened((dossier, stage) => this.follow(dossier, stage));
  }

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

  /** Asks for an opinion by hand. */
  async ask(actor: Actor, dossierId: string, { giver, dueOn, question }: OpinionAskInput): Promise<string> {
    const dossier = await this.road(dossierId);
    actor.require('propose', 'Dossier', dossier);
    if (!this.givers().some((one) => one.giver === giver))
      throw new Refusal('governance.unknown-giver', 422, { giver });
    if (dueOn < this.clock.today())
      throw new Refusal('governance.opinion-due-past', 422, { due: longDay(dueOn) });
    const asked = this.book.roles.has(giver) ? { role: giver } : { body: giver };
    const from = await this.from(dossier, asked);
    if (!from) throw new Refusal('governance.nobody-to-ask', 409, { giver: this.nameOf(giver) });
    if (await this.db.of(Opinion).existsBy({ dossierId, giver, state: 'asked' }))
      throw new Refusal('governance.opinion-asked', 409, { giver: this.nameOf(giver) });
    await this.db.of(Opinion).insert({
      ...this.blank(dossier, dossier.stage, giver), ...from,
      blocking: false, dueOn, askedBy: actor.name, question: question?.trim() || null,
    }); // prettier-ignore
    await this.note(
      actor,
      'governance.opinion-asked',
      dossier,
      `${this.nameOf(giver)}, pour le ${longDay(dueOn)}`,
    );
    return dossierId;
  }

  /** Gives an opinion on the texts as they are; what is not simply favourable says why. */
  async give(actor: Actor, id: string, { value, text }: OpinionInput): Promise<string> {
    const opinion = await this.db.of(Opinion).findOneBy({ id });
    if (!opinion) throw new Refusal('access.denied', 404);
    actor.require('give', 'Opinion', opinion);
    const dossier = await this.road(opinion.dossierId);
    const said = text?.trim() || null;
    if ((value === 'reserved' || value === 'unfavourable') && !said)
      throw new Refusal('governance.opinion-unmotivated', 422);
    const given = {
      state: 'given' as const, value, text: said, givenOn: this.clock.today(), givenBy: actor.name,
      digest: digestOver(await this.pieces.of(dossier.id)),
    }; // prettier-ignore
    const done = await this.db.of(Opinion).update({ id, state: 'asked' }, given);
    if (done.affected !== 1) throw new Refusal('governance.opinion-over', 409, { giver: opinion.giverName });
    const word = this.book.label('opinions', value);
    await this.note(actor, 'governance.opinion-given', dossier, `${opinion.giverName}, ${word}`);
    return dossier.id;
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

  /** A dossier comes to a station: what its circuit awaited at another one is dropped, and what it awaits here is asked. */
  private async follow(dossier: Whose, stage: Stage): Promise<void> {
    const left = { dossierId: dossier.id, state: 'asked' as const };
    for (const one of await this.db.of(Opinion).findBy(left))
      if (one.stage !== stage.id && one.askedBy === null)
        await this.db.of(Opinion).update({ id: one.id, state: 'asked' }, { state: 'dropped' });
    for (const asked of stage.opinions ?? []) await this.askFor(dossier, stage, asked);
  }

  private async askFor(dossier: Whose, { id: stage }: Stage, asked: OpinionAsked): Promise<void> {
    const giver = giverOf(asked);
    const open = { dossierId: dossier.id, giver, state: 'asked' as const };
    const from = await this.from(dossier, asked);
    // Nobody to give it: it is asked only where the station may not do without.
    if ((!from && !asked.blocking) || (await this.db.of(Opinion).existsBy(open))) return;
    await this.db.of(Opinion).insert({
      ...this.blank(dossier, stage, giver), ...(from ?? { organisationId: dossier.organisationId, bodyId: null }),
      blocking: asked.blocking ?? false, dueOn: addDays(this.clock.today(), asked.deadlineDays), askedBy: null, question: null,
    }); // prettier-ignore
  }

  private blank({ id: dossierId }: Whose, stage: string, giver: string) {
    return {
      id: newId(), dossierId, stage, giver, giverName: this.nameOf(giver), askedOn: this.clock.today(), state: 'asked' as const,
      value: null, text: null, givenOn: null, givenBy: null, digest: null,
    }; // prettier-ignore
  }

  /** Who gives it: the body of the dossier's organisation, or those who hold the mandate there; null when there is nobody. */
  private async from({ organisationId }: Whose, { role, body }: Pick<OpinionAsked, 'role' | 'body'>) {
    if (body) {
      const [found] = await this.directory.bodiesOfKind(body, organisationId);
      return found ? { organisationId, bodyId: found.id } : null;
    }
    const held = await this.db.of(Mandate).findBy({ organisationId, role: role! });
    return held.some((one) => within(this.clock.today(), one)) ? { organisationId, bodyId: null } : null;
  }

  private nameOf(giver: string): string {
    return this.book.roles.get(giver)?.name ?? this.book.bodies.get(giver)?.name ?? giver;
  }

  private async road(id: string): Promise<Dossier> {
    const dossier = await this.db.of(Dossier).findOneBy({ id });
    if (!dossier) throw new Refusal('access.denied', 404);
    if (!isOnTheRoad(dossier))
      throw new Refusal('governance.dossier-closed', 409, { date: longDay(dossier.closedOn ?? '') });
    return dossier;
  }

  private note(actor: Actor, action: string, { id, number, title, organisationId }: Dossier, more: string) {
    return this.journal.record(actor, {
      action, subject: 'Dossier', subjectId: id, organisationId, label: `${number} ${title}\u202f: ${more}`,
    }); // prettier-ignore
  }
}

const giverOf = ({ role, body }: Pick<OpinionAsked, 'role' | 'body'>): string => role ?? body ?? '';

/** An opinion as it stood on a day. */
function opinionThen(opinion: Opinion, day: string): Opinion {
  if (opinion.givenOn && opinion.givenOn <= day) return opinion;
  const nothing = { value: null, text: null, givenOn: null, givenBy: null, digest: null };
  return { ...opinion, ...nothing, state: 'asked' } as Opinion;
}
