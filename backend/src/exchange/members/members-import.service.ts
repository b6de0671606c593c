import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Mandates } from '../../access/mandates.service';
import { Person } from '../../access/person.entity';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Body } from '../../directory/body.entity';
import { seatOf } from '../../directory/body-pages.service';
import { Directory } from '../../directory/directory.service';
import { FirstCodes } from '../../directory/first-codes.service';
import { InvitationView } from '../../directory/mandates.dto';
import { Members } from '../../directory/members.service';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { membersIn, MembersList, refuseHeavy } from './members-file';
import { ReadingDesk } from '../formats/reading-desk.service';
import { MembersWords } from './members-words';
import { Known, Planned, replacedBy } from './members-plan';
import { MembersPlans, Plan } from './members-plans.service';
import { MembersConfirmation, MembersFileQuery, MembersPreview, MembersWritten } from './members.dto';

/** The list of a body's members comes in as a file: looked at first, written as a whole when someone says so. */
@Injectable()
export class MembersImport {
  private readonly words: MembersWords;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) book: Rulebook,
    private readonly desk: ReadingDesk,
    private readonly directory: Directory,
    private readonly plans: MembersPlans,
    private readonly members: Members,
    private readonly mandates: Mandates,
    private readonly codes: FirstCodes,
    private readonly journal: Journal,
  ) {
    this.words = book.words<MembersWords>('exchange/members.yaml');
  }

  /** What a list would do; nothing is written. */
  async preview(
    actor: Actor,
    bodyId: string,
    query: MembersFileQuery,
    bytes: Buffer,
  ): Promise<MembersPreview> {
    const body = await this.mine(actor, bodyId);
    return (await this.plans.of(actor, body, query.leaving, await this.listIn(bytes, query))).preview;
  }

  /** Writes the list, all of it or nothing. Refuses (409) when it would no longer do what the preview showed. */
  async confirm(
    actor: Actor,
    bodyId: string,
    query: MembersConfirmation,
    bytes: Buffer,
  ): Promise<MembersWritten> {
    await this.mine(actor, bodyId);
    const list = await this.listIn(bytes, query);
    return this.db.atomic(() => this.write(actor, bodyId, query, list));
  }

  private async write(
    actor: Actor,
    bodyId: string,
    query: MembersConfirmation,
    list: MembersList,
  ): Promise<MembersWritten> {
    const body = await this.mine(actor, bodyId);
    const plan = await this.plans.of(actor, body, query.leaving, list);
    const { planned, preview, missing } = plan;
    if (preview.digest !== query.digest)
      throw new Refusal('exchange.members-moved-on', 409, { body: body.name });
    if (preview.wrong) throw new Refusal('exchange.members-wrong', 422, { count: preview.wrong });
    if (!query.accounts && planned.some(({ state }) => state === 'new-person'))
      throw new Refusal('exchange.members-without-account', 422);
    const invitations = await this.invite(actor, planned);
    const written = await this.seat(actor, plan);
    for (const { id } of query.leaving ? missing : [])
      await this.members.end(actor, id, { until: query.leaving!, reason: this.words.reasons.left });
    const ended = query.leaving ? missing.length : 0;
    await this.journal.record(actor, {
      action: 'exchange.members-imported', subject: 'Body', subjectId: body.id, organisationId: body.organisationId,
      label: body.name, facts: { file: query.name, ...written, ended, invited: invitations.length },
    }); // prettier-ignore
    return { ...written, ended, invitations };
  }

  private async mine(actor: Actor, bodyId: string): Promise<Body> {
    const body = await this.directory.bodyById(bodyId);
    actor.require('manage', 'Mandate', seatOf(body));
    return body;
  }

  private async listIn(bytes: Buffer, { name }: MembersFileQuery): Promise<MembersList> {
    refuseHeavy(bytes);
    return membersIn(await this.desk.open(bytes, name), this.words.headings);
  }

  /** Accounts for those who have none, each with the code of its first password. */
  private async invite(actor: Actor, planned: readonly Planned[]): Promise<InvitationView[]> {
    const fresh = new Map(
      planned.filter(({ state }) => state === 'new-person').map((one) => [one.email, one]),
    );
    const invitations: InvitationView[] = [];
    for (const { email, name } of fresh.values()) {
      const { id } = await this.mandates.invite(actor, { email, name });
      invitations.push(await this.codes.make(actor, id));
    }
    return invitations;
  }

  /** Members first, so that their substitutes find them. */
  private async seat(
    actor: Actor,
    { body, planned, known }: Plan,
  ): Promise<{ given: number; changed: number }> {
    const ordered = planned.toSorted(
      (a, b) => Number(a.substituteOf !== null) - Number(b.substituteOf !== null),
    );
    let [given, changed] = [0, 0];
    for (const one of ordered) {
      if (one.state === 'same') continue;
      const substituteOf = await this.replaced(one, planned, known, body);
      const days = { from: one.from!, until: one.until };
      if (one.seat) {
        await this.members.correct(actor, one.seat.id, { ...days, substituteOf: substituteOf ?? one.seat.substituteOf, reason: this.words.reasons.list }); // prettier-ignore
        changed += 1;
      } else {
        const { id: personId } = await this.db.of(Person).findOneByOrFail({ email: one.email });
        await this.members.give(actor, { ...days, personId, role: one.role!.id, organisationId: one.organisation!.id, bodyId: body.id, substituteOf }); // prettier-ignore
        given += 1;
      }
    }
    return { given, changed };
  }

  private async replaced(
    one: Planned,
    all: readonly Planned[],
    known: Known,
    body: Body,
  ): Promise<string | null> {
    const email = one.substituteOf && replacedBy(one, all, known)?.email;
    if (!email) return null;
    const person = await this.db.of(Person).findOneBy({ email });
    const held = person ? await this.db.of(Mandate).findBy({ personId: person.id, bodyId: body.id, role: one.role!.id, organisationId: one.organisation!.id }) : []; // prettier-ignore
    return held.find(({ until, substituteOf }) => substituteOf === null && (until === null || until >= known.today))?.id ?? null; // prettier-ignore
  }
}
