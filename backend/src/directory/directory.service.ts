import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { Recent } from '../database/recent';
import { newId } from '../database/row';
import { restrict } from '../database/restrict';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { BodyRules } from '../rulebook/words';
import { Body } from './body.entity';
import { OrganisationChange, OrganisationInput, OrganisationView } from './directory.dto';
import { HouseRules } from './house-rules.service';
import { Organisation, OrganisationKind } from './organisation.entity';

/** The address book: the legal persons of the federation and those it deals with. */
@Injectable()
export class Directory {
  private readonly recent: Recent<Organisation>;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) clock: Clock,
    private readonly journal: Journal,
    private readonly houseRules: HouseRules,
  ) {
    this.recent = new Recent(db, clock);
  }

  async organisations(actor: Actor): Promise<OrganisationView[]> {
    const query = restrict(
      this.db.of(Organisation).createQueryBuilder('organisation').where('1 = 1'),
      actor.where<Organisation>('read', 'Organisation'),
    );
    return (await query.orderBy('organisation.code').getMany()).map((one) => organisationView(one, actor));
  }

  /** An organisation whose existence is no secret to the caller's own code. */
  async get(id: string): Promise<Organisation> {
    const organisation = await this.db.of(Organisation).findOneBy({ id });
    if (!organisation) throw new Refusal('access.denied', 404);
    return organisation;
  }

  async byCode(code: string): Promise<Organisation> {
    const organisation = await this.db.of(Organisation).findOneBy({ code });
    if (!organisation) throw new Refusal('access.denied', 404);
    return organisation;
  }

  /** Every organisation of some kinds, in the order of their codes. */
  ofKind(...kinds: OrganisationKind[]): Promise<Organisation[]> {
    return this.db.of(Organisation).find({ where: { kind: In(kinds) }, order: { code: 'ASC' } });
  }

  /** The umbrella: whose texts are the sector's. */
  async umbrella(): Promise<Organisation> {
    const [umbrella] = await this.ofKind('umbrella');
    if (!umbrella) throw new Refusal('directory.no-umbrella', 409);
    return umbrella;
  }

  /** Organisations by their identifiers; one that does not exist is left out. */
  async named(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
    const recent = this.recent.now;
    const wanted = [...new Set(ids)];
    const unread = wanted.filter((id) => !recent.has(id));
    const read = unread.length ? await this.db.of(Organisation).findBy({ id: In(unread) }) : [];
    for (const one of read) recent.set(one.id, one);
    return new Map(wanted.flatMap((id) => (recent.has(id) ? [[id, recent.get(id)!]] : [])));
  }

  async bodyById(id: string): Promise<Body> {
    const body = await this.db.of(Body).findOneBy({ id });
    if (!body) throw new Refusal('access.denied', 404);
    return body;
  }

  /** How a body decides on a day, its own rules of that day included; what is changed later never alters it. */
  rulesOf(body: Pick<Body, 'id' | 'kind'>, day: string): Promise<BodyRules> {
    return this.houseRules.on(body, day);
  }

  /** The bodies of a kind, of one organisation or of all. */
  bodiesOfKind(kind: string, organisationId?: string): Promise<Body[]> {
    return this.db
      .of(Body)
      .find({ where: { kind, ...(organisationId && { organisationId }) }, order: { code: 'ASC' } });
  }

  async found(actor: Actor, input: OrganisationInput): Promise<OrganisationView> {
    if (await this.db.of(Organisation).existsBy({ code: input.code }))
      throw new Refusal('directory.code-taken', 409, { code: input.code });
    const id = newId();
    await this.db.of(Organisation).insert({ id, version: 1, ...columns(input) });
    await this.note(actor, 'directory.founded', id, input);
    return organisationView(await this.get(id), actor);
  }

  async change(actor: Actor, id: string, input: OrganisationChange): Promise<OrganisationView> {
    actor.require('update', 'Organisation', await this.get(id));
    const { version } = input;
    const done = await this.db
      .of(Organisation)
      .update({ id, version }, { ...columns(input), version: version + 1 });
    if (done.affected !== 1) throw new Refusal('directory.organisation-changed', 409, { code: input.code });
    await this.note(actor, 'directory.changed', id, input);
    return organisationView(await this.get(id), actor);
  }

  private note(actor: Actor, action: string, id: string, input: OrganisationInput) {
    return this.journal.record(actor, {
      action,
      subject: 'Organisation',
      subjectId: id,
      organisationId: id,
      label: input.code,
      facts: { ...input },
    });
  }
}

function columns(input: OrganisationInput): Omit<Organisation, 'id' | 'version' | 'identify'> {
  const {
    code,
    name,
    kind,
    town,
    territory,
    legalForm,
    bce,
    seat,
    rpm,
    email,
    phone,
    site,
    dpdName,
    dpdContact,
  } = input;
  const known = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);
  return {
    code,
    name,
    kind,
    town: known(town),
    territory: known(territory),
    identity: {
      legalForm: known(legalForm), bce: known(bce), seat: known(seat), rpm: known(rpm),
      email: known(email), phone: known(phone), site: known(site),
    }, // prettier-ignore
    dpd: known(dpdName) || known(dpdContact) ? { name: known(dpdName), contact: known(dpdContact) } : null,
  };
}

/** An organisation as shown, its unknown facts left null: the page says « à compléter ». */
export function organisationView(one: Organisation, actor: Actor): OrganisationView {
  const { id, code, name, kind, town, territory, identity, dpd, version } = one;
  return {
    id, code, name, kind, town, territory, ...identity,
    dpdName: dpd?.name ?? null, dpdContact: dpd?.contact ?? null, version,
    allowed: actor.may('update', 'Organisation', one) ? ['update'] : [],
  }; // prettier-ignore
}
