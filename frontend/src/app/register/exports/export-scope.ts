import { ServerQuery } from '../list/list-words';

/** The words of the address that are the page's own; all others are those of the list that led here. */
const OWN = ['fiche', 'format', 'textes', 'jour', 'portee', 'at'];
type Address = Readonly<Record<string, string | readonly string[] | undefined>>;

/** « Mon registre », all that one may read, or what was chosen or filtered in the list. */
export type Reach = 'mine' | 'all' | 'chosen' | 'filtered';

export interface Scope {
  readonly reach: Reach;
  /** How many entries were ticked; 0 when none were. */
  readonly ticked: number;
  readonly query: ServerQuery;
}

/** Which entries an address asks for. Without a word of the list, it is the register of the organisation one acts for. */
export function scopeOf(address: Address, organisation: string): Scope {
  const ids = [address['fiche'] ?? address['ids'] ?? []].flat().flatMap((one) => one.split(',')).filter(Boolean);
  if (address['portee'] === 'tout') return { reach: 'all', ticked: ids.length, query: {} };
  if (address['portee'] === 'mien') return { reach: 'mine', ticked: ids.length, query: { organisation } };
  if (ids.length) return { reach: 'chosen', ticked: ids.length, query: { ids } };
  const filter = filterOf(address);
  const names = Object.keys(filter);
  if (names.length === 0 || (names.length === 1 && filter['organisation'] === organisation))
    return { reach: 'mine', ticked: 0, query: organisation ? { organisation } : {} };
  return { reach: 'filtered', ticked: 0, query: filter };
} // prettier-ignore

/** Whether the list that led here narrowed what it showed. */
export const isNarrowed = (address: Address, organisation: string): boolean =>
  scopeOf({ ...address, portee: undefined }, organisation).reach !== 'mine';

function filterOf(address: Address): ServerQuery {
  const words = Object.entries(address).filter(
    ([name, value]) => !OWN.includes(name) && name !== 'ids' && value !== undefined && value !== '',
  );
  return Object.fromEntries(words) as ServerQuery;
}
