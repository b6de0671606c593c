import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Actor } from '../../access/actor';
import { JournalReader } from '../../audit/journal-reader.service';
import { Db } from '../../database/db';
import { dayIn, Clock } from '../../kernel/clock';
import { AsOfQuery } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Circuit } from '../../rulebook/words';
import { positionOf, stageOf } from '../circuits/circuit';
import { Decision } from '../decisions/decision.entity';
import { Entries } from '../decisions/entries.service';
import { Dossier } from '../dossiers/dossier.entity';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { resultInShort } from '../votes/result-words';
import { DossierAsides, WHOLE } from './dossier-asides.service';
import { DossierTimeView, TimeEventView } from './dossier-times.dto';
import { isLate } from './dossier-views';
import { dossierThen, StepsThen } from './steps-then.service';

const MOVES: Readonly<Record<string, string>> = {
  'governance.proposed': 'proposed',
  'governance.proposed-again': 'proposed',
  'governance.withdrawn': 'withdrawn',
  'governance.reminded': 'reminded',
};
/** More moves than this no dossier has. */
const MANY = 500;

/** Puts everything that happened to a dossier on one line of time. */
@Injectable()
export class DossierTimes {
  private readonly verbs: Readonly<Record<string, string>>;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly stations: Stations,
    private readonly stepsThen: StepsThen,
    private readonly entries: Entries,
    private readonly asides: DossierAsides,
    private readonly journal: JournalReader,
  ) {
    this.verbs = book.words<Record<string, string>>('journal/fr.yaml');
  }

  /** The dossier through time, as it was known on a day. */
  async show(actor: Actor, id: string, { at }: AsOfQuery): Promise<DossierTimeView> {
    const found = await this.db.of(Dossier).findOneBy({ id });
    if (!found || (at && found.openedOn > at)) throw new Refusal('access.denied', 404);
    actor.require('read', 'Dossier', found);
    const day = at ?? this.clock.today();
    const steps = await this.stepsThen.of([id], at);
    const dossier = dossierThen(found, steps, at);
    const circuit = this.stations.circuit(dossier.circuit);
    const lineOf = (step: Step) => lineIn(circuit, step);
    const events = (
      await Promise.all([
        this.moves(id, day),
        this.meetings(actor, id, day),
        this.decisions(id, steps, lineOf, day),
        this.asides.of(id, circuit, day),
      ])
    ).flat();
    const spans = steps.map((step) => ({
      line: lineOf(step), stage: step.stage, from: step.openedOn, until: step.closedOn, due: step.dueOn, state: step.state,
      late: isLate(step, dossier, day),
    })); // prettier-ignore
    const until = dossier.closedOn ?? day;
    return {
      from: dossier.openedOn,
      until,
      lines: [WHOLE, ...linesOf(circuit, steps)],
      spans,
      events: events.sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1)),
    };
  }

  /** What people did with the dossier as a whole. */
  private async moves(subjectId: string, day: string): Promise<TimeEventView[]> {
    const [lines] = await this.journal.find([{ subject: 'Dossier' }], {
      skip: 0,
      take: MANY,
      subjectId,
      until: day,
    });
    return lines.toReversed().flatMap(({ at, action, actorName, label }): TimeEventView[] => {
      const kind = MOVES[action];
      if (!kind) return [];
      const more = label.split('\u202f: ').slice(1).join('\u202f: ') || null;
      const title = `${actorName} ${this.verbs[action] ?? action} le dossier`;
      return [{ on: dayIn(new Date(at)), kind, line: WHOLE, title, detail: more, link: null }];
    });
  }

  /** The meetings that had it on their agenda, for whoever may read them. */
  private async meetings(actor: Actor, dossierId: string, day: string): Promise<TimeEventView[]> {
    const items = await this.db.of(AgendaItem).findBy({ dossierId });
    const meetings = await this.db
      .of(Meeting)
      .findBy({ id: In(items.map(({ meetingId }) => meetingId)), date: LessThanOrEqual(day) });
    const steps = await this.db.of(Step).findBy({ id: In(items.flatMap(({ stepId }) => stepId ?? [])) });
    const dossier = await this.db.of(Dossier).findOneByOrFail({ id: dossierId });
    const circuit = this.stations.circuit(dossier.circuit);
    return meetings
      .filter(({ state }) => state !== 'cancelled' && state !== 'planned')
      .map((meeting): TimeEventView => {
        const item = items.find(({ meetingId }) => meetingId === meeting.id);
        const step = steps.find(({ id }) => id === item?.stepId);
        return {
          on: meeting.date, kind: 'meeting', line: step ? lineIn(circuit, step) : WHOLE, title: `À l’ordre du jour\u202f: ${meeting.title}`,
          detail: meeting.mode === 'written' ? 'procédure écrite' : null,
          link: actor.may('read', 'Meeting', meeting) ? `/reunions/${meeting.id}` : null,
        };
      }); // prettier-ignore
  }

  private async decisions(
    dossierId: string,
    steps: readonly Step[],
    lineOf: (step: Step) => string,
    day: string,
  ): Promise<TimeEventView[]> {
    const decisions = await this.db.of(Decision).find({
      where: { dossierId, date: LessThanOrEqual(day) },
      order: { id: 'ASC' },
    });
    const effects = await this.entries.of(decisions, day);
    return decisions.flatMap((one): TimeEventView[] => {
      const step = steps.find(({ id }) => id === one.stepId);
      const line = step ? lineOf(step) : WHOLE;
      const link = `/dossiers/decisions/${one.id}`;
      const word = this.book.label('outcomes', one.outcome);
      const decided: TimeEventView = {
        on: one.date, kind: 'decision', line, title: `${one.bodyCode}\u202f: ${word} (${resultInShort(one.tally)})`,
        detail: `décision ${one.number}${step?.reason && one.id === step.decisionId ? `\u202f: ${step.reason}` : ''}`, link,
      }; // prettier-ignore
      const { from } = effects.get(one.id)!;
      if (!from || from > day) return [decided];
      const held: TimeEventView = {
        on: from, kind: 'in-force', line, title: 'Entrée en vigueur', detail: `décision ${one.number}`, link,
      }; // prettier-ignore
      return [decided, held];
    });
  }
}

/** « CDD », or the organisation where each decides for itself. */
function lineIn(circuit: Circuit, { stage, organisationCode }: Step): string {
  const { each, name } = stageOf(circuit, stage);
  return each ? organisationCode : name;
}

/** The lines of the picture in the order of the circuit, then of the organisations. */
function linesOf(circuit: Circuit, steps: readonly Step[]): string[] {
  const reached = steps
    .toSorted(
      (one, other) =>
        positionOf(circuit, one.stage) - positionOf(circuit, other.stage) ||
        one.organisationCode.localeCompare(other.organisationCode, 'fr'),
    )
    .map((step) => lineIn(circuit, step));
  const all = circuit.stages.filter(({ each }) => !each).map(({ name }) => name);
  return [...new Set([...all, ...reached])];
}
