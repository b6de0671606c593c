import { Inject, Injectable } from '@nestjs/common';
import { longDay } from '../../kernel/days';
import { Rulebook } from '../../rulebook/rulebook';
import { Circuit } from '../../rulebook/words';
import { stageOf } from '../circuits/circuit';
import { Pieces } from '../dossiers/pieces.service';
import { Urgencies } from '../dossiers/urgencies.service';
import { Opinions } from '../opinions/opinions.service';
import { TimeEventView } from './dossier-times.dto';

const WHY = {
  refused: 'refusée',
  removed: 'retirée par ses auteurs',
  postponed: 'reportée, dans un dossier à part',
} as const;

/** The line of time of what concerns a dossier as a whole. */
export const WHOLE = 'Dossier';

/** What happened to a dossier beside its road. */
@Injectable()
export class DossierAsides {
  constructor(
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly pieces: Pieces,
    private readonly urgencies: Urgencies,
    private readonly opinions: Opinions,
  ) {}

  /** Opinions, urgency, and texts that left. */
  async of(id: string, circuit: Circuit, day: string): Promise<TimeEventView[]> {
    const nothing = { link: null };
    const opinions = (await this.opinions.of(id, day)).flatMap((one): TimeEventView[] => {
      const { each, name } = stageOf(circuit, one.stage);
      const line = each ? WHOLE : name;
      const asked = {
        on: one.askedOn, kind: 'opinion-asked', line, title: `Avis demandé\u202f: ${one.giverName}`, detail: `pour le ${longDay(one.dueOn)}`, ...nothing,
      }; // prettier-ignore
      if (!one.givenOn || !one.value) return [asked];
      const word = this.book.label('opinions', one.value);
      return [asked, { on: one.givenOn, kind: 'opinion-given', line, title: `Avis ${word}\u202f: ${one.giverName}`, detail: one.text, ...nothing }]; // prettier-ignore
    });
    const urgencies = (await this.urgencies.ever(id)).flatMap((one): TimeEventView[] => [
      { on: one.declaredOn, kind: 'urgent', line: WHOLE, title: `Déclaré urgent par ${one.declaredBy}`, detail: one.reason, ...nothing },
      ...(one.liftedOn ? [{ on: one.liftedOn, kind: 'calmed', line: WHOLE, title: `Urgence levée par ${one.liftedBy ?? ''}`, detail: null, ...nothing }] : []),
    ]); // prettier-ignore
    const gone = (await this.pieces.everIn(id)).filter(({ leftOn }) => leftOn !== null);
    const words = await this.pieces.words(gone);
    const left = gone.map((piece): TimeEventView => {
      const why = WHY[piece.leftWhy ?? 'removed'];
      return { on: piece.leftOn!, kind: 'left', line: WHOLE, title: `Pièce ${why}\u202f: ${words.get(piece.id)!.label}`, detail: null, ...nothing }; // prettier-ignore
    });
    return [...opinions, ...urgencies, ...left].filter(({ on }) => on <= day);
  }
}
