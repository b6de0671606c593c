import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { SavedView } from './saved-view.entity';
import { SavedViewInput, SavedViewView } from './saved-views.dto';

/** Nobody finds anything among more tabs than this. */
const MOST = 20;

/** The views of the register that people keep for themselves, or for all who speak for their organisation. */
@Injectable()
export class SavedViews {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One's own views, then those that others share with one's organisations. */
  async of(actor: Actor): Promise<SavedViewView[]> {
    const organisationId = In([...new Set(actor.mandates.map((mandate) => mandate.organisationId))]);
    const all = await this.db.of(SavedView).find({
      where: [{ personId: actor.personId }, { organisationId }],
      order: { name: 'ASC', id: 'ASC' },
    });
    const mine = (one: SavedView) => one.personId === actor.personId;
    return [...all.filter(mine), ...all.filter((one) => !mine(one))].map((one) => shown(one, actor));
  }

  async add(actor: Actor, input: SavedViewInput): Promise<SavedViewView[]> {
    if ((await this.db.of(SavedView).countBy({ personId: actor.personId })) >= MOST)
      throw new Refusal('register.views-full', 409, { most: MOST });
    await this.db.of(SavedView).insert({
      ...this.said(actor, input),
      id: newId(),
      personId: actor.personId,
      personName: actor.name,
    });
    return this.of(actor);
  }

  async change(actor: Actor, id: string, input: SavedViewInput): Promise<SavedViewView[]> {
    const done = await this.db
      .of(SavedView)
      .update({ id, personId: actor.personId }, this.said(actor, input));
    if (done.affected !== 1) throw new Refusal('access.denied', 404);
    return this.of(actor);
  }

  async remove(actor: Actor, id: string): Promise<SavedViewView[]> {
    const done = await this.db.of(SavedView).delete({ id, personId: actor.personId });
    if (done.affected !== 1) throw new Refusal('access.denied', 404);
    return this.of(actor);
  }

  private said(actor: Actor, { name, address, shared, organisationId }: SavedViewInput) {
    if (shared && !(organisationId && actor.speaksFor(organisationId)))
      throw new Refusal('access.denied', 404);
    const updatedAt = this.clock.stamp();
    return { name: name.trim(), address, organisationId: shared ? organisationId : null, updatedAt };
  }
}

const shown = ({ id, name, address, organisationId, personId, personName }: SavedView, actor: Actor) => ({
  id, name, address, by: personName,
  shared: organisationId !== null,
  allowed: personId === actor.personId ? ['change', 'delete'] : [],
}); // prettier-ignore
