import { linesWhere, Look, Rule, says } from './look';

const HEALTH_LIKE = ['special'];

/** Special data need an exception of art. 9(2) beside their basis, and a reason for it; art. 8 of the law never is one. */
export const special: Rule = (look) => {
  const categories = labels(look, 'special');
  const conditions = look.codes('art9Condition');
  const { purposes } = look.content;
  return [
    ...(categories.length && conditions.length === 0
      ? [look.found('special-without-condition', { field: 'art9Condition' }, { categories })]
      : []),
    ...(conditions.length && look.isBlank('art9Reason')
      ? [look.found('condition-unreasoned', { field: 'art9Reason' }, { conditions: named(look, conditions) })]
      : []),
    ...linesWhere(purposes, ({ legalText, article }) => isNeverOffered(look, legalText, article)).map(
      ({ number }) => look.found('article-8-invoked', { field: 'purposes', line: number, part: 'legalText' }),
    ),
  ];
};

/** Data on convictions and offences need one of the few bases of art. 10 of the law. */
export const judicial: Rule = (look) => {
  const categories = labels(look, 'judicial');
  return categories.length && look.isBlank('art10Basis')
    ? [look.found('judicial-without-basis', { field: 'art10Basis' }, { categories })]
    : [];
};

/** Who has access to such data is listed, with their work and their duty of confidentiality (law of 30/07/2018, art. 9, R-10). */
export const accessList: Rule = (look) => {
  const categories = labels(look, ...HEALTH_LIKE, 'judicial');
  if (categories.length === 0) return [];
  const list = look.items('accessList');
  if (list.length === 0) return [look.found('access-list-missing', { field: 'accessList' }, { categories })];
  return linesWhere(list, (one) => !says(one, 'work') || !says(one, 'duty')).map(({ line, number }) =>
    look.found('access-list-incomplete', { field: 'accessList', line: number }, { person: line['function'] }),
  );
};

/** Membership of a union is not written down as a trait of a person: who appointed them is enough. */
export const unions: Rule = (look) => {
  const words = look.parameter('union-membership', 'words');
  const wrong = ({ code, detail }: { code: string; detail: string }) =>
    look.term('data-categories', code)?.['nature'] !== 'special' &&
    words.some((word) => detail.toLowerCase().includes(word));
  return linesWhere(look.content.dataCategories, wrong).map(({ line, number }) =>
    look.found(
      'union-membership',
      { field: 'dataCategories', line: number, part: 'detail' },
      { category: look.book.label('data-categories', line.code) },
    ),
  );
};

/** The national number is used by a text or an authorisation, named with its date (law of 08/08/1983, art. 8, R-15 and R-16). */
export const nationalNumber: Rule = (look) => {
  if (look.ofNature('niss').length === 0) return [];
  const authorisation = look.text('nissAuthorisation');
  if (!authorisation) return [look.found('niss-unauthorised', { field: 'nissAuthorisation' })];
  return /\b(19|20)\d\d\b/.test(authorisation)
    ? []
    : [look.found('niss-authorisation-undated', { field: 'nissAuthorisation' }, { authorisation })];
};

/** Each category says why it is needed (art. 5(1)c, R-01). */
export const minimisation: Rule = (look) => {
  const silent = linesWhere(look.content.dataCategories, ({ why }) => !why?.trim());
  if (silent.length === 0) return [];
  const categories = silent.map(({ line }) => look.book.label('data-categories', line.code));
  const at = { field: 'dataCategories', line: silent[0]!.number, part: 'why' };
  return [look.found('data-unjustified', at, { categories })];
};

function isNeverOffered(look: Look, text: string | null, article: string | null): boolean {
  const [never] = look.parameter('article-8-invoked', 'article');
  return text !== null && article !== null && `${text}/${article}` === never;
}

const labels = (look: Look, ...natures: readonly string[]) =>
  look.ofNature(...natures).map(({ code }) => look.book.label('data-categories', code));

const named = (look: Look, codes: readonly string[]) =>
  codes.map((code) => look.book.label('art9-conditions', code));
