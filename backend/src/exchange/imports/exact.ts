import { ActivityContent } from '../../register/activity.entity';
import { valueOf, writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { FoundEntry } from '../formats/cells';
import { assembled } from '../layouts/assembled';
import { contentFromOurs } from '../layouts/ours';
import { Assembled } from './assemble';

const BLANK = assembled(new Map());
type Json = Readonly<Record<string, unknown>>;

/** An entry out of one of our own files, which says each field by its name; nothing for the files of others. */
export function exactly(book: Rulebook, { exact, place }: FoundEntry): Assembled | undefined {
  if (!exact) return undefined;
  const content = 'content' in exact ? kept(exact.content) : contentFromOurs(book, exact.row, exact.lists);
  const fields = writtenFields(book).map(({ id }) => id).filter((id) => valueOf(content, id) !== undefined);
  const strange = 'content' in exact ? Object.keys(exact.content).filter((id) => !(id in BLANK) && id !== 'more') : [];
  const unplaced = strange.map((id) => ({ ...place, column: id, heading: id, text: JSON.stringify(('content' in exact && exact.content[id]) ?? '') }));
  return { content, reference: null, fields, remarks: [], unplaced };
} // prettier-ignore

/** What a JSON says, with a core that is whole; whatever else it may be is refused by the rules of forms. */
function kept(json: Json): ActivityContent {
  const core = Object.fromEntries(
    Object.entries(BLANK).map(([id, blank]) => [
      id,
      Array.isArray(blank) ? (Array.isArray(json[id]) ? json[id] : blank) : (json[id] ?? blank),
    ]),
  );
  const aipd = json['aipd'] as Json | undefined;
  return {
    ...(core as unknown as ActivityContent),
    aipd: { required: aipd?.['required'] === true, reason: String(aipd?.['reason'] ?? '') },
    ...(typeof json['more'] === 'object' &&
      json['more'] !== null && { more: json['more'] as ActivityContent['more'] }),
  } as ActivityContent;
}
