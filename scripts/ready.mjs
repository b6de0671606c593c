/** Whether the libraries are installed and the programs built as the sources ask; and makes them so. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, Failure, node, npm, progress, runNode } from './house.mjs';

const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;
const isOptional = ({ optional, devOptional }) => optional || devOptional;

/** Whether node_modules holds exactly what the lock file asks for, by npm's own account of what it put there. */
export function isInstalled() {
  const account = at('node_modules', '.package-lock.json');
  if (!existsSync(account) || !existsSync(node)) return false;
  const wanted = packagesOf(at('package-lock.json'));
  const present = packagesOf(account);
  const agrees = (name) => wanted[name]?.integrity === present[name]?.integrity;
  return (
    Object.keys(present).every((name) => name in wanted) &&
    // What is optional may be for another kind of machine, and be absent here.
    Object.keys(wanted).every(
      (name) => !name || agrees(name) || (isOptional(wanted[name]) && !(name in present)),
    )
  );
}

/** Installs the libraries of the lock file when they are missing or no longer the ones it names. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await progress('Installation des bibliothèques (quelques minutes, une seule fois)', async () => {
    const { code, output } = await npm(['ci', '--include=dev']);
    if (code !== 0) throw new Failure('Les bibliothèques n’ont pas pu être installées.', output);
    if (!existsSync(node)) {
      throw new Failure('Node 24 manque dans node_modules : npm a bloqué son script d’installation.', output);
    }
  });
}

const PROJECTS = {
  backend: {
    name: 'serveur',
    sources: ['src', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'project.json'],
    product: 'app/main.js',
  },
  frontend: {
    name: 'écrans',
    sources: ['src', 'angular.json', 'tsconfig.json', 'tsconfig.app.json', 'project.json'],
    product: 'browser/index.html',
  },
};

/** The digest of everything a build depends on: equal digests, equal products. */
function sourcesOf(project) {
  const hash = createHash('sha256').update(readFileSync(at('package-lock.json')));
  const add = (path) => {
    if (!existsSync(at(path)) || path.endsWith('.spec.ts')) return;
    if (statSync(at(path)).isDirectory())
      for (const name of readdirSync(at(path)).sort()) add(join(path, name));
    else
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(at(path)))
        .update('\0');
  };
  for (const source of PROJECTS[project].sources) add(join(project, source));
  return hash.digest('hex');
}

const stampOf = (project) => at('dist', project, '.built');

/** Whether what stands in dist/ was made from the sources as they are now. */
function isBuilt(project) {
  if (!existsSync(at('dist', project, PROJECTS[project].product)) || !existsSync(stampOf(project)))
    return false;
  return readFileSync(stampOf(project), 'utf8') === sourcesOf(project);
}

/** Builds, with Nx, the projects whose sources changed since they were last built. */
export async function ensureBuilt(...projects) {
  const stale = (projects.length ? projects : Object.keys(PROJECTS)).filter((project) => !isBuilt(project));
  if (!stale.length) return;
  const stamps = stale.map((project) => [project, sourcesOf(project)]);
  const names = stale.map((project) => PROJECTS[project].name).join(' et ');
  await progress(`Construction : ${names}`, async () => {
    const nx = [
      'node_modules/nx/dist/bin/nx.js',
      'run-many',
      '-t',
      'build',
      '-p',
      stale.join(','),
      '--outputStyle=static',
    ];
    const { code, output } = await runNode(nx);
    if (code !== 0) throw new Failure('La construction a échoué.', output);
  });
  for (const [project, digest] of stamps) {
    mkdirSync(at('dist', project), { recursive: true });
    writeFileSync(stampOf(project), digest);
  }
}
