import { BodyRules } from '../rulebook/words';

/** Where a rule of a body stands, and what is wrong with it. */
export type Wrong = readonly [readonly string[], string];

/** A role that presides; its vote decides when votes are equal and the rules say so. */
export const presides = (role: string): boolean => role.endsWith('-chair');

/** What is wrong with the rules of one body or kind of body, given which roles exist. Empty means sound. */
export function wrongsOfBody(rules: BodyRules, isRole: (role: string) => boolean): Wrong[] {
  const { voters, quorum, majority, abstentions, tie, proxies, composition = [] } = rules;
  const wrong: readonly (readonly [boolean, readonly string[], string])[] = [
    ...voters.map((role) => [!isRole(role), ['voters'], `unknown voter role « ${role} »`] as const),
    ...composition.flatMap(({ roles }, index) =>
      roles.map(
        (role) => [!isRole(role), ['composition', String(index)], `unknown role « ${role} »`] as const,
      ),
    ),
    [
      quorum.atLeast !== 'majority' && !(Number.isInteger(quorum.atLeast) && quorum.atLeast >= 1),
      ['quorum', 'atLeast'],
      `impossible quorum « ${quorum.atLeast} »: a whole number from 1, or majority`,
    ],
    [
      tie === 'chair' && !voters.some(presides),
      ['tie'],
      'the chair decides when votes are equal, but no voter role presides',
    ],
    [
      majority.kind === 'simple' && (majority.of !== 'cast' || abstentions !== 'excluded'),
      ['majority'],
      'a simple majority weighs votes for against votes against only; say absolute to count the others',
    ],
    [
      proxies.maxPerHolder === 0 && proxies.countForQuorum,
      ['proxies'],
      'proxies count for the quorum, but nobody may hold one',
    ],
  ];
  return wrong.filter(([is]) => is).map(([, path, text]): Wrong => [path, text]);
}
