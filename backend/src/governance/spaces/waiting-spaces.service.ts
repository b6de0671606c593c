import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import type { WaitingItem } from '../waiting.service';
import { Doors } from './doors.service';
import { SpaceAccess } from './space.entity';

/** What the spaces wait for from one person: an answer to those who ask to be let in. */
@Injectable()
export class WaitingSpaces {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly doors: Doors,
  ) {}

  async toAnswer(actor: Actor): Promise<WaitingItem[]> {
    if (!actor.may('keep', 'Space')) return [];
    const bodies = await this.doors.bodies(actor);
    const kept = await Promise.all(bodies.map((body) => this.doors.may(actor, 'keep', body)));
    const own = new Map(bodies.filter((_, index) => kept[index]).map((body) => [body.id, body]));
    const asked = await this.db
      .of(SpaceAccess)
      .find({ where: { bodyId: In([...own.keys()]), state: 'asked' }, order: { askedAt: 'ASC' } });
    return asked.map(({ id, bodyId, personName, askerCode, reason }) => ({
      id: `space-access:${id}`,
      sentence: `${personName} (${askerCode}) demande à lire l’espace «\u202f${own.get(bodyId)!.name}\u202f»`,
      detail: reason,
      due: null,
      late: false,
      verb: 'Répondre',
      link: `/espaces/${bodyId}?vue=acces`,
    }));
  }
}
