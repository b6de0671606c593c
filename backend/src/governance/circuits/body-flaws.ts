import { wrongsOfBody } from '../../directory/body-wrongs';
import { Flaw } from '../../rulebook/reader';
import { Rulebook } from '../../rulebook/rulebook';

export { presides, wrongsOfBody } from '../../directory/body-wrongs';

/** What is wrong with the rules of the bodies, each flaw on its line; the start is refused on any. */
export function bodyFlaws(book: Rulebook): Flaw[] {
  return [...book.bodies.values()].flatMap((rules) =>
    wrongsOfBody(rules, (role) => book.roles.has(role)).map(([path, text]) => book.flaw(rules, path, text)),
  );
}
