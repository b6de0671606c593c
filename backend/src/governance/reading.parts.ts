import { DossierKin } from './pages/dossier-kin.service';
import { AttendanceFence } from './attendance-fence';
import { DailyRound } from './daily-round.service';
import { EndingMandates } from './ending-mandates.service';
import { AgendaSources } from './pages/agenda-sources.service';
import { CircuitPages } from './pages/circuit-pages.service';
import { Coverage } from './pages/coverage.service';
import { DossierAsides } from './pages/dossier-asides.service';
import { DossierPages } from './pages/dossier-pages.service';
import { DossierTimes } from './pages/dossier-times.service';
import { Live } from './pages/live.service';
import { MatrixPages } from './pages/matrix-pages.service';
import { MeetingAttendance } from './pages/meeting-attendance.service';
import { MeetingBallots } from './pages/meeting-ballots.service';
import { MeetingList } from './pages/meeting-list.service';
import { MeetingPages } from './pages/meeting-pages.service';
import { MeetingPapers } from './pages/meeting-papers.service';
import { MeetingPrepared } from './pages/meeting-prepared.service';
import { OpinionViews } from './pages/opinion-views.service';
import { ProposalPages } from './pages/proposal-pages.service';
import { StepsThen } from './pages/steps-then.service';
import { WaitingAgendas } from './pages/waiting-agendas.service';
import { WaitingDossiers } from './pages/waiting-dossiers.service';
import { WaitingMeetings } from './pages/waiting-meetings.service';
import { SpaceShelves } from './space-shelves.service';
import { AccessTold } from './spaces/access-told.service';
import { Accesses } from './spaces/accesses.service';
import { Doors } from './spaces/doors.service';
import { Folders } from './spaces/folders.service';
import { PaperHands } from './spaces/paper-hands.service';
import { PaperPages } from './spaces/paper-pages.service';
import { SpacePapers } from './spaces/papers.service';
import { Shelves } from './spaces/shelves.service';
import { Spaces } from './spaces/spaces.service';
import { WaitingSpaces } from './spaces/waiting-spaces.service';
import { Waiting } from './waiting.service';

/** The spaces of the bodies. */
export const SPACES = [
  Doors,
  Folders,
  PaperHands,
  SpacePapers,
  PaperPages,
  Shelves,
  AccessTold,
  Accesses,
  Spaces,
  WaitingSpaces,
  SpaceShelves,
];
/** What the browser reads, and what waits for each person. */
export const PAGES = [
  StepsThen,
  OpinionViews,
  ProposalPages,
  CircuitPages,
  Coverage,
  DossierAsides,
  DossierKin,
  DossierTimes,
  MatrixPages,
  DossierPages,
  AttendanceFence,
  MeetingAttendance,
  MeetingPrepared,
  AgendaSources,
  WaitingAgendas,
  MeetingPapers,
  MeetingBallots,
  MeetingList,
  MeetingPages,
  Live,
  WaitingMeetings,
  WaitingDossiers,
  Waiting,
  EndingMandates,
  DailyRound,
];
