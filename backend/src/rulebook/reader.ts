import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** What is wrong in the rulebook: file, line and the rule it breaks. */
export interface Flaw {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}
/** A file of rules as it was read: its value, and where each part of it stands. */
export interface Leaf<T = unknown> {
  readonly file: string;
  readonly value: T;
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** Reads YAML files and holds them against their JSON Schema; collects flaws instead of throwing. */
export class Reader {
  readonly flaws: Flaw[] = [];
  private readonly ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

  constructor(private readonly root: string) {}

  /** Every file of a folder, checked against `policies/schema/<schema>.schema.json` when it exists. */
  folder<T>(folder: string, schema?: string): Leaf<T>[] {
    const dir = join(this.root, folder);
    if (!existsSync(dir)) return [];
    return readdirSync(dir)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => this.file<T>(`${folder}/${name}`, schema))
      .filter((leaf) => leaf !== undefined);
  }

  /** One file; undefined when it is too broken to be read. */
  file<T>(path: string, schema?: string): Leaf<T> | undefined {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(this.root, path), 'utf8'), { lineCounter: lines });
    for (const error of document.errors)
      this.flaws.push({
        file: path,
        line: lines.linePos(error.pos[0]).line,
        rule: error.message.split('\n')[0]!,
      });
    if (document.errors.length) return undefined;
    const lineOf = (at: readonly (string | number)[]) => {
      for (let length = at.length; length > 0; length -= 1) {
        const node = document.getIn(at.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    };
    const leaf = { file: path, value: document.toJS() as T, lineOf };
    this.hold(leaf, schema ? this.schema(schema) : undefined);
    return leaf;
  }

  /** What is wrong with a value that comes from elsewhere, held against the same schema as the files. */
  wrongs(schema: string, value: unknown): string[] {
    const valid = this.schema(schema);
    return !valid || valid(value) ? [] : (valid.errors ?? []).map(sentence);
  }

  /** The text of a file that is not YAML, such as a template in Markdown. */
  text(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  names(folder: string, ending: string): string[] {
    const dir = join(this.root, folder);
    if (!existsSync(dir)) return [];
    return readdirSync(dir)
      .filter((name) => name.endsWith(ending))
      .sort();
  }

  private hold(leaf: Leaf, valid: ValidateFunction | undefined): void {
    if (!valid || valid(leaf.value)) return;
    for (const error of valid.errors ?? []) {
      const path = error.instancePath
        .split('/')
        .slice(1)
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
      this.flaws.push({ file: leaf.file, line: leaf.lineOf(path), rule: sentence(error) });
    }
  }

  private schema(name: string): ValidateFunction | undefined {
    const file = join(this.root, 'policies/schema', `${name}.schema.json`);
    if (!existsSync(file)) return undefined;
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { $id?: string };
    const id = schema.$id ?? basename(file);
    return this.ajv.getSchema(id) ?? this.ajv.compile({ ...schema, $id: id });
  }
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const extra = 'additionalProperty' in params ? ` (« ${String(params['additionalProperty'])} »)` : '';
  const values = 'allowedValues' in params ? ` : ${(params['allowedValues'] as unknown[]).join(', ')}` : '';
  return `${instancePath || '/'} ${message ?? 'is wrong'}${extra}${values}`;
}
