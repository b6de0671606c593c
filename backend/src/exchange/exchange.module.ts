import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { GovernanceModule } from '../governance/governance.module';
import { PrintingModule } from '../printing/printing.module';
import { RegisterModule } from '../register/register.module';
import { Adoptions } from './adoptions/adoptions.service';
import { AdoptionsController } from './adoptions/adoptions.controller';
import { FollowUpFile } from './adoptions/follow-up-file.service';
import { ExportJobs } from './exports/export-jobs.service';
import { ExportsController } from './exports/exports.controller';
import { Exports } from './exports/exports.service';
import { ImportsModule } from './imports/imports.module';
import { MembersModule } from './members/members.module';
import { Selection } from './exports/selection.service';

@Module({
  imports: [DirectoryModule, GovernanceModule, PrintingModule, RegisterModule, ImportsModule, MembersModule],
  controllers: [AdoptionsController, ExportsController],
  providers: [Adoptions, FollowUpFile, Exports, ExportJobs, Selection],
  exports: [Adoptions, Exports, ExportJobs],
})
export class ExchangeModule {}
