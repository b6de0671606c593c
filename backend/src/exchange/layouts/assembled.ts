import { ActivityContent, Item, Value } from '../../register/activity.entity';
import { withValue } from '../../register/catalogue';

/** An entry in which nothing was said. */
export const EMPTY: ActivityContent = {
  code: '', name: '', description: '', role: 'controller', purposes: [], persons: [], dataCategories: [], recipients: [],
  retention: [], transfers: '', measures: [], systems: [], documents: [], aipd: { required: false, reason: '' },
}; // prettier-ignore

/** The parts that a line of the core has even when nothing was said in them. */
const BLANK: Readonly<Record<string, Item>> = {
  purposes: { id: '', text: '', legalBasis: '', legalText: null, article: null },
  dataCategories: { code: '', detail: '' },
  retention: { category: '', term: '', start: '', archive: null, fate: '' },
};

/** An entry from what was read of it, field by field; what was not read is blank, and lines without a name get one. */
export function assembled(values: ReadonlyMap<string, Value | undefined>): ActivityContent {
  return [...values].reduce((content, [id, value]) => {
    if (value === undefined) return content;
    return withValue(content, id, id in BLANK ? completed(id, value as readonly Item[]) : value);
  }, EMPTY);
}

function completed(id: string, items: readonly Item[]): readonly Item[] {
  return items.map((item, index) => ({
    ...BLANK[id],
    ...item,
    ...(id === 'purposes' && !item['id'] && { id: `finalite-${index + 1}` }),
  }));
}
