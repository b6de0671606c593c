import { Rulebook } from '../../rulebook/rulebook';
import { APD_SHEET, apdColumns, apdRow } from '../layouts/apd';
import { Row } from '../layouts/cells';
import { Keeper, Leaving } from '../layouts/facts';
import { xlsx } from './write-xlsx';

/** The lists that its third sheet offers, by the vocabularies that they come from. */
const LISTS = ['legal-bases', 'processing-types', 'data-categories', 'recipients', 'transfer-instruments'];

/** The APD's register: who keeps it, one row an entry, and the lists behind its columns. */
export function writeApd(
  book: Rulebook,
  entries: AsyncIterable<Leaving>,
  { keeper, title }: { readonly keeper: Keeper | null; readonly title: string },
): AsyncGenerator<Uint8Array> {
  const register = {
    name: APD_SHEET,
    columns: apdColumns(book).map(({ heading, width }) => ({ heading, width: width ?? 22 })),
    rowsOf: (entry: Leaving) => [apdRow(book, entry)],
  };
  const identity = {
    name: 'Identification',
    columns: [{ heading: 'Identification du responsable', width: 44 }, { heading: 'Valeur', width: 60 }],
    fixed: identification(keeper),
  };
  const lists = { name: 'Listes', columns: LISTS.map((id) => ({ heading: book.vocabularies.get(id)?.name ?? id, width: 44 })), fixed: listed(book) };
  return xlsx<Leaving>([register, identity, lists], entries, title);
} // prettier-ignore

function identification(keeper: Keeper | null): Row[] {
  if (!keeper) return [['Responsable', 'Plusieurs : voir la colonne « Responsable et coordonnées »']];
  const { identity, dpd } = keeper;
  return [
    ['Dénomination', keeper.name],
    ['Numéro d’entreprise (BCE)', identity.bce],
    ['Siège', identity.seat ?? keeper.town],
    ['Téléphone général', identity.phone],
    ['Courriel général', identity.email],
    ['Délégué à la protection des données', dpd?.name ?? null],
    ['Coordonnées du délégué', dpd?.contact ?? null],
  ];
}

function listed(book: Rulebook): Row[] {
  const columns = LISTS.map((id) => (book.vocabularies.get(id)?.terms ?? []).map(({ label }) => label));
  const longest = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => columns.map((terms) => terms[index] ?? null));
}
