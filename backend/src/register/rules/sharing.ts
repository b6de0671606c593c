import { linesWhere, Look, Rule, says } from './look';

/** What art. 30(1) asks of every entry: persons, data, recipients, transfers, measures. */
export const record: Rule = (look) => {
  const { persons, dataCategories, measures } = look.content;
  const missing = (rule: string, field: string, blank: boolean) =>
    blank ? [look.found(rule, { field })] : [];
  return [
    ...(look.isProcessor
      ? []
      : [
          ...missing('persons-missing', 'persons', persons.length === 0),
          ...missing('data-missing', 'dataCategories', dataCategories.length === 0),
          ...missing('recipients-missing', 'recipients', look.isBlank('recipients') && look.isBlank('internalRecipients')),
        ]),
    ...missing('transfers-unsaid', 'transfers', look.isBlank('transfers') && look.isBlank('transferList')),
    ...missing('measures-missing', 'measures', measures.length === 0),
  ]; // prettier-ignore
};

/** A register of processors names each controller and what is done for it (art. 30(2), R-35). */
export const served: Rule = (look) => {
  if (!look.isProcessor) return [];
  const list = look.items('controllersServed');
  if (list.length === 0) return [look.found('controllers-unnamed', { field: 'controllersServed' })];
  return linesWhere(list, (one) => !says(one, 'work')).map(({ line, number }) =>
    look.found(
      'served-work-unsaid',
      { field: 'controllersServed', line: number, part: 'work' },
      { controller: line['name'] },
    ),
  );
};

/** Joint controllers are named, each with the arrangement of art. 26. */
export const joint: Rule = (look) => {
  const list = look.items('jointControllers');
  if (look.content.role === 'joint' && list.length === 0)
    return [look.found('joint-unnamed', { field: 'jointControllers' })];
  return linesWhere(list, (one) => !says(one, 'arrangement')).map(({ line, number }) =>
    look.found(
      'joint-without-arrangement',
      { field: 'jointControllers', line: number, part: 'arrangement' },
      { controller: line['name'] },
    ),
  );
};

/** A processor works under a contract (art. 28(3)), and from outside the EEA only as a transfer that is listed. */
export const processors: Rule = (look) =>
  look.items('processors').flatMap((one, index) => {
    const at = (part: string) => ({ field: 'processors', line: index + 1, part });
    const facts = { processor: one['name'], country: look.book.label('countries', String(one['country'] ?? '')) };
    return [
      ...(says(one, 'contract') ? [] : [look.found('processor-without-contract', at('contract'), facts)]),
      ...(isOutside(look, one['country']) && !isListed(look, String(one['name'] ?? ''))
        ? [look.found('processor-transfer-unlisted', at('country'), facts)]
        : []),
    ];
  }); // prettier-ignore

/** A tool of a parent outside the EEA is looked into even when its data stay inside. */
export const remoteAccess: Rule = (look) => {
  const names = look.parameter('remote-access-unexamined', 'names');
  const used = [
    ...look.codes('systems'),
    ...look.items('processors').map((one) => String(one['name'] ?? '')),
  ];
  const found = names.filter(
    (name) => used.some((one) => one.toLowerCase().includes(name.toLowerCase())) && !isListed(look, name),
  );
  return found.length
    ? [look.found('remote-access-unexamined', { field: 'transferList' }, { tools: found })]
    : [];
};

function isListed(look: Look, name: string): boolean {
  const wanted = name.toLowerCase();
  return look.items('transferList').some((one) => {
    const listed = String(one['recipient'] ?? '').toLowerCase();
    return listed.includes(wanted) || (listed !== '' && wanted.includes(listed));
  });
}

function isOutside(look: Look, country: unknown): boolean {
  const zone = look.term('countries', country)?.['zone'];
  return zone !== undefined && zone !== 'eea';
}
