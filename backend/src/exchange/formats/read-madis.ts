import { alike } from './fold';
import { TableFormat } from './read-table';

const PEOPLE = /personnes? concernees? (.+?)( commentaire)?$/;

/**
 * The headings of a Madis export as its values really stand. Its generator names « Usagers » seventh among the persons
 * concerned but writes their values third, so that the columns from « Salariés » to « Usagers » are shifted by one.
 */
export function straightened(titles: readonly string[]): { titles: readonly string[]; shifted: boolean } {
  const people = titles.map((title) => PEOPLE.exec(alike(title))?.[1]);
  const order = [...new Set(people.filter((one) => one !== undefined))];
  const users = order.indexOf('usagers');
  const shifted = order.length >= 7 && users === 6;
  const real = shifted ? [...order.slice(0, 2), 'usagers', ...order.slice(2, 6), ...order.slice(7)] : order;
  return {
    shifted,
    titles: titles.map((title, at) => {
      const said = people[at];
      if (said === undefined) return title;
      const name = real[order.indexOf(said)]!;
      const comment = alike(title).endsWith('commentaire') ? ', commentaire' : '';
      return `Personnes concernées, ${NAMES[name] ?? name}${comment}`;
    }),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  particuliers: 'Particuliers', internautes: 'Internautes', salaries: 'Salariés', agents: 'Agents', elus: 'Élus',
  professionnels: 'Professionnels', partenaires: 'Partenaires', usagers: 'Usagers', autres: 'Autres',
}; // prettier-ignore

/** How Madis's table is read: its headings straightened. */
export const madis = (format: TableFormat): TableFormat => ({
  ...format,
  renamed: (titles) => straightened(titles).titles,
});
