import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { Stage } from '../../rulebook/words';
import { stageOf } from '../circuits/circuit';
import { DecidedPiece, Decision } from '../decisions/decision.entity';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Dossier, Piece } from '../dossiers/dossier.entity';
import { OpinionView } from '../dossiers/opinions.dto';
import { digestOver, Pieces } from '../dossiers/pieces.service';
import { isOnTheRoad, remainingOf } from '../dossiers/standing';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { Urgencies } from '../dossiers/urgencies.service';
import { AgendaItem } from '../meetings/meeting.entity';
import { ItemPieceView, PendingAmendmentView, ReturnView } from '../meetings/item-view.dto';
import { isPartlyDecided, returnsAt } from '../votes/about';
import { PointAmendments } from '../votes/point-amendments.service';
import { OpinionViews } from './opinion-views.service';

/** What lies on the table under one point of an agenda. */
export interface Papers {
  readonly stage: Stage | null;
  /** Whether the body may still decide on it in this meeting. */
  readonly isOpen: boolean;
  readonly digest: string | null;
  readonly pieces: readonly ItemPieceView[];
  readonly amendments: readonly PendingAmendmentView[];
  /** Whether some of its texts are decided for good already. */
  readonly begun: boolean;
  readonly returnsTo: readonly ReturnView[];
  readonly opinions: readonly OpinionView[];
  /** Why the dossier cannot wait. */
  readonly urgent: string | null;
  /** Why nothing is to be decided any more; null while the dossier walks, or was decided here. */
  readonly gone: string | null;
}
type Aside = Pick<Papers, 'opinions' | 'urgent'>;
const NOTHING_ASIDE = { begun: false, returnsTo: [], opinions: [], urgent: null, gone: null };
/** Gathers what lies on the table at a meeting, in a handful of questions however long the agenda is. */
@Injectable()
export class MeetingPapers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly pieces: Pieces,
    private readonly amendments: PointAmendments,
    private readonly urgencies: Urgencies,
    private readonly opinions: OpinionViews,
  ) {}

  async agenda(meetingId: string): Promise<AgendaItem[]> {
    return this.db.of(AgendaItem).find({ where: { meetingId }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** The papers of each point, by the identifier of the point. */
  async of(items: readonly AgendaItem[]): Promise<ReadonlyMap<string, Papers>> {
    const dossierIds = [...new Set(items.flatMap(({ dossierId }) => dossierId ?? []))];
    const dossiers = await this.db.of(Dossier).findBy({ id: In(dossierIds) });
    const steps = await this.db.of(Step).findBy({ id: In(items.flatMap(({ stepId }) => stepId ?? [])) });
    const pieces = Map.groupBy(await this.pieces.of(...dossierIds), ({ dossierId }) => dossierId);
    const decisions = await this.decisions(items);
    const urgent = await this.urgencies.of(dossierIds);
    const asked = await this.opinions.among(dossierIds);
    const papers = items.map(async (item): Promise<[string, Papers]> => {
      const dossier = dossiers.find(({ id }) => id === item.dossierId);
      const step = steps.find(({ id }) => id === item.stepId);
      const carried = pieces.get(item.dossierId ?? '') ?? [];
      const opinions =
        dossier && asked.has(dossier.id) ? await this.opinions.of(null, dossier, this.clock.today()) : [];
      const aside = { opinions, urgent: urgent.get(dossier?.id ?? '')?.reason ?? null };
      const decided = decisions.get(item.stepId ?? '') ?? [];
      return [item.id, await this.papers(item, dossier, step, carried, decided, aside)];
    });
    return new Map(await Promise.all(papers));
  }

  /** The decisions on each step that these meetings had before them, the last one last. */
  private async decisions(items: readonly AgendaItem[]): Promise<ReadonlyMap<string, readonly Decision[]>> {
    const meetingId = In([...new Set(items.map((item) => item.meetingId))]);
    const all = await this.db.of(Decision).find({ where: { meetingId }, order: { id: 'ASC' } });
    return Map.groupBy(all, ({ stepId }) => stepId ?? '');
  }

  private async papers(
    item: AgendaItem,
    dossier: Dossier | undefined,
    step: Step | undefined,
    carried: readonly Piece[],
    decided: readonly Decision[],
    aside: Aside,
  ): Promise<Papers> {
    if (!dossier || !step)
      return {
        ...NOTHING_ASIDE,
        stage: null,
        isOpen: item.stepId === null,
        digest: null,
        pieces: [],
        amendments: [],
      };
    const stage = stageOf(this.stations.circuit(dossier.circuit), step.stage);
    const isOpen = isOnTheRoad(dossier) && step.state === 'on-agenda' && step.meetingId === item.meetingId;
    // What was decided is shown as it was decided, even when the text has moved on since.
    const pieces = isOpen
      ? remainingOf(carried, step)
      : decided.length
        ? lastSaid(decided).map((one, id) => piece(one, String(id)))
        : carried;
    const words = await this.pieces.words(pieces);
    const placed = isOpen ? await this.amendments.of(item.id, pieces) : [];
    const circuit = this.stations.circuit(dossier.circuit);
    return {
      stage,
      isOpen,
      begun: isPartlyDecided(step),
      returnsTo: returnsAt(circuit, stage),
      opinions: aside.opinions,
      urgent: aside.urgent,
      gone: dossier.state === 'withdrawn' && decided.length === 0 ? goneInWords(dossier) : null,
      digest: digestOver(pieces),
      pieces: pieces.map(({ id, type, subjectId, revisionId }) => ({
        type,
        subjectId,
        revisionId,
        ...words.get(id)!,
      })),
      amendments: placed.map(({ proposal, standing }) => ({
        ...proposal,
        on: proposal.on ?? null,
        standing,
      })),
    };
  }
}

const piece = ({ type, subjectId, revisionId, digest }: DecidedPiece, id: string): Piece =>
  ({ id, dossierId: '', type, subjectId, revisionId, digest }) as Piece;

/** « Ce dossier a été retiré le 2 mars 2026 : il n’y a plus rien à décider. » */
const goneInWords = ({ closedOn }: Dossier) =>
  `Ce dossier a été retiré le ${longDay(closedOn ?? '')}\u202f: il n’y a plus rien à décider.`;

/** The texts that a meeting decided on, each as it was when it was last spoken of. */
function lastSaid(decisions: readonly Decision[]): DecidedPiece[] {
  const last = new Map(decisions.flatMap(({ pieces }) => pieces.map((one) => [one.subjectId, one] as const)));
  return [...last.values()];
}
