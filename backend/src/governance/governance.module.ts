import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { PostModule } from '../post/post.module';
import { PrintingModule } from '../printing/printing.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { CalendarPages } from './calendar/calendar-pages.service';
import { Clashes } from './calendar/clashes.service';
import { YearPlans } from './calendar/year-plans.service';
import { YearSeries } from './calendar/year-series.service';
import { Closing } from './decisions/closing.service';
import { DecisionBook } from './decisions/decision-book.service';
import { Decisions } from './decisions/decisions.service';
import { DailyRound } from './daily-round.service';
import { EndingMandates } from './ending-mandates.service';
import { DecisionDesk } from './decisions/decision-desk.service';
import { DecisionPapers } from './decisions/decision-papers.service';
import { DecisionProofs } from './decisions/decision-proofs.service';
import { DecisionSheets } from './decisions/decision-sheets.service';
import { DecisionsController } from './decisions/decisions.controller';
import { LateBoards } from './decisions/late-boards.service';
import { Reservations } from './decisions/reservations.service';
import { Wording } from './decisions/wording.service';
import { WrittenProcedureLetters } from './decisions/written-procedure-letters.service';
import { WrittenProcedures } from './decisions/written-procedures.service';
import { Dossiers } from './dossiers/dossiers.service';
import { HowFar } from './dossiers/how-far.service';
import { Pieces } from './dossiers/pieces.service';
import { Proposals } from './dossiers/proposals.service';
import { Reminders } from './dossiers/reminders.service';
import { Road } from './dossiers/road.service';
import { Stations } from './dossiers/stations.service';
import { Urgencies } from './dossiers/urgencies.service';
import { FollowUpController } from './follow-up/follow-up.controller';
import { FollowUpDesk } from './follow-up/follow-up-desk.service';
import { FollowUpLetters } from './follow-up/follow-up-letters.service';
import { FollowUpPages } from './follow-up/follow-up-pages.service';
import { FollowUps } from './follow-up/follow-ups.service';
import { StandingFollowUp } from './follow-up/standing-follow-up.service';
import { AttendanceDesk } from './meetings/attendance-desk.service';
import { Agendas } from './meetings/agendas.service';
import { CalendarDesk } from './meetings/calendar-desk.service';
import { FrozenRules } from './meetings/frozen-rules.service';
import { Invitations } from './meetings/invitations.service';
import { Meetings } from './meetings/meetings.service';
import { Recusals } from './meetings/recusals.service';
import { Sittings } from './meetings/sittings.service';
import { Voices } from './meetings/voices.service';
import { CalendarController } from './pages/calendar.controller';
import { Opinions } from './opinions/opinions.service';
import { Coverage } from './pages/coverage.service';
import { CircuitPages } from './pages/circuit-pages.service';
import { DossierPages } from './pages/dossier-pages.service';
import { DossierTimes } from './pages/dossier-times.service';
import { DossiersController } from './pages/dossiers.controller';
import { MatrixController } from './pages/matrix.controller';
import { MatrixPages } from './pages/matrix-pages.service';
import { Live } from './pages/live.service';
import { LiveController } from './pages/live.controller';
import { MeetingAttendance } from './pages/meeting-attendance.service';
import { AgendaLife } from './meetings/agenda-life.service';
import { ItemPapers } from './meetings/item-papers.service';
import { PointProposals } from './meetings/point-proposals.service';
import { Proxies } from './meetings/proxies.service';
import { StandingPoints } from './meetings/standing-points.service';
import { AgendaController } from './pages/agenda.controller';
import { AgendaSources } from './pages/agenda-sources.service';
import { MeetingPrepared } from './pages/meeting-prepared.service';
import { ProxiesController } from './pages/proxies.controller';
import { MeetingPages } from './pages/meeting-pages.service';
import { MeetingPapers } from './pages/meeting-papers.service';
import { MeetingsController } from './pages/meetings.controller';
import { MinutesController } from './minutes/minutes.controller';
import { MinutesCorrections } from './minutes/minutes-corrections.service';
import { MinutesDesk } from './minutes/minutes-desk.service';
import { MinutesLife } from './minutes/minutes-life.service';
import { MinutesPen } from './minutes/minutes-pen.service';
import { MinutesPrints } from './minutes/minutes-prints.service';
import { MinutesSigning } from './minutes/minutes-signing.service';
import { MinutesSources } from './minutes/minutes-sources.service';
import { MinutesTexts } from './minutes/minutes-texts.service';
import { Minutes } from './minutes/minutes.service';
import { WaitingMinutes } from './minutes/waiting-minutes.service';
import { RegistersController } from './minutes/registers/registers.controller';
import { Registers } from './minutes/registers/registers.service';
import { RegisterPapers } from './minutes/registers/register-papers.service';
import { OpinionViews } from './pages/opinion-views.service';
import { ProposalPages } from './pages/proposal-pages.service';
import { WaitingDossiers } from './pages/waiting-dossiers.service';
import { WaitingAgendas } from './pages/waiting-agendas.service';
import { WaitingMeetings } from './pages/waiting-meetings.service';
import { StepsThen } from './pages/steps-then.service';
import { VotesController } from './pages/votes.controller';
import { AttendanceFence } from './attendance-fence';
import { Accesses } from './spaces/accesses.service';
import { AccessesController } from './spaces/accesses.controller';
import { AccessTold } from './spaces/access-told.service';
import { Doors } from './spaces/doors.service';
import { Folders } from './spaces/folders.service';
import { PaperPages } from './spaces/paper-pages.service';
import { SpacePapers } from './spaces/papers.service';
import { Shelves } from './spaces/shelves.service';
import { SpacesController } from './spaces/spaces.controller';
import { Spaces } from './spaces/spaces.service';
import { WaitingSpaces } from './spaces/waiting-spaces.service';
import { SpaceShelves } from './space-shelves.service';
import { Subjects } from './subjects';
import { BallotBox } from './votes/ballot-box.service';
import { Motions } from './votes/motions.service';
import { Polls } from './votes/polls.service';
import { RaisedHands } from './votes/raised-hands.service';
import { Recusing } from './votes/recusing.service';
import { Returns } from './votes/returns.service';
import { Urns } from './votes/urns.service';
import { Waiting } from './waiting.service';

const DOSSIERS = [Subjects, Pieces, Stations, Road, Reminders, HowFar, Urgencies, Dossiers, Proposals];
const OPINIONS = [Opinions];
const MEETINGS = [
  Sittings,
  Voices,
  AttendanceDesk,
  Recusals,
  StandingPoints,
  Agendas,
  Meetings,
  Invitations,
  FrozenRules,
  CalendarDesk,
  AgendaLife,
  PointProposals,
  ItemPapers,
  Proxies,
];
const CALENDAR = [Clashes, YearPlans, YearSeries, CalendarPages];
const VOTES = [Urns, Returns, Motions, Polls, BallotBox, RaisedHands, Recusing];
const DECISIONS = [
  Wording, Reservations, DecisionBook, Closing, WrittenProcedures, WrittenProcedureLetters, Decisions, DecisionProofs, DecisionSheets, DecisionDesk,
  DecisionPapers, LateBoards,
]; // prettier-ignore
const FOLLOW_UP = [FollowUps, FollowUpDesk, FollowUpPages, FollowUpLetters, StandingFollowUp];
const SPACES = [Doors, Folders, SpacePapers, PaperPages, Shelves, AccessTold, Accesses, Spaces, WaitingSpaces, SpaceShelves]; // prettier-ignore
const PAGES = [
  StepsThen,
  OpinionViews,
  ProposalPages,
  CircuitPages,
  Coverage,
  DossierTimes,
  MatrixPages,
  DossierPages,
  AttendanceFence,
  MeetingAttendance,
  MeetingPrepared,
  AgendaSources,
  WaitingAgendas,
  MeetingPapers,
  MeetingPages,
  Live,
  WaitingMeetings,
  WaitingDossiers,
  Waiting,
  EndingMandates,
  DailyRound,
];
const MINUTES = [
  MinutesSources, MinutesTexts, MinutesDesk, MinutesPen, MinutesCorrections, MinutesLife, MinutesPrints, MinutesSigning, Minutes,
  WaitingMinutes,
  Registers, RegisterPapers,
]; // prettier-ignore

@Module({
  imports: [DirectoryModule, PostModule, RevisionsModule, PrintingModule],
  controllers: [
    MatrixController,
    DecisionsController,
    FollowUpController,
    DossiersController,
    MeetingsController,
    CalendarController,
    AgendaController,
    ProxiesController,
    VotesController,
    LiveController,
    MinutesController,
    RegistersController,
    SpacesController,
    AccessesController,
  ],
  providers: [
    ...DOSSIERS,
    ...OPINIONS,
    ...MEETINGS,
    ...CALENDAR,
    ...VOTES,
    ...DECISIONS,
    ...FOLLOW_UP,
    ...SPACES,
    ...PAGES,
    ...MINUTES,
  ],
  exports: [
    Shelves,
    Subjects,
    Dossiers,
    DossierPages,
    MeetingPages,
    Minutes,
    MinutesLife,
    MinutesPrints,
    Decisions,
    Waiting,
    MatrixPages,
    DecisionProofs,
    FollowUps,
    FollowUpPages,
    DailyRound,
  ],
})
export class GovernanceModule {}
