import { Rulebook } from '../../rulebook/rulebook';
import { RegisterField } from '../../rulebook/register-words';
import { ActivityContent, Item } from '../activity.entity';
import { isBlank, partName, valueOf, WrittenField, writtenFields } from '../catalogue';
import { Look } from './look';
import { needsText } from './purposes';

/** What is due in an entry and what of it is missing: ids of fields, and of parts of the lines of a list. */
export interface Due {
  readonly asked: readonly string[];
  readonly lacking: readonly string[];
}

/** Who asks for a field, as the gap view names them: art. 30, the APD, the CNIL, the sector. */
export const ASKERS = ['art30', 'apd', 'cnil', 'sector'] as const;
export type Asker = (typeof ASKERS)[number];

/** Whether a field is one that someone asks of a controller's, or of a processor's, entry. */
export function isAskedBy(field: RegisterField, asker: Asker, processor: boolean): boolean {
  const name = asker === 'art30' ? (processor ? 'art30-2' : 'art30-1') : asker;
  return field.askedBy.includes(name);
}

/** How heavily a missing field weighs with who asks for it: obligatory, recommended by the APD, advised. */
export const levelOf = (asker: Asker): 'obligatory' | 'recommended' | 'advised' =>
  asker === 'art30' ? 'obligatory' : asker === 'apd' ? 'recommended' : 'advised';

/** The fields that can be due: all but the computed ones, in the order of the page, each list before its parts. */
export function dueFields(book: Rulebook): readonly (WrittenField | RegisterField)[] {
  return writtenFields(book).flatMap((field) => [field, ...field.parts]);
}

/** What the circumstances of an entry make due (`when` in `policies/register`), and what of it nobody wrote. */
export function dueIn(look: Look): Due {
  const asked: string[] = [];
  const lacking: string[] = [];
  const add = (id: string, missing: boolean) => {
    asked.push(id);
    if (missing) lacking.push(id);
  };
  for (const field of writtenFields(look.book)) {
    if (!isOfThisRegister(field, look)) continue;
    const lines = look.items(field.id);
    if (isDue(field, look) || !isUnsaid(look.content, field.id)) add(field.id, isUnsaid(look.content, field.id));
    for (const part of field.parts) {
      const due = lines.filter((line) => isPartDue(part, line, look));
      if (due.length && isOfThisRegister(part, look))
        add(part.id, due.some((line) => isBlank(line[partName(part)])));
    }
  }
  return { asked, lacking };
} // prettier-ignore

const isOfThisRegister = ({ only }: RegisterField, look: Look) =>
  only === undefined || (only === 'processor') === look.isProcessor;

function isDue({ when }: RegisterField, look: Look): boolean {
  switch (when) {
    case undefined:
      return true;
    case 'special':
      return look.ofNature('special').length > 0;
    case 'judicial':
      return look.ofNature('judicial').length > 0;
    case 'sensitive':
      return look.ofNature('special', 'judicial').length > 0;
    case 'niss':
      return look.ofNature('niss').length > 0;
    case 'joint':
      return look.content.role === 'joint';
    case 'aipd':
      return look.content.aipd.required;
    default:
      return false;
  }
}

function isPartDue(part: RegisterField, line: Item, look: Look): boolean {
  const basis = String(line['legalBasis'] ?? '');
  switch (part.when) {
    case 'base-a':
      return basis === 'a';
    case 'base-f':
      return basis === 'f';
    case 'base-needs-text':
      return needsText(look.book, basis);
    case 'given':
      return !isBlank(line[partName(part)]);
    default:
      return true;
  }
}

/** An AIPD that is neither required nor declined with a reason was not answered. */
function isUnsaid(content: ActivityContent, id: string): boolean {
  if (id === 'aipd') return !content.aipd.required && content.aipd.reason.trim() === '';
  return valueOf(content, id) === undefined;
}
