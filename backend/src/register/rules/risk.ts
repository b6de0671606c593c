import { EntryFinding, Look, Rule } from './look';

/** An AIPD is asked for by two criteria of WP248, or by one point of the APD's list (art. 35, R-44 and R-45). */
export const assessment: Rule = (look) => {
  if (look.isProcessor) return [];
  const { required, reason } = look.content.aipd;
  return required ? pursued(look) : declined(look, reason.trim() !== '');
};

/** What is ticked agrees with what the entry says elsewhere: vulnerable persons, combinations, special data…. */
export const criteria: Rule = (look) => {
  if (look.isProcessor) return [];
  const ticked = look.codes('dpiaCriteria');
  const shown: readonly (readonly [boolean, string, string])[] = [
    [look.ofNature('special', 'judicial', 'highly-personal').length > 0, 'wp248-4', 'gdprDataCategory'],
    [look.answer('vulnerable')?.yes === true, 'wp248-7', 'vulnerable'],
    [look.answer('combination')?.yes === true, 'wp248-6', 'combination'],
    [look.answer('automatedDecision')?.yes === true, 'wp248-2', 'automatedDecision'],
    [look.answer('profiling')?.yes === true, 'wp248-1', 'profiling'],
  ];
  const missed = shown.filter(([holds, code]) => holds && !ticked.includes(code));
  if (missed.length === 0) return [];
  const labels = missed.map(([, code]) => `«\u202f${look.book.label('aipd-criteria', code)}\u202f»`);
  return [look.found('criteria-unticked', { field: 'dpiaCriteria' }, { criteria: labels })];
};

function declined(look: Look, reasoned: boolean): EntryFinding[] {
  const kinds = look.codes('dpiaCriteria').map((code) => look.term('aipd-criteria', code)?.['kind']);
  const count = kinds.filter((kind) => kind === 'criterion').length;
  const listed = kinds.filter((kind) => kind === 'apd-list').length;
  const threshold = Number(look.parameter('aipd-called-for', 'criteria')[0] ?? 2);
  if (listed) return [look.found('aipd-on-list', { field: 'aipd' }, { points: namedOf(look, 'apd-list') })];
  if (count >= threshold && !reasoned) return [look.found('aipd-called-for', { field: 'aipd' }, { count })];
  return reasoned ? [] : [look.found('aipd-unreasoned', { field: 'aipd' })];
}

/** An assessment that is required has a reference, a result and the advice of the DPD (art. 35(2) and 35(7), R-46). */
function pursued(look: Look): EntryFinding[] {
  const rules = [
    ['aipd-reference-missing', 'aipdReference'],
    ['aipd-result-missing', 'aipdResult'],
    ['aipd-advice-missing', 'dpoOpinion'],
  ] as const;
  return rules.flatMap(([rule, field]) => (look.isBlank(field) ? [look.found(rule, { field })] : []));
}

const namedOf = (look: Look, kind: string) =>
  look.codes('dpiaCriteria').flatMap((code) => {
    const term = look.term('aipd-criteria', code);
    return term?.['kind'] === kind ? [`«\u202f${term.label}\u202f»`] : [];
  });
