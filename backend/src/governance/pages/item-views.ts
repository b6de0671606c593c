import { AgendaItem, Attendance } from '../meetings/meeting.entity';
import { isFrozen } from '../meetings/agendas.service';
import { ItemView, RecusalView } from '../meetings/item-view.dto';
import { MotionView } from '../meetings/motion-view.dto';
import { Recusal } from '../meetings/recusal.entity';
import { onItem } from '../meetings/seats';
import { isOfTheWhole } from '../votes/about';
import { outcomesAt } from '../votes/asking';
import { isCounted } from '../votes/polls.service';
import { Ballots } from './meeting-ballots.service';
import { Papers } from './meeting-papers.service';
import { motionView } from './motion-views';
import { Onlooker, open } from './onlooker';
import { reachesQuorum } from './quorum';

/** What is known of a point: its papers, the polls of the meeting, the voices that withdrew from it. */
interface ItemSeen {
  readonly paper: Papers;
  readonly ballots: Ballots;
  readonly recusals: readonly Recusal[];
}

/** A point as this person may see it, with what may be done there now; `late`: the term of a written procedure has run out. */
export function itemView(
  item: AgendaItem,
  { paper, ballots, recusals }: ItemSeen,
  onlooker: Onlooker,
  late: boolean,
): Omit<ItemView, 'prepared'> {
  const { id, position, kind, title, note, version, stepId, dossierId } = item;
  const { digest, pieces, amendments, opinions, urgent, gone } = paper;
  const recused = new Set(recusals.map(({ voiceId }) => voiceId));
  const quorumReached = reachesQuorum(onlooker.rules, onItem(onlooker.voices, id), recused);
  const motions = (ballots.motions.get(id) ?? []).map((motion) =>
    motionView(motion, {
      recused, quorumReached,
      votes: ballots.votes.get(motion.id) ?? [],
      answered: ballots.answered.get(motion.id) ?? [],
      decision: ballots.decisions.get(motion.id),
      hands: ballots.hands.get(motion.id),
    }, onlooker, late),
  );
  const outcomes = quorumReached ? outcomesOf(item, paper, onlooker) : [];
  return {
    id, position, kind, title, note, version, stepId, dossierId,
    digest, pieces: [...pieces], amendments: [...amendments], motions, outcomes, quorumReached,
    returnsTo: outcomes.includes('returned') ? [...paper.returnsTo] : [],
    divisible: outcomes.length > 0 && pieces.length > 1,
    opinions: [...opinions], urgent, gone,
    recusals: recusalViews(recusals, onlooker.voices),
    allowed: itemMoves(onlooker, { motions, outcomes, recusals }),
  };
} // prettier-ignore

/** What a motion may ask for now, were there a quorum. */
function outcomesOf({ kind }: AgendaItem, paper: Papers, { meeting, holds }: Onlooker) {
  const mayMove = holds && paper.isOpen && meeting.state === 'open' && meeting.mode !== 'written';
  const open = mayMove ? outcomesAt(paper.stage, kind, paper.amendments.length > 0) : [];
  return open.filter((outcome) => !paper.begun || !isOfTheWhole(outcome));
}

function itemMoves(
  { meeting, holds, plans, minutes, voices }: Onlooker,
  parts: { motions: readonly MotionView[]; outcomes: readonly string[]; recusals: readonly Recusal[] },
): string[] {
  const isOver = ['closed', 'stopped', 'cancelled'].includes(meeting.state);
  const noted = recusalViews(parts.recusals, voices).length;
  return open({
    note: minutes && !isOver,
    remove: plans && !isOver && !isFrozen(meeting),
    move: parts.outcomes.length > 0,
    recuse: holds && !isOver && voices.length > noted,
    unrecuse: holds && !isOver && noted > 0 && !parts.motions.some(isCounted),
  });
}

/** The recusals of a point as people read them; whoever has no voice here any more has nothing to withdraw. */
export function recusalViews(recusals: readonly Recusal[], voices: readonly Attendance[]): RecusalView[] {
  return recusals.flatMap(({ voiceId, reason, notedBy, notedAt }) => {
    const name = voices.find((voice) => voice.voiceId === voiceId)?.voiceName;
    return name ? [{ voiceId, name, reason, notedBy, notedAt }] : [];
  });
}
