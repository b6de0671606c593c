import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { actorOf } from '../access/abilities';
import { Actor } from '../access/actor';
import { Directory } from '../directory/directory.service';
import { Organisation } from '../directory/organisation.entity';
import { ImportPages } from '../exchange/imports/import-pages.service';
import { POLICIES } from '../exchange/imports/import.entity';
import { ImportNoteView, ImportRowView, ImportView } from '../exchange/imports/imports.dto';
import { Imports } from '../exchange/imports/imports.service';
import { Activity } from '../register/activity.entity';
import { Ground } from './app.module';
import { House } from './server';

/** What `import` was asked from the shell. */
export interface ImportAsked {
  readonly file: string;
  readonly org: string;
  readonly policy: (typeof POLICIES)[number];
  /** Code of the entry that lines of retention go into. */
  readonly into?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}
/** What an import holds and became: the same that the pages show. */
interface Report {
  readonly import: ImportView;
  readonly rows: readonly ImportRowView[];
  readonly notes: readonly ImportNoteView[];
}
const PAGE = 200;

/** Brings a file into a register from the shell, as the pages do; true when every entry of it came through. */
export async function importFile(app: House, ground: Ground, asked: ImportAsked, say: (line: string) => void): Promise<boolean> {
  const organisation = await app.get(Directory).byCode(asked.org.toUpperCase());
  const actor = operator(ground, organisation);
  const imports = app.get(Imports);
  const query = { organisation: organisation.id, name: basename(asked.file) };
  const { id, needsTarget } = await imports.preview(actor, query, readFileSync(asked.file));
  if (asked.into) await aim(app, ground, actor, id, organisation.id, asked.into);
  if (!asked.dryRun && (needsTarget === false || asked.into)) {
    await ground.db.atomic(() => imports.confirm(actor, id, { policy: asked.policy }));
    await imports.settled(id);
  }
  const report = await reportOf(app.get(ImportPages), actor, id);
  if (asked.json) say(JSON.stringify(report));
  else inLines(report).forEach(say);
  if (asked.dryRun) await ground.db.atomic(() => imports.cancel(actor, id));
  const { counts } = report.import;
  return counts.errors === 0 && counts.refused === 0;
} // prettier-ignore

/** Whoever runs the installation keeps this register for the time of the command. */
function operator({ book, clock }: Ground, { id, kind }: Organisation): Actor {
  const role = kind === 'umbrella' ? 'tsf-member' : 'referent';
  const held = {
    id: '-',
    role,
    roleName: role,
    organisationId: id,
    bodyId: null,
    from: '2018-01-01',
    until: null,
  };
  return actorOf(
    book,
    { id: 'installation', name: 'Installation' },
    [held],
    clock.today(),
    'ligne de commande',
  );
}

async function aim(
  app: House,
  { db }: Ground,
  actor: Actor,
  id: string,
  organisationId: string,
  code: string,
) {
  const target = await db.of(Activity).findOneBy({ organisationId, code: code.toUpperCase() });
  if (!target) throw new Error(`La fiche ${code} n’existe pas dans ce registre.`);
  await db.atomic(() => app.get(Imports).change(actor, id, { targetId: target.id }));
}

async function reportOf(pages: ImportPages, actor: Actor, id: string): Promise<Report> {
  return {
    import: await pages.show(actor, id),
    rows: await all((page) => pages.rows(actor, id, { page, size: PAGE })),
    notes: [
      ...(await all((page) => pages.notes(actor, id, { kind: 'told', page, size: PAGE }))),
      ...(await all((page) => pages.notes(actor, id, { kind: 'unplaced', page, size: PAGE }))),
    ],
  };
}

async function all<T>(ask: (page: number) => Promise<{ rows: T[]; total: number }>): Promise<T[]> {
  const rows: T[] = [];
  for (let page = 1; ; page += 1) {
    const next = await ask(page);
    rows.push(...next.rows);
    if (next.rows.length === 0 || rows.length >= next.total) return rows;
  }
}

const BECAME: Readonly<Record<string, string>> = {
  ready: 'à écrire', refused: 'refusée', created: 'créée', updated: 'révisée', skipped: 'laissée', unchanged: 'déjà pareille',
  undone: 'retirée', kept: 'gardée',
}; // prettier-ignore

function inLines({ import: run, rows, notes }: Report): string[] {
  const { counts } = run;
  const told = notes.filter(({ kind }) => kind !== 'unplaced');
  const left = notes.filter(({ kind }) => kind === 'unplaced');
  return [
    `${run.fileName} : ${run.formatName}, ${run.total} ${run.total > 1 ? 'fiches' : 'fiche'} pour ${run.organisation}.`,
    `${run.cells} cellules lues : ${run.cells - run.labels - counts.unplaced} reprises, ${run.labels} titres, ${counts.unplaced} sans place.`,
    ...(run.state === 'previewed' ? ['Rien n’a été écrit.'] : []),
    '',
    ...rows.map(({ code, name, outcome, match, sentence }) =>
      [`  ${code} ${name} : ${BECAME[outcome] ?? outcome}`, match && outcome === 'ready' ? ` (déjà au registre : ${match.code})` : '', sentence ? `. ${sentence}` : ''].join('')),
    ...(told.length ? ['', 'Remarques'] : []),
    ...told.map(({ sentence }) => `  ${sentence}`),
    ...(left.length ? ['', 'Sans place'] : []),
    ...left.map(({ place, heading, text, sentence }) => `  ${[place, heading].filter(Boolean).join(', ')} : « ${text.slice(0, 120)} ». ${sentence}`),
  ];
} // prettier-ignore
