import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { within } from '../kernel/days';
import { Refusal } from '../kernel/refusal';
import { DEMO_PASSWORD, Settings } from '../kernel/settings';
import { Rulebook } from '../rulebook/rulebook';
import { rulesOf } from './abilities';
import { Mandate } from './mandate.entity';
import { Person } from './person.entity';
import { DemoGroupView, DemoPersonView, DemoView, RoleView, SessionView } from './session.dto';
import { Sessions } from './sessions.service';

const STORY = 'Les rôles du parcours';

/** The counter: shows people who they are here, and explains what each kind of mandate may do. */
@Injectable()
export class Reception {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    @Inject(Settings) private readonly settings: Settings,
    private readonly sessions: Sessions,
  ) {}

  async view(token: string): Promise<SessionView> {
    const found = await this.sessions.whois(token);
    if (!found) throw new Refusal('access.signed-out', 401);
    const { actor, person, session } = found;
    const mandates = actor.mandates as unknown as SessionView['mandates'];
    const acting = mandates.find(({ id }) => id === session.actingId) ?? mandates[0];
    return {
      person: { id: person.id, name: person.name, email: person.email },
      mandates: mandates.map(({ id, role, roleName, label, organisationId, organisationCode, bodyId, bodyCode, from, until }) =>
        ({ id, role, roleName, label, organisationId, organisationCode, bodyId, bodyCode, from, until })), // prettier-ignore
      actingId: acting?.id ?? null,
      rooms: [...new Set(mandates.flatMap(({ role }) => this.roomsOf(role)))],
      demo: this.settings.demo,
      today: this.clock.today(),
    };
  }

  /** The people that a demonstration offers: those of its story first, then everyone by body; nobody outside of one. */
  async demo(): Promise<DemoView> {
    if (!this.settings.demo) return { enabled: false, password: '', groups: [] };
    const people = new Map((await this.db.of(Person).find()).map((person) => [person.id, person]));
    const today = this.clock.today();
    const groups = new Map<string, DemoGroupView>([[STORY, { title: STORY, people: this.story() }]]);
    for (const mandate of await this.db
      .of(Mandate)
      .find({ order: { organisationCode: 'ASC', label: 'ASC' } })) {
      const person = people.get(mandate.personId);
      if (!person || !within(today, mandate)) continue;
      const title = mandate.bodyCode ?? mandate.organisationCode;
      const group = groups.get(title) ?? { title, people: [] };
      groups.set(title, group);
      group.people.push({ email: person.email, name: person.name, function: mandate.label });
    }
    return { enabled: true, password: DEMO_PASSWORD, groups: [...groups.values()] };
  }

  private story(): DemoPersonView[] {
    const { people } = this.book.words<{ people: (DemoPersonView & { offered?: string })[] }>(
      'demo/people.yaml',
    );
    return people.flatMap(({ email, name, offered }) =>
      offered ? [{ email, name, function: offered }] : [],
    );
  }

  /** Every kind of mandate with the sentences of what it may do. */
  rights(): RoleView[] {
    return [...this.book.roles.values()].map(({ id, name, purpose }) => ({
      id,
      name,
      purpose,
      rules: rulesOf(this.book, id).map((rule) => ({
        sentence: rule.sentence,
        action: [...rule.do],
        subject: rule.on,
      })),
    }));
  }

  private roomsOf(id: string): readonly string[] {
    const role = this.book.roles.get(id);
    return [...(role?.rooms ?? []), ...(role?.includes ?? []).flatMap((other) => this.roomsOf(other))];
  }
}
