import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { PersonWords } from '../src/app/demo/sector';

const FILE = join(resolve(__dirname, '../..'), 'templates/demo/people.yaml');
const { people } = parse(readFileSync(FILE, 'utf8')) as { people: PersonWords[] };

interface Where {
  readonly body?: string;
  readonly organisation?: string;
}

/** The addresses of the demonstration's people who hold a role, in a body or for an organisation. */
export function holders(role: string, { body, organisation }: Where = {}): string[] {
  return people
    .filter(({ mandates }) =>
      mandates.some(
        (mandate) =>
          mandate.role === role &&
          mandate.until === undefined &&
          (body === undefined || mandate.body === body) &&
          (organisation === undefined || mandate.organisation === organisation),
      ),
    )
    .map(({ email }) => email);
}

/** The first of them. */
export function holder(role: string, where: Where = {}): string {
  const [first] = holders(role, where);
  if (!first) throw new Error(`nobody of the demonstration is ${role} ${JSON.stringify(where)}`);
  return first;
}
