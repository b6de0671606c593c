import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { PrintingModule } from '../printing/printing.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Decisions } from './decisions/decisions.service';
import { DossierPages } from './pages/dossier-pages.service';
import { DossiersController } from './pages/dossiers.controller';
import { Dossiers } from './dossiers/dossiers.service';
import { Agendas } from './meetings/agendas.service';
import { MeetingPages } from './pages/meeting-pages.service';
import { MeetingsController } from './pages/meetings.controller';
import { Meetings } from './meetings/meetings.service';
import { Minutes } from './pages/minutes.service';
import { Subjects } from './subjects';
import { Polls } from './votes/polls.service';
import { Waiting } from './waiting.service';

@Module({
  imports: [DirectoryModule, RevisionsModule, PrintingModule],
  controllers: [DossiersController, MeetingsController],
  providers: [
    Subjects,
    Dossiers,
    DossierPages,
    Meetings,
    Agendas,
    MeetingPages,
    Minutes,
    Polls,
    Decisions,
    Waiting,
  ],
  exports: [Subjects, Dossiers, DossierPages, MeetingPages, Minutes, Decisions, Waiting],
})
export class GovernanceModule {}
