import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
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
import { isOnTheRoad } from '../dossiers/standing';
import { Parting } from '../dossiers/parting.service';
import { Stations } from '../dossiers/stations.service';
import { Opinion } from './opinion.entity';
import { giverOf, Opinions } from './opinions.service';

type Whose = Pick<Dossier, 'id' | 'organisationId'>;

/** Where opinions are asked for, by hand or as a dossier comes to a station, and where they are given. */
@Injectable()
export class OpinionDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly opinions: Opinions,
    private readonly directory: Directory,
    private readonly pieces: Pieces,
    stations: Stations,
    parting: Parting,
    private readonly journal: Journal,
  ) {
    stations.onOpened((dossier, stage) => this.follow(dossier, stage));
    parting.onParted((from, to) => this.goAlong(from, to));
  }

  /** Asks for an opinion by hand. */
  async ask(actor: Actor, dossierId: string, { giver, dueOn, question }: OpinionAskInput): Promise<string> {
    const dossier = await this.road(dossierId);
    actor.require('propose', 'Dossier', dossier);
    if (!this.opinions.givers().some((one) => one.giver === giver))
      throw new Refusal('governance.unknown-giver', 422, { giver });
    if (dueOn < this.clock.today())
      throw new Refusal('governance.opinion-due-past', 422, { due: longDay(dueOn) });
    const asked = this.book.roles.has(giver) ? { role: giver } : { body: giver };
    const from = await this.from(dossier, asked);
    if (!from) throw new Refusal('governance.nobody-to-ask', 409, { giver: this.opinions.nameOf(giver) });
    if (await this.db.of(Opinion).existsBy({ dossierId, giver, state: 'asked' }))
      throw new Refusal('governance.opinion-asked', 409, { giver: this.opinions.nameOf(giver) });
    await this.db.of(Opinion).insert({
      ...this.blank(dossier, dossier.stage, giver), ...from,
      blocking: false, dueOn, askedBy: actor.name, question: question?.trim() || null,
    }); // prettier-ignore
    await this.note(
      actor,
      'governance.opinion-asked',
      dossier,
      `${this.opinions.nameOf(giver)}, pour le ${longDay(dueOn)}`,
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

  /** A dossier comes to a station: what its circuit awaited at another one is dropped, and what it awaits here is asked. */
  private async follow(dossier: Whose, stage: Stage): Promise<void> {
    const left = { dossierId: dossier.id, state: 'asked' as const };
    for (const one of await this.db.of(Opinion).findBy(left))
      if (one.stage !== stage.id && one.askedBy === null)
        await this.db.of(Opinion).update({ id: one.id, state: 'asked' }, { state: 'dropped' });
    for (const asked of stage.opinions ?? []) await this.askFor(dossier, stage, asked);
  }

  /** What was asked and said about texts goes along with those that go on in another dossier. */
  private async goAlong({ id: dossierId }: Whose, to: Whose): Promise<void> {
    const said = await this.db.of(Opinion).findBy({ dossierId, state: In(['asked', 'given']) });
    for (const one of said) await this.db.of(Opinion).insert({ ...one, id: newId(), dossierId: to.id });
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
      id: newId(), dossierId, stage, giver, giverName: this.opinions.nameOf(giver), askedOn: this.clock.today(), state: 'asked' as const,
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
