import { createMongoAbility, RawRuleOf, MongoAbility } from '@casl/ability';
import { Flaw } from '../rulebook/reader';
import { Rulebook } from '../rulebook/rulebook';
import { Role, RoleRule } from '../rulebook/words';
import { Actor, Held } from './actor';
import { SUBJECTS } from './subjects';

interface Who {
  readonly id: string;
  readonly name: string;
}

/** Makes an actor of a person: the sum of what the mandates in force that day allow. */
export function actorOf(
  book: Rulebook,
  who: Who,
  held: readonly Held[],
  today: string,
  quality: string,
): Actor {
  const rules = held.flatMap((mandate) =>
    rulesOf(book, mandate.role).map((rule) => filledIn(rule, mandate, who, today)),
  );
  return new Actor(who.id, who.name, held, quality, createMongoAbility(rules));
}

/** A role's own rules and those of the roles it includes. */
export function rulesOf(book: Rulebook, id: string): readonly RoleRule[] {
  const role = book.roles.get(id);
  if (!role) return [];
  return [...(role.includes ?? []).flatMap((other) => rulesOf(book, other)), ...role.may];
}

/** What is wrong with the roles: an action, a subject, a field or a placeholder that does not exist. */
export function roleFlaws(book: Rulebook): Flaw[] {
  return [...book.roles.values()].flatMap((role) =>
    [
      ...includeFlaws(book, role),
      ...role.may.flatMap((rule, index) =>
        ruleFlaws(rule).map(([path, text]) => ({ path: ['may', index, ...path], text })),
      ),
    ].map(({ path, text }) => book.flaw(role, path, text)),
  );
}

const PLACEHOLDERS = ['${mandate.id}', '${mandate.organisation}', '${mandate.body}', '${person}', '${today}'];

function includeFlaws(book: Rulebook, role: Role) {
  return (role.includes ?? [])
    .filter((id) => !book.roles.has(id))
    .map((id) => ({ path: ['includes'], text: `unknown role « ${id} »` }));
}

function ruleFlaws(rule: RoleRule): [string[], string][] {
  const known = Object.hasOwn(SUBJECTS, rule.on) ? SUBJECTS[rule.on as keyof typeof SUBJECTS] : undefined;
  if (!known) return [[['on'], `unknown subject « ${rule.on} »`]];
  const actions: readonly string[] = known.actions;
  const fields: readonly string[] = known.fields;
  return [
    ...rule.do
      .filter((action) => !actions.includes(action))
      .map((action): [string[], string] => [['do'], `unknown action « ${action} » on ${rule.on}`]),
    ...Object.entries(rule.where ?? {}).flatMap(([field, is]): [string[], string][] => [
      ...(fields.includes(field)
        ? []
        : [[['where', field], `unknown field « ${field} » of ${rule.on}`] as [string[], string]]),
      ...(typeof is === 'string' && is.startsWith('${') && !PLACEHOLDERS.includes(is)
        ? [[['where', field], `unknown placeholder « ${is} »`] as [string[], string]]
        : []),
    ]),
  ];
}

function filledIn(rule: RoleRule, mandate: Held, who: Who, today: string): RawRuleOf<MongoAbility> {
  const values: Record<string, string | null> = {
    '${mandate.id}': mandate.id,
    '${mandate.organisation}': mandate.organisationId,
    '${mandate.body}': mandate.bodyId,
    '${person}': who.id,
    '${today}': today,
  };
  const conditions = Object.fromEntries(
    Object.entries(rule.where ?? {}).map(([field, is]) => [
      field,
      typeof is === 'string' && is in values ? values[is] : is,
    ]),
  );
  return { action: [...rule.do], subject: rule.on, ...(rule.where && { conditions }) };
}
