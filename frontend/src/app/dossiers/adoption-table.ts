import { Component, ElementRef, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PluralPipe, TypoPipe } from '../kernel/french-pipes';
import { MatrixCell, MatrixColumn, MatrixRow, MatrixView } from '../api/contract';
import { stateWords } from '../governance/parts/words';
import { plural } from '../kernel/french';
import { Dialogs } from '../ui/dialog/dialogs';
import { StateBadge } from '../ui/state';
import { AdoptionCards } from './adoption-cards';
import { CellChosen, MatrixCellDialog } from './matrix-cell-dialog';
import { cellOf, LEGEND, letterOf, sentenceOf } from './matrix-cells';

/** The adoption matrix: dossiers by organisations on a screen, dossier by dossier on a phone. */
@Component({
  selector: 'gw-adoption-table',
  imports: [AdoptionCards, PluralPipe, RouterLink, StateBadge, TypoPipe],
  templateUrl: './adoption-table.html',
  styleUrl: './adoption-table.css',
})
export class AdoptionTable {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  private readonly dialogs = inject(Dialogs);

  readonly matrix = input.required<MatrixView>();

  /** The one cell that Tab reaches; the arrows walk from there. */
  protected readonly at = signal(0);
  protected readonly legend = LEGEND;
  protected readonly words = stateWords;
  protected readonly letter = letterOf;
  protected readonly cell = cellOf;
  protected readonly sentence = sentenceOf;

  /** What stands behind a cell. */
  protected open(row: MatrixRow, column: MatrixColumn, cell: MatrixCell) {
    return this.dialogs.open<void, CellChosen>(MatrixCellDialog, { row, column, cell });
  }

  protected when({ on }: MatrixCell) {
    return on ? `${on.slice(8, 10)}/${on.slice(5, 7)}/${on.slice(2, 4)}` : '';
  }

  protected lag({ lagDays }: MatrixCell) {
    return lagDays === null ? '' : `${lagDays}\u202fj`;
  }

  /** « 12/11 »: when the body was last reminded, while its answer is awaited. */
  protected reminded({ remindedOn, on }: MatrixCell) {
    return remindedOn && !on ? `${remindedOn.slice(8, 10)}/${remindedOn.slice(5, 7)}` : '';
  }

  protected reached({ code, adopted, of, late, meanLagDays }: MatrixColumn) {
    const parts = [
      `${code}, ${plural(adopted, 'texte adopté', 'textes adoptés')} sur ${of}`,
      late > 0 && `${late} en retard`,
      meanLagDays !== null && `${plural(meanLagDays, 'jour')} en moyenne`,
    ];
    return parts.filter(Boolean).join(', ');
  }

  /** Arrows, Home and End walk in the matrix; Tab leaves it. */
  protected walk(event: KeyboardEvent) {
    const wide = this.matrix().columns.length;
    const last = wide * this.matrix().rows.length - 1;
    const here = this.at();
    const steps: Record<string, number> = {
      ArrowRight: here + 1,
      ArrowLeft: here - 1,
      ArrowDown: here + wide,
      ArrowUp: here - wide,
      Home: here - (here % wide),
      End: here - (here % wide) + wide - 1,
    };
    const next = steps[event.key];
    if (next === undefined || next < 0 || next > last) return;
    event.preventDefault();
    this.host.querySelectorAll<HTMLElement>('.cell')[next]?.focus();
  }
}
