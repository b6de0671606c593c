import { Journal } from '../audit/journal';
import { DecisionProofs } from '../governance/decisions/decision-proofs.service';
import { Ground } from './app.module';

/** Recomputes the journal's chain and the book of decisions; one French line for each, and whether both hold. */
export async function auditVerify({
  db,
  clock,
}: Pick<Ground, 'db' | 'clock'>): Promise<{ lines: string[]; sound: boolean }> {
  const journal = await new Journal(db, clock).check();
  const book = await new DecisionProofs(db).check();
  return {
    lines: [
      journal.sound
        ? `Journal intact : ${journal.entries} lignes, tête ${journal.head}`
        : `Journal altéré à la ligne ${journal.seq}.`,
      book.sound
        ? `Décisions intactes : ${counted(book.decisions)} au journal avec ${book.decisions > 1 ? 'leur' : 'son'} empreinte.`
        : `Décision n° ${book.number} altérée : elle ne correspond plus à ce que le journal en a retenu.`,
    ],
    sound: journal.sound && book.sound,
  };
}

const counted = (count: number) =>
  count > 1 ? `${count} recalculées, retrouvées` : `${count} recalculée, retrouvée`;
