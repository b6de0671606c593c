import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { ModelsQuery } from './inheritance.dto';
import { ModelCell, ModelRow, ModelsPage } from './inheritance-views.dto';
import { Models } from './models.service';

const HEAD = [
  'Référence', 'Modèle', 'Version en vigueur', 'Organisation', 'Situation', 'Version suivie', 'Champs en attente', 'Écarts', 'Écarts sans motif',
]; // prettier-ignore
const SITUATIONS: Readonly<Record<string, string>> = {
  absent: 'ne suit pas', own: 'fiche propre', current: 'à jour', late: 'en retard', suspended: 'modèle hors vigueur',
  closed: 'modèle clos', gone: 'modèle disparu',
}; // prettier-ignore
const BATCH = 100;

/** The matrix of models as a table that any spreadsheet opens: one line a model and an organisation. */
@Injectable()
export class ModelsCsv {
  constructor(
    private readonly models: Models,
    private readonly journal: Journal,
  ) {}

  async of(actor: Actor, query: ModelsQuery): Promise<Buffer> {
    const lines = [HEAD.map(cell).join(';')];
    for (let columns = 1; ; columns++) {
      const last = await this.stretch(actor, { ...query, columns }, lines);
      if (columns * last.stretch >= last.organisations) break;
    }
    await this.journal.record(actor, {
      action: 'register.matrix-exported', subject: 'Register', subjectId: '-', label: 'Suivi des modèles sectoriels',
      facts: { lines: lines.length - 1 },
    }); // prettier-ignore
    return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
  }

  private async stretch(actor: Actor, query: ModelsQuery, lines: string[]): Promise<ModelsPage> {
    for (let page = 1; ; page++) {
      const found = await this.models.page(actor, { ...query, page, size: BATCH });
      const codes = new Map(found.columns.map(({ id, code }) => [id, code]));
      for (const row of found.rows)
        for (const one of row.cells) lines.push(lineOf(row, one, codes.get(one.organisationId) ?? ''));
      if (page * BATCH >= found.total) return found;
    }
  }
}

function lineOf({ code, name, number }: ModelRow, one: ModelCell, organisation: string): string {
  const { standing, followed, waiting, deviations, unexplained } = one;
  const situation = SITUATIONS[standing] ?? standing;
  return [code, name, number, organisation, situation, followed ?? '', waiting, deviations, unexplained]
    .map(cell)
    .join(';');
}

/** A value in quotes; what a spreadsheet would take for a formula is told to be text. */
function cell(value: string | number): string {
  const text = String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
