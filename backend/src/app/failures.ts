import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Refusal } from '../kernel/refusal';
import { BrokenRulebook, fill } from '../rulebook/rulebook';
import { ROOT } from './options';

/** Why the start failed, in French, for the terminal. */
export function inWords(error: unknown): string {
  if (error instanceof BrokenRulebook)
    return [
      'Le démarrage est refusé : des règles ou des modèles ne peuvent pas être lus.',
      ...error.flaws.map(({ file, line, rule }) => `  ${file}, ligne ${line} : ${rule}`),
      'Corrigez ces lignes, puis relancez.',
    ].join('\n');
  if (error instanceof Refusal) return sentenceOf(error);
  const { code, address, port } = (error ?? {}) as { code?: string; address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà utilisé sur ${address}. Arrêtez l’autre programme, ou choisissez un autre port : PORT=3001 npm start`;
  if (code === 'EACCES')
    return `Le port ${port} demande des droits d’administration. Choisissez un port à partir de 1024.`;
  return error instanceof Error ? error.message : String(error);
}

/** The rulebook may not be open yet when something fails, so the sentence is looked up in its file. */
function sentenceOf({ code, facts }: Refusal): string {
  const sentences = parse(readFileSync(`${ROOT}/templates/refusals/fr.yaml`, 'utf8')) as Record<
    string,
    string
  >;
  return fill(sentences[code] ?? code, facts);
}
