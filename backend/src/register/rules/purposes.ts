import { addDays, longDay } from '../../kernel/days';
import { Rulebook } from '../../rulebook/rulebook';
import { Purpose } from '../activity.entity';
import { linesWhere, Look, Rule, shortened } from './look';

/** Whether a basis of art. 6(1) must rest on a text of law: c and e (art. 6(3)). */
export function needsText(book: Rulebook, legalBasis: string): boolean {
  const basis = book.vocabularies.get('legal-bases')?.terms.find(({ code }) => code === legalBasis);
  return basis?.['needsText'] === true;
}

/** A citation is judged on the day asked for: before it holds, and after its repeal (art. 6(3), R-04). */
export const citations: Rule = (look) =>
  look.content.purposes.flatMap(({ legalText }, index) => {
    const text = legalText ? look.book.legalText(legalText) : undefined;
    const at = { field: 'purposes', line: index + 1, part: 'legalText' };
    if (text && text.until !== null && text.until < look.day)
      return [look.found('repealed-text', at, { text: text.short, until: longDay(addDays(text.until, 1)) })];
    if (text && text.from > look.day)
      return [look.found('text-not-yet-in-force', at, { text: text.short, from: longDay(text.from) })];
    return [];
  });

/** An activity says what it is for, by one basis each, and by a text for bases c and e. */
export const bases: Rule = (look) => {
  const { purposes } = look.content;
  if (look.isProcessor) return [];
  if (purposes.length === 0) return [look.found('purpose-missing', { field: 'purposes' })];
  return [
    ...at(look, 'purpose-without-basis', 'legalBasis', ({ legalBasis }) => !look.term('legal-bases', legalBasis)),
    ...at(
      look, 'purpose-without-legal-text', 'legalText',
      ({ legalText, legalBasis }) => !legalText && needsText(look.book, legalBasis),
    ),
  ]; // prettier-ignore
};

/** Base f asks for its three steps, and is refused to a public authority in its missions (art. 6(1)f, R-05). */
export const interests: Rule = (look) => [
  ...at(
    look, 'interest-unbalanced', 'balance',
    ({ legalBasis, legitimateInterest, balance }) => legalBasis === 'f' && !(said(legitimateInterest) && said(balance)),
  ),
  ...at(
    look, 'interest-of-public-authority', 'legalBasis',
    ({ legalBasis }) => legalBasis === 'f' && look.known.publicAuthority === true,
  ),
]; // prettier-ignore

/** Base a says how one consents and where that is proved; some persons are hardly free to refuse (art. 7, R-06, R-07). */
export const consents: Rule = (look) => {
  const among = (rule: string) => look.personsAmong(look.parameter(rule, 'persons'));
  const unequal = among('consent-imbalance');
  const children = among('consent-of-child');
  const consent = ({ legalBasis }: Purpose) => legalBasis === 'a';
  return [
    ...at(look, 'consent-unexplained', 'consentHow', (one) => consent(one) && !said(one.consentHow)),
    ...at(look, 'consent-unproved', 'consentEvidence', (one) => consent(one) && !said(one.consentEvidence)),
    ...at(look, 'consent-imbalance', 'legalBasis', (one) => consent(one) && unequal.length > 0, { persons: unequal }),
    ...at(look, 'consent-of-child', 'consentHow', (one) => consent(one) && children.length > 0, { persons: children }),
  ]; // prettier-ignore
};

/** One finding for each purpose of which something holds. */
function at(look: Look, rule: string, part: string, wrong: (one: Purpose) => boolean, facts: object = {}) {
  return linesWhere(look.content.purposes, wrong).map(({ line, number }) =>
    look.found(
      rule,
      { field: 'purposes', line: number, part },
      { purpose: shortened(line.text), basis: look.book.label('legal-bases', line.legalBasis), ...facts },
    ),
  );
}

const said = (text: string | undefined) => Boolean(text?.trim());
