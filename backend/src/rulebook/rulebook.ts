import { Flaw, Leaf, Reader } from './reader';
import { ForeignLayout, ImportLayout } from './foreign-words';
import { RegisterGroup, Right } from './register-words';
import { Deadline, FindingRule, LegalText } from './law-words';
import { BodyRules, Circuit, Role, Vocabulary } from './words';

/** A rulebook that cannot be worked with: the start is refused and every flaw is told. */
export class BrokenRulebook extends Error {
  constructor(readonly flaws: readonly Flaw[]) {
    super(flaws.map(({ file, line, rule }) => `${file}:${line}: ${rule}`).join('\n'));
  }
}
/** A check that one room makes on its own rules; it is handed to the rulebook by `app`. */
export type RuleCheck = (book: Rulebook) => Flaw[];

/** Everything that `policies/` and `templates/` say, read once at start and never written. */
export class Rulebook {
  private constructor(
    private readonly reader: Reader,
    readonly legalTexts: ReadonlyMap<string, LegalText>,
    readonly circuits: ReadonlyMap<string, Circuit>,
    readonly bodies: ReadonlyMap<string, BodyRules>,
    readonly roles: ReadonlyMap<string, Role>,
    readonly findings: ReadonlyMap<string, FindingRule>,
    readonly vocabularies: ReadonlyMap<string, Vocabulary>,
    readonly deadlines: ReadonlyMap<string, Deadline>,
    readonly registerGroups: readonly RegisterGroup[],
    /** Register formats of others, by their name in code. */
    readonly exchange: ReadonlyMap<string, ForeignLayout>,
    /** Under which headings other tools say what an entry holds, by their name in code. */
    readonly imports: ReadonlyMap<string, ImportLayout>,
    readonly rights: readonly Right[],
    readonly refusals: Readonly<Record<string, string>>,
    private readonly leaves: ReadonlyMap<object, Leaf>,
  ) {}

  /** Reads the whole rulebook below a folder; throws `BrokenRulebook` naming file, line and rule. */
  static open(root: string, checks: readonly RuleCheck[] = []): Rulebook {
    const reader = new Reader(root);
    const leaves = new Map<object, Leaf>();
    const keyed = <T extends object>(folder: string, schema: string, key: keyof T & string) => {
      const found = new Map<string, T>();
      for (const leaf of reader.folder<T>(`policies/${folder}`, schema)) {
        leaves.set(leaf.value, leaf);
        const id = String(leaf.value?.[key]);
        if (found.has(id))
          reader.flaws.push({ file: leaf.file, line: 1, rule: `${key} « ${id} » stands twice` });
        found.set(id, leaf.value);
      }
      return found;
    };
    const book = new Rulebook(
      reader,
      keyed<LegalText>('legal-texts', 'legal-text', 'id'),
      keyed<Circuit>('circuits', 'circuit', 'id'),
      keyed<BodyRules>('bodies', 'body', 'kind'),
      keyed<Role>('roles', 'role', 'id'),
      keyed<FindingRule>('findings', 'finding', 'id'),
      keyed<Vocabulary>('vocabulary', 'vocabulary', 'id'),
      keyed<Deadline>('deadlines', 'deadline', 'id'),
      [...keyed<RegisterGroup>('register', 'register-group', 'group').values()].sort(
        (a, b) => a.order - b.order,
      ),
      keyed<ForeignLayout>('exchange', 'exchange', 'id'),
      keyed<ImportLayout>('imports', 'import', 'id'),
      [...keyed<Right>('rights', 'right', 'id').values()].sort((a, b) => a.order - b.order),
      reader.file<Record<string, string>>('templates/refusals/fr.yaml')?.value ?? {},
      leaves,
    );
    if (reader.flaws.length === 0) for (const check of checks) reader.flaws.push(...check(book));
    if (reader.flaws.length) throw new BrokenRulebook(reader.flaws);
    return book;
  }

  /** A flaw in a file that was read, placed on the line of the given part of it. */
  flaw(of: object, path: readonly (string | number)[], rule: string): Flaw {
    const leaf = this.leaves.get(of);
    return { file: leaf?.file ?? '?', line: leaf?.lineOf(path) ?? 1, rule };
  }

  /** What is wrong with rules that were not read from a file, by the same schema. Empty means sound. */
  wrongs(schema: string, value: unknown): string[] {
    return this.reader.wrongs(schema, value);
  }

  /** A YAML file of words below `templates/`, held against a schema where one is named. */
  words<T>(path: string, schema?: string): T {
    const leaf = this.reader.file<T>(`templates/${path}`, schema);
    if (!leaf || this.reader.flaws.length) throw new BrokenRulebook(this.reader.flaws);
    return leaf.value;
  }

  /** The Markdown templates of a folder below `templates/`, as text by file name. */
  texts(folder: string): ReadonlyMap<string, string> {
    const names = this.reader.names(`templates/${folder}`, '.md');
    return new Map(names.map((name) => [name, this.reader.text(`templates/${folder}/${name}`)]));
  }

  legalText(id: string): LegalText | undefined {
    return this.legalTexts.get(id);
  }

  /** The French label of a code in a vocabulary; the code itself when it is not known there. */
  label(vocabulary: string, code: string): string {
    return this.vocabularies.get(vocabulary)?.terms.find((term) => term.code === code)?.label ?? code;
  }

  /** The French sentence of a refusal, its `{facts}` filled in. */
  sentence(code: string, facts: Readonly<Record<string, unknown>> = {}): string {
    return fill(this.refusals[code] ?? code, facts);
  }
}

/** Puts facts into a sentence: `{name}` becomes the fact of that name. */
export function fill(sentence: string, facts: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{([\w.]+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    return fact === undefined || fact === null ? whole : Array.isArray(fact) ? fact.join(', ') : String(fact);
  });
}
