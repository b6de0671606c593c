import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere, In } from 'typeorm';
import { rulesOf } from '../../access/abilities';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Person } from '../../access/person.entity';
import { Action } from '../../access/subjects';
import { Db } from '../../database/db';
import { Body } from '../../directory/body.entity';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { SpaceAccess } from './space.entity';

type Doing = Action<'Space'>;

/** The doors of the spaces: who comes in by a mandate in the body, and who by an access that was given for a time. */
@Injectable()
export class Doors {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
  ) {}

  /** The body of a space in which the actor may do this; to anyone else there is no such space. */
  async require(actor: Actor, doing: Doing, bodyId: string): Promise<Body> {
    const body = await this.directory.bodyById(bodyId);
    if (!(await this.may(actor, doing, body))) throw new Refusal('access.denied', 404);
    return body;
  }

  async may(actor: Actor, doing: Doing, body: Body): Promise<boolean> {
    if (actor.may(doing, 'Space', await this.space(body))) return true;
    return doing === 'read' && (await this.pass(actor, body.id)) !== null;
  }

  /** What the actor may do in a space, by their mandates and by an access that is open. */
  async allowed(actor: Actor, body: Body): Promise<Doing[]> {
    const all = await Promise.all(DOINGS.map(async (doing) => (await this.may(actor, doing, body)) && doing));
    const may = all.filter((doing) => doing !== false);
    // Whoever reads already has nothing to ask for.
    return may.includes('read') ? may.filter((doing) => doing !== 'ask') : may;
  }

  /** The access that lets the actor in today, if one does: given, not past its day, by a mandate still in force. */
  async pass(actor: Actor, bodyId: string): Promise<SpaceAccess | null> {
    const [pass] = await this.passes(actor, { bodyId });
    return pass ?? null;
  }

  /** The bodies whose spaces the actor may read, or at least ask for or look after, in the order of their codes. */
  async bodies(actor: Actor): Promise<Body[]> {
    const sector = await this.directory.umbrella();
    const byRight = (['read', 'ask', 'oversee'] as const).flatMap((doing) =>
      actor.where<{ bodyId?: string; organisationId?: string; sector?: boolean }>(doing, 'Space'),
    );
    const any = byRight.map(({ bodyId, organisationId, sector: isSector }) => ({
      ...(bodyId !== undefined && { id: bodyId }),
      ...(organisationId !== undefined && { organisationId }),
      ...(isSector !== undefined && { organisationId: sector.id }),
    })) as FindOptionsWhere<Body>[];
    const given = (await this.passes(actor)).map(({ bodyId }) => bodyId);
    return this.db.of(Body).find({ where: [...any, { id: In(given) }], order: { code: 'ASC' } });
  }

  /** The people whose mandates of today keep the space of a body. */
  async keepers(bodyId: string): Promise<Person[]> {
    const roles = this.rolesThat('keep');
    const seats = await this.mandates.seated(bodyId);
    return seats.filter(({ role, person }) => roles.has(role) && person.active).map(({ person }) => person);
  }

  /** The mandate by which an actor may ask to be let in. */
  askingMandate(actor: Actor) {
    const roles = this.rolesThat('ask');
    return actor.mandates.find(({ role }) => roles.has(role));
  }

  private async passes(actor: Actor, where: FindOptionsWhere<SpaceAccess> = {}): Promise<SpaceAccess[]> {
    const own = actor.where<SpaceAccess>('use', 'SpaceAccess');
    if (own.length === 0) return [];
    const today = this.clock.today();
    const given = await this.db.of(SpaceAccess).find({
      where: own.map((one) => ({ ...one, ...where, state: 'given' as const })),
    });
    return given.filter(({ until }) => until !== null && today <= until);
  }

  private rolesThat(doing: Doing): ReadonlySet<string> {
    const does = (id: string) =>
      rulesOf(this.book, id).some((rule) => rule.on === 'Space' && rule.do.includes(doing));
    return new Set([...this.book.roles.keys()].filter(does));
  }

  private async space({ id, organisationId }: Body) {
    const umbrella = await this.directory.umbrella();
    return { bodyId: id, organisationId, sector: organisationId === umbrella.id };
  }
}

const DOINGS: readonly Doing[] = ['read', 'add', 'keep', 'oversee', 'ask'];
