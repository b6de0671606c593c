import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { JournalEntry } from '../audit/journal-entry.entity';
import { JournalReader } from '../audit/journal-reader.service';
import { Comments } from '../documents/comments.service';
import { WaitingFlow } from '../flows/flow-records.service';
import { Flows } from '../flows/flows.service';
import { Waiting } from '../governance/waiting.service';
import { NoticePages, WaitingChange } from '../impact/notice-pages.service';
import { Clock } from '../kernel/clock';
import { Following } from '../register/inheritance/following.service';
import { addressOf } from './addresses';
import { JournalPages } from './journal-pages.service';
import { MovedView, TodayQuery, TodayView, WaitingView } from './overview.dto';
import { RecentDecisions } from './recent-decisions.service';
import { Standing } from './standing.service';

const MOVED = 10;
/** Comings and goings, and what the decisions already tell. */
const QUIET =
  /^(access|http)\.|^spaces\.(downloaded|opened)$|^governance\.(?!proposed|returned|withdrawn|reminded)/;

/** The start page: what waits for me, what moved, how my organisation stands. */
@Injectable()
export class Today {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    private readonly waiting: Waiting,
    private readonly comments: Comments,
    private readonly flows: Flows,
    private readonly changes: NoticePages,
    private readonly following: Following,
    private readonly reader: JournalReader,
    private readonly journal: JournalPages,
    private readonly standing: Standing,
    private readonly recent: RecentDecisions,
  ) {}

  async show(actor: Actor, query: TodayQuery): Promise<TodayView> {
    return {
      waiting: query.at ? [] : await this.waitingFor(actor),
      moved: await this.moved(actor, query.at),
      standing: await this.standing.of(actor, query.organisation, query.at ?? this.clock.today()),
    };
  }

  /** Everything that waits for this person, what is late first, then by its term. */
  private async waitingFor(actor: Actor): Promise<WaitingView[]> {
    const flows = this.flows.waitingFor(actor).then((all) => all.map(asWaiting));
    const changes = this.changes.waitingFor(actor).then((all) => all.map(asAnnounced));
    const models = this.following.waitingFor(actor).then((rows) => rows.map(asModelMoved));
    const all = (
      await Promise.all([this.waiting.for(actor), this.comments.waitingFor(actor), flows, changes, models])
    ).flat();
    return all.sort((a, b) => Number(b.late) - Number(a.late) || (a.due ?? '9').localeCompare(b.due ?? '9'));
  }

  /** What others did lately: in the journal that the reader may read, and in the decisions of the sector. */
  private async moved(actor: Actor, until: string | undefined): Promise<MovedView[]> {
    const mine = actor.where<JournalEntry>('read', 'Journal');
    const [[lines], decided] = await Promise.all([
      this.reader.find(mine, { skip: 0, take: MOVED * 6, until }),
      this.recent.before(actor, until ?? this.clock.today(), MOVED),
    ]);
    const written = lines.filter(({ action, actorId }) => actorId !== actor.personId && !QUIET.test(action));
    return [...written.map((line) => this.movedBy(line)), ...decided]
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, MOVED);
  }

  private movedBy(line: JournalEntry): MovedView {
    const { at, actorName, quality, verb, label } = this.journal.row(line);
    return {
      at,
      sentence: `${verb} ${label}`,
      by: quality === actorName.toLowerCase() ? actorName : `${actorName}, ${quality}`,
      link: addressOf(line.subject, line.subjectId),
    };
  }
}

/** What an announced change still asks of an organisation, as a sentence with one button. */
function asAnnounced({
  noticeId,
  organisationId,
  organisationCode,
  label,
  what,
  due,
  late,
  open,
}: WaitingChange) {
  const texts = open === 1 ? 'un texte à revoir' : `${open} textes à revoir`;
  return {
    id: `change:${noticeId}:${organisationId}`,
    sentence: `Changement annoncé, ${label} : ${texts} chez ${organisationCode}`,
    detail: what,
    due,
    late,
    verb: 'Voir',
    link: `/impact/annonces/${noticeId}`,
  };
}

/** A flow whose end the reader speaks for, as a sentence with one button. */
function asWaiting({ flowId, code, name, organisationCode, end, link }: WaitingFlow): WaitingView {
  return {
    id: `flow:${flowId}:${end}`,
    sentence: `${code} ${name} (${organisationCode}) : ${end} n’a pas encore dit si la description est exacte`,
    detail: null,
    due: null,
    late: false,
    verb: 'Confirmer',
    link,
  };
}

/** The sector's model moved under an entry one answers for: « 3 champs du modèle sectoriel ont changé dans T02 ». */
function asModelMoved({
  row,
  fields,
}: {
  row: { id: string; code: string; name: string };
  fields: number;
}): WaitingView {
  const moved =
    fields === 1 ? '1 champ du modèle sectoriel a changé' : `${fields} champs du modèle sectoriel ont changé`;
  return {
    id: `model:${row.id}`,
    sentence: `${moved} dans ${row.code} ${row.name}`,
    detail: null,
    due: null,
    late: false,
    verb: 'Répondre',
    link: `/registre/${row.id}/modele`,
  };
}
