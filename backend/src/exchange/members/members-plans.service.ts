import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { Body } from '../../directory/body.entity';
import { digestOf } from '../../kernel/digest';
import { fill, Rulebook } from '../../rulebook/rulebook';
import { MembersList } from './members-file';
import { Known, KnownSeat, Planned, planMembers, Said } from './members-plan';
import { MembersWords } from './members-words';
import { MembersPreview } from './members.dto';
import { Surroundings } from './surroundings.service';

/** What a list of members would do to a body, line by line, and who of today is not on it. */
export interface Plan {
  readonly body: Body;
  readonly known: Known;
  readonly planned: readonly Planned[];
  readonly missing: readonly KnownSeat[];
  readonly preview: MembersPreview;
}

/** Reads a list against the body as it stands: what each line would do, as its reader sees it before anything is written. */
@Injectable()
export class MembersPlans {
  private readonly words: MembersWords;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly surroundings: Surroundings,
    private readonly mandates: Mandates,
  ) {
    this.words = book.words<MembersWords>('exchange/members.yaml');
  }

  /** The day on which who is missing would leave (`YYYY-MM-DD`) is part of it, and of its digest. */
  async of(actor: Actor, body: Body, leaving: string | undefined, list: MembersList): Promise<Plan> {
    const known = await this.surroundings.of(actor, body);
    const planned = planMembers(list.lines, known);
    const listed = new Set(planned.map(({ seat }) => seat?.id));
    const missing = known.seats.filter(({ id, role, from }) => !listed.has(id) && role !== 'secretary' && from <= known.today); // prettier-ignore
    const lines = planned.map((one) => this.lineView(one));
    const preview = {
      bodyName: body.name, lines, missing: await this.missing(missing), leaving: leaving ?? null,
      ignored: [...list.ignored], wrong: planned.filter(({ state }) => state === 'wrong').length,
    }; // prettier-ignore
    const digest = digestOf({
      bodyId: body.id,
      lines,
      missing: missing.map(({ id }) => id),
      leaving: leaving ?? null,
    });
    return { body, known, planned, missing, preview: { ...preview, digest } };
  }

  private lineView(one: Planned): MembersPreview['lines'][number] {
    const say = ({ code, facts }: Said) => fill(this.words.remarks[code] ?? code, facts ?? {});
    return {
      row: one.row, name: one.name, email: one.email, organisation: one.organisation?.code ?? one.organisationText,
      roleName: one.role?.name ?? one.roleText, from: one.from, until: one.until, substituteOf: one.substituteOf,
      state: one.state, remarks: [...one.wrongs, ...one.remarks].map(say),
    }; // prettier-ignore
  }

  private async missing(seats: readonly KnownSeat[]): Promise<MembersPreview['missing']> {
    const held = await this.db.of(Mandate).findBy({ id: In(seats.map(({ id }) => id)) });
    const people = await this.mandates.people(held.map(({ personId }) => personId));
    return held
      .map(({ id, personId, organisationCode, role, from }) => ({
        mandateId: id,
        name: people.get(personId)?.name ?? '—',
        organisation: organisationCode,
        roleName: this.book.roles.get(role)?.name ?? role,
        since: from,
      })) // prettier-ignore
      .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }
}
