import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** The rooms of the backend, from the ground up. A room imports only from rooms before it in this list. */
const ROOMS =
  `kernel database audit rulebook access printing sealing directory post revisions governance partners register
  exchange flows documents assessments requests breaches actions packs impact overview app`.split(/\s+/);

/** The order inside a room that has folders of its own; files beside the folders bind them together. */
const PARTS: Record<string, readonly string[]> = {
  governance: [
    'circuits',
    'dossiers',
    'opinions',
    'meetings',
    'calendar',
    'votes',
    'decisions',
    'follow-up',
    'spaces',
    'pages',
    'minutes',
  ],
};

/** Third parties have one door each: which package (or which of its names), and the only files it comes in by. */
const DOORS: readonly { what: RegExp; names?: RegExp; by: RegExp }[] = [
  { what: /^pdfkit($|\/)/, by: /^printing\// },
  { what: /^docx$/, by: /^printing\/docx\// },
  { what: /^(pkijs|asn1js|@signpdf\/.*)$/, by: /^sealing\// },
  { what: /^nodemailer$/, by: /^post\// },
  { what: /^@casl\//, by: /^access\// },
  { what: /^(fastify|@fastify\/.*|@nestjs\/platform-.*)$/, by: /^app\/(main|server)\.ts$/ },
  { what: /^(pg|@nestjs\/typeorm)$/, by: /^database\// },
  { what: /^node:sqlite$/, by: /^(database\/|app\/backup\.ts)/ },
  {
    what: /^typeorm$/,
    names: /^(DataSource|EntityManager|QueryRunner|MigrationInterface|\w*QueryBuilder)$/,
    by: /^database\//,
  },
  { what: /^typeorm$/, by: /^(?!kernel\/)/ },
  { what: /^yaml$/, by: /^(rulebook\/|app\/failures\.ts)/ },
];

const NAMELESS = /(^|\/)(dto|services|utils|helpers|common|shared)\//;

const FROM = /(?:import|export)\s(?:type\s)?([^;'"]*?)\s?from\s'([^']+)'/g;
const BARE = /(?:\bimport\s|\b(?:import|require)\()'([^']+)'/g;

const importsOf = (source: string) => [
  ...[...source.matchAll(FROM)].map(([, names = '', from = '']) => ({
    from,
    names: names.match(/\w+/g) ?? [],
  })),
  ...[...source.matchAll(BARE)].map(([, from = '']) => ({ from, names: [] as string[] })),
];

const room = (path: string) => path.split('/')[0]!;
const part = (path: string) => PARTS[room(path)]?.indexOf(path.split('/')[1]!) ?? -1;
const isUnlistedPart = (path: string) => room(path) in PARTS && path.split('/').length > 2 && part(path) < 0;

/** What is wrong with the place of one file (its path under src) and with what it imports. Empty means sound. */
function flawsOf(file: string, source: string): string[] {
  const own = ROOMS.indexOf(room(file));
  const placed = [
    own < 0 && `${file}: ${room(file)} is not in the list of rooms`,
    isUnlistedPart(file) && `${file}: ${file.split('/')[1]} is not in the order of ${room(file)}`,
    NAMELESS.test(file) && `${file}: a file that fits no room has no name yet`,
  ];
  const imported = importsOf(source).flatMap(({ from, names }) => {
    const told = `${file} imports ${from}`;
    if (!from.startsWith('.'))
      return DOORS.filter(
        (door) =>
          door.what.test(from) &&
          (!door.names || names.some((name) => door.names!.test(name))) &&
          !door.by.test(file),
      ).map(() => `${told}, which has another door`);
    const target = join(dirname(file), from);
    if (target.startsWith('..')) return [`${told}, outside the house`];
    if (room(target) !== room(file))
      return ROOMS.indexOf(room(target)) < own ? [] : [`${told}, a room above it`];
    return part(file) >= 0 && part(target) > part(file) ? [`${told}, a part above it`] : [];
  });
  return [...placed, ...imported].filter((flaw) => flaw !== false);
}

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

describe('the rooms of the backend', () => {
  it('import downwards only, and third parties by their one door', () => {
    expect(files.flatMap((file) => flawsOf(file, readFileSync(join(__dirname, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['register/activity.entity.ts', `import { Row } from '../database/row';`],
    ['governance/votes/vote.ts', `import { Meeting } from '../meetings/meeting.entity';`],
    ['governance/governance.module.ts', `import { Votes } from './votes/votes.service';`],
    ['register/register.service.ts', `import { FindOptionsWhere, In } from 'typeorm';`],
    ['printing/press.ts', `import PDFDocument from 'pdfkit';`],
    ['app/main.ts', `import { FastifyAdapter } from '@nestjs/platform-fastify';`],
  ])('let %s say %s', (file, source) => expect(flawsOf(file, source)).toEqual([]));

  it.each([
    ['register/register.service.ts', `import { Flow } from '../flows/flow.entity';`, 'a room above'],
    [
      'register/register.service.ts',
      `import type {\n  Flow,\n} from '../flows/flow.entity';`,
      'a room above',
    ],
    ['kernel/clock.ts', `export { Db } from '../database/db';`, 'a room above'],
    ['audit/journal.ts', `const book = await import('../rulebook/rulebook');`, 'a room above'],
    ['governance/meetings/meeting.ts', `import { Vote } from '../votes/vote.entity';`, 'a part above'],
    ['packs/pack.service.ts', `import { World } from '../../testing/world';`, 'outside the house'],
    ['packs/pack.service.ts', `import PDFDocument from 'pdfkit';`, 'another door'],
    ['packs/pack.service.ts', `import * as pkijs from 'pkijs';`, 'another door'],
    ['register/list.service.ts', `import { rulesToAST } from '@casl/ability/extra';`, 'another door'],
    ['access/session.controller.ts', `import '@fastify/cookie';`, 'another door'],
    ['register/list.service.ts', `import { In, SelectQueryBuilder } from 'typeorm';`, 'another door'],
    ['packs/copy.ts', `import { DataSource } from 'typeorm';`, 'another door'],
    ['kernel/row.ts', `import { Entity } from 'typeorm';`, 'another door'],
    ['register/rules.ts', `import { parse } from 'yaml';`, 'another door'],
    ['misc/odds.ts', ``, 'not in the list'],
    ['governance/odds/ends.ts', ``, 'not in the order'],
    ['register/utils/dates.ts', ``, 'no name yet'],
  ])('do not let %s say %s', (file, source, flaw) => expect(flawsOf(file, source).join()).toContain(flaw));
});
