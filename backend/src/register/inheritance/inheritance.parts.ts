import { Comparisons } from './comparisons.service';
import { Copies } from './copies.service';
import { Deviations } from './deviations.service';
import { EntryHand } from './entry-hand';
import { Following } from './following.service';
import { LifeCycle } from './life-cycle.service';
import { ModelCells } from './model-cells.service';
import { ModelPages } from './model-pages.service';
import { ModelsCsv } from './models-csv.service';
import { Models } from './models.service';
import { Proposals } from './proposals.service';
import { Standings } from './standings.service';

/** Everyone who works on inheritance, for the register's module. */
export const INHERITANCE = [
  Comparisons, Copies, Deviations, EntryHand, Following, LifeCycle, ModelCells, ModelPages, Models, ModelsCsv,
  Proposals, Standings,
]; // prettier-ignore
