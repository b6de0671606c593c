import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { PostModule } from '../post/post.module';
import { PrintingModule } from '../printing/printing.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { DailyRound } from './daily-round.service';
import { DecisionProofs } from './decisions/decision-proofs.service';
import { DecisionsController } from './decisions/decisions.controller';
import { Decisions } from './decisions/decisions.service';
import { Dossiers } from './dossiers/dossiers.service';
import { FollowUpPages } from './follow-up/follow-up-pages.service';
import { FollowUpController } from './follow-up/follow-up.controller';
import { FollowUps } from './follow-up/follow-ups.service';
import { MinutesLife } from './minutes/minutes-life.service';
import { MinutesPrints } from './minutes/minutes-prints.service';
import { MinutesSigningController } from './minutes/minutes-signing.controller';
import { MinutesController } from './minutes/minutes.controller';
import { Minutes } from './minutes/minutes.service';
import { RegistersController } from './minutes/registers/registers.controller';
import { AgendaController } from './pages/agenda.controller';
import { CalendarController } from './pages/calendar.controller';
import { DossierPages } from './pages/dossier-pages.service';
import { DeparturesController } from './pages/departures.controller';
import { DossiersController } from './pages/dossiers.controller';
import { LiveController } from './pages/live.controller';
import { MatrixPages } from './pages/matrix-pages.service';
import { MatrixController } from './pages/matrix.controller';
import { MeetingPages } from './pages/meeting-pages.service';
import { MeetingsController } from './pages/meetings.controller';
import { ProxiesController } from './pages/proxies.controller';
import { VotesController } from './pages/votes.controller';
import { WrittenController } from './pages/written.controller';
import { AccessesController } from './spaces/accesses.controller';
import { Shelves } from './spaces/shelves.service';
import { SpacesController } from './spaces/spaces.controller';
import { Subjects } from './subjects';
import { Waiting } from './waiting.service';
import { DECISIONS, DOSSIERS, FOLLOW_UP, OPINIONS, VOTES } from './deciding.parts';
import { CALENDAR, MEETINGS, MINUTES } from './meeting.parts';
import { PAGES, SPACES } from './reading.parts';

/** How the sector decides together: from the text that is proposed to the decision that is followed up. */
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
    DeparturesController,
    VotesController,
    WrittenController,
    LiveController,
    MinutesController,
    MinutesSigningController,
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
