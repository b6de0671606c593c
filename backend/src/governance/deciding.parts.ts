import { Entries } from './decisions/entries.service';
import { EntryIntoForce } from './dossiers/entry-into-force.service';
import { Closing } from './decisions/closing.service';
import { DecisionBook } from './decisions/decision-book.service';
import { DecisionDesk } from './decisions/decision-desk.service';
import { DecisionPapers } from './decisions/decision-papers.service';
import { DecisionProofs } from './decisions/decision-proofs.service';
import { DecisionSheets } from './decisions/decision-sheets.service';
import { Decisions } from './decisions/decisions.service';
import { LateBoards } from './decisions/late-boards.service';
import { Reservations } from './decisions/reservations.service';
import { Wording } from './decisions/wording.service';
import { WrittenProcedureLetters } from './decisions/written-procedure-letters.service';
import { WrittenProcedures } from './decisions/written-procedures.service';
import { Dossiers } from './dossiers/dossiers.service';
import { HowFar } from './dossiers/how-far.service';
import { Parting } from './dossiers/parting.service';
import { Pieces } from './dossiers/pieces.service';
import { Proposals } from './dossiers/proposals.service';
import { Reminders } from './dossiers/reminders.service';
import { Road } from './dossiers/road.service';
import { Stations } from './dossiers/stations.service';
import { Urgencies } from './dossiers/urgencies.service';
import { FollowUpDesk } from './follow-up/follow-up-desk.service';
import { FollowUpLetters } from './follow-up/follow-up-letters.service';
import { FollowUpPages } from './follow-up/follow-up-pages.service';
import { FollowUps } from './follow-up/follow-ups.service';
import { StandingFollowUp } from './follow-up/standing-follow-up.service';
import { OpinionDesk } from './opinions/opinion-desk.service';
import { Opinions } from './opinions/opinions.service';
import { Subjects } from './subjects';
import { BallotBox } from './votes/ballot-box.service';
import { Voters } from './votes/voters.service';
import { Motions } from './votes/motions.service';
import { PointAmendments } from './votes/point-amendments.service';
import { Polls } from './votes/polls.service';
import { RaisedHands } from './votes/raised-hands.service';
import { Recusing } from './votes/recusing.service';
import { Returns } from './votes/returns.service';
import { Urns } from './votes/urns.service';

/** The registry: dossiers, their texts and their road. */
export const DOSSIERS = [
  Subjects,
  Pieces,
  Stations,
  Parting,
  EntryIntoForce,
  Road,
  Reminders,
  HowFar,
  Urgencies,
  Dossiers,
  Proposals,
];
/** Opinions asked beside the road. */
export const OPINIONS = [Opinions, OpinionDesk];
/** Motions, polls and ballot boxes. */
export const VOTES = [
  Urns,
  Returns,
  PointAmendments,
  Motions,
  Polls,
  Voters,
  BallotBox,
  RaisedHands,
  Recusing,
];
/** The book of decisions and what it is written from. */
export const DECISIONS = [
  Wording,
  Reservations,
  Entries,
  DecisionBook,
  Closing,
  WrittenProcedures,
  WrittenProcedureLetters,
  Decisions,
  DecisionProofs,
  DecisionSheets,
  DecisionDesk,
  DecisionPapers,
  LateBoards,
];
/** What has to be done once it is decided. */
export const FOLLOW_UP = [FollowUps, FollowUpDesk, FollowUpPages, FollowUpLetters, StandingFollowUp];
