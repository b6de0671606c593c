import { plainToInstance } from 'class-transformer';
import { validateSync, ValidationError } from 'class-validator';
import { Refusal } from '../../kernel/refusal';
import { ActivityContent } from '../../register/activity.entity';
import { writtenFields } from '../../register/catalogue';
import { contentFrom, refuseIncomplete, refuseUnknown } from '../../register/entry';
import { ActivityInput } from '../../register/register.dto';
import { Rulebook } from '../../rulebook/rulebook';
import { Remark } from '../formats/cells';

const NO_NAME = /\S/;
const TO_BE_NAMED = 'À préciser';

/** An entry as forms send it. */
export function inputOf({ aipd, more, ...core }: ActivityContent): ActivityInput {
  return {
    ...core,
    aipdRequired: aipd.required,
    aipdReason: aipd.reason,
    ...(more && { more: { ...more } }),
  } as unknown as ActivityInput;
}

/**
 * What a file lacks and a register cannot do without is filled in visibly, and said: a purpose (art. 30(1)b), the
 * controller that a processor works for (art. 30(2)a). A missing legal basis stays open.
 */
export function completed(content: ActivityContent): {
  content: ActivityContent;
  remarks: readonly Remark[];
} {
  const remarks: Remark[] = [];
  let full = content;
  if (content.role === 'processor') {
    if (!content.more?.['controllersServed']) {
      remarks.push({ code: 'nobody-served' });
      full = { ...full, more: { ...full.more, controllersServed: [{ name: TO_BE_NAMED }] } };
    }
  } else if (content.purposes.length === 0) {
    remarks.push({ code: 'no-purpose' });
    const text = content.name.padEnd(3, '.');
    full = {
      ...full,
      purposes: [{ id: 'finalite-1', text, legalBasis: '', legalText: null, article: null }],
    };
  }
  const bare = full.purposes.filter(({ legalBasis }) => legalBasis === '').length;
  if (bare)
    remarks.push({
      code: 'no-basis',
      facts: { count: bare === 1 ? 'd’une finalité' : `de ${bare} finalités` },
    });
  return { content: full, remarks };
}

/** Why an entry cannot be written as it stands, by the rules that forms obey; none when it can. */
export function flawsIn(book: Rulebook, content: ActivityContent): Remark[] {
  if (!NO_NAME.test(content.name)) return [{ code: 'no-name' }];
  const input = plainToInstance(ActivityInput, { ...inputOf(content), code: content.code || 'T999' });
  const flaws = validateSync(input, { whitelist: true })
    .flatMap((error) => leaves(error))
    .filter(
      ({ path, constraint }) =>
        !(path.endsWith('legalBasis') && constraint === 'isIn' && isOpen(content, path)),
    )
    .map(({ path, constraint }) => flaw(book, path, constraint));
  if (flaws.length) return flaws;
  try {
    const sound = contentFrom(input, book);
    refuseUnknown(sound, book);
    refuseIncomplete(sound, book);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ code: 'refused', facts: { sentence: book.sentence(error.code, error.facts) } }];
  }
}

/** A basis that was left open, not one that was mistaken. */
const isOpen = (content: ActivityContent, path: string) =>
  content.purposes[Number(/purposes\.(\d+)\./.exec(path)?.[1])]?.legalBasis === '';

interface Leaf {
  readonly path: string;
  readonly constraint: string;
}

function leaves(error: ValidationError, above = ''): Leaf[] {
  const path = above ? `${above}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({ path, constraint }));
  return [...own, ...(error.children ?? []).flatMap((child) => leaves(child, path))];
}

function flaw(book: Rulebook, path: string, constraint: string): Remark {
  const heading = labelOf(book, path);
  if (/length/i.test(constraint)) return { code: 'too-long', facts: { heading } };
  return { code: 'refused-value', facts: { heading, why: WHY[constraint] ?? 'forme inattendue' } };
}

const WHY: Readonly<Record<string, string>> = {
  matches: 'code attendu : T suivi de chiffres pour une fiche, D suivi de chiffres pour un document',
  isIn: 'elle ne figure pas dans la liste',
  isString: 'un texte est attendu',
  isArray: 'une liste est attendue',
  isBoolean: 'oui ou non est attendu',
  arrayMaxSize: 'quarante lignes au plus',
};

/** « Durées de conservation, ligne 2 : Durée d’usage » for `retention.1.term`. */
function labelOf(book: Rulebook, path: string): string {
  const [id = '', line, part] = path.split('.');
  const field = writtenFields(book).find((one) => one.id === id.replace(/^aipd(Required|Reason)$/, 'aipd'));
  const label = field?.label ?? id;
  if (line === undefined) return label;
  const name = field?.parts.find((one) => (one.as ?? one.id) === part)?.label;
  return `${label}, ligne ${Number(line) + 1}${name ? `, ${name}` : ''}`;
}
