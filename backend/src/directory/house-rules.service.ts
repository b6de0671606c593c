import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { longDay } from '../kernel/days';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { BodyRules } from '../rulebook/words';
import { BodyRuleInput } from './bodies.dto';
import { BodyRule, RuleValue } from './body-rule.entity';
import { RULE_NAMES } from './body-words';
import { wrongsOfBody } from './body-wrongs';
import { Body } from './body.entity';
import { rulesOn, standing } from './own-rules';

/** The statutes' shelf: the rules that bodies have of their own, each from a day on and with its article. */
@Injectable()
export class HouseRules {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly journal: Journal,
  ) {}

  /** How a body decides on a day (`YYYY-MM-DD`); refuses (422) a kind of body that no rule describes. */
  async on(body: Pick<Body, 'id' | 'kind'>, day: string): Promise<BodyRules> {
    return rulesOn(this.ofKind(body.kind), await this.changes(body.id), day);
  }

  ofKind(kind: string): BodyRules {
    const rules = this.book.bodies.get(kind);
    if (!rules) throw new Refusal('directory.unknown-kind', 422, { kind });
    return rules;
  }

  /** Everything that was ever written down, in the order of its first days. */
  changes(bodyId: string): Promise<BodyRule[]> {
    return this.db.of(BodyRule).find({ where: { bodyId }, order: { from: 'ASC', id: 'ASC' } });
  }

  /** Writes down an own rule, or that the rule of the kind holds again; from today on at the earliest. */
  async write(actor: Actor, body: Body, input: BodyRuleInput): Promise<void> {
    actor.require('update', 'Body', body);
    const { rule, from, source, status } = input;
    const facts = { rule: RULE_NAMES[rule], from: longDay(from), body: body.name };
    if (from < this.clock.today()) throw new Refusal('directory.rule-in-the-past', 422, facts);
    const known = await this.changes(body.id);
    if (standing(known).some((one) => one.rule === rule && one.from === from))
      throw new Refusal('directory.rule-that-day', 409, facts);
    const row = {
      id: newId(), bodyId: body.id, rule, value: valueOf(input), from, source: source.trim(), status,
      recordedAt: this.clock.stamp(), recordedBy: actor.name, withdrawnAt: null,
    }; // prettier-ignore
    this.refuseUnsound(body, [...known, row as BodyRule], facts);
    await this.db.of(BodyRule).createQueryBuilder().insert().values(row).orIgnore().execute();
    // Two hands at once: the second finds the first one's rule on that day.
    if (!(await this.db.of(BodyRule).existsBy({ id: row.id })))
      throw new Refusal('directory.rule-that-day', 409, facts);
    await this.note(actor, 'directory.rule-written', body, row);
  }

  /** Takes back a change that has not begun; one that has is followed by another, never undone. */
  async withdraw(actor: Actor, body: Body, changeId: string): Promise<void> {
    actor.require('update', 'Body', body);
    const known = await this.changes(body.id);
    const found = known.find(({ id }) => id === changeId);
    if (!found) throw new Refusal('access.denied', 404);
    const facts = { rule: RULE_NAMES[found.rule], from: longDay(found.from), body: body.name };
    if (found.from <= this.clock.today()) throw new Refusal('directory.rule-begun', 409, facts);
    const withdrawnAt = this.clock.stamp();
    const left = known.map((one) => (one === found ? { ...one, withdrawnAt } : one));
    this.refuseUnsound(body, left as BodyRule[], facts);
    await this.db.of(BodyRule).update({ id: changeId }, { withdrawnAt });
    await this.note(actor, 'directory.rule-withdrawn', body, found);
  }

  /** The rules must hold together from each of their days on, by the very checks that policies pass at start. */
  private refuseUnsound(body: Body, changes: readonly BodyRule[], facts: Record<string, unknown>): void {
    for (const day of new Set(standing(changes).map(({ from }) => from))) {
      const rules = rulesOn(this.ofKind(body.kind), changes, day);
      if (this.book.wrongs('body', rules).length) throw new Refusal('directory.rule-malformed', 422, facts);
      const [wrong] = wrongsOfBody(rules, (role) => this.book.roles.has(role));
      if (wrong)
        throw new Refusal('directory.rule-unsound', 422, { ...facts, why: WHY[wrong[0][0]!] ?? wrong[1] });
    }
  }

  private note(actor: Actor, action: string, body: Body, change: Pick<BodyRule, 'id' | 'rule' | 'value' | 'from' | 'source'>) {
    const { rule, value, from, source } = change;
    return this.journal.record(actor, {
      action, subject: 'Body', subjectId: body.id, organisationId: body.organisationId,
      label: `${RULE_NAMES[rule]} — ${body.name}`, facts: { rule, value, from, source },
    });
  } // prettier-ignore
}

/** A single word comes as `{ is }`, for a form has fields. */
function valueOf({ value }: BodyRuleInput): RuleValue | null {
  if (!value) return null;
  return 'is' in value ? (value['is'] as RuleValue) : ({ ...value } as RuleValue);
}

const WHY: Readonly<Record<string, string>> = {
  tie: 'la voix prépondérante demande une présidence qui vote, et cette instance n’en a pas',
  majority:
    'une majorité simple compare les pour et les contre seulement\u202f; choisissez la majorité absolue pour compter les abstentions ou les présents',
  proxies: 'des procurations ne peuvent compter pour le quorum si personne ne peut en porter',
  quorum: 'le quorum est un nombre entier de voix, ou plus de la moitié',
};
