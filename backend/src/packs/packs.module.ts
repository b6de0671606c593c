import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { DocumentsModule } from '../documents/documents.module';
import { FlowsModule } from '../flows/flows.module';
import { GovernanceModule } from '../governance/governance.module';
import { PrintingModule } from '../printing/printing.module';
import { RegisterModule } from '../register/register.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Bindery } from './bindery.service';
import { FactGatherer } from './fact-gatherer.service';
import { PackJobs } from './pack-jobs.service';
import { PackPages } from './pack-pages.service';
import { PacksController } from './packs.controller';
import { Packs } from './packs.service';
import { Signatories } from './signatories.service';
import { Verification } from './verification.service';

/** Compliance packs: composed, signed, sealed, handed out and checked. */
@Module({
  imports: [
    DirectoryModule,
    RevisionsModule,
    GovernanceModule,
    RegisterModule,
    FlowsModule,
    DocumentsModule,
    PrintingModule,
  ],
  controllers: [PacksController],
  providers: [Packs, PackPages, PackJobs, FactGatherer, Bindery, Signatories, Verification],
  exports: [Packs, PackPages, Verification],
})
export class PacksModule {}
