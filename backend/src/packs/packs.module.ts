import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { DocumentsModule } from '../documents/documents.module';
import { FlowsModule } from '../flows/flows.module';
import { GovernanceModule } from '../governance/governance.module';
import { PrintingModule } from '../printing/printing.module';
import { RegisterModule } from '../register/register.module';
import { Settings } from '../kernel/settings';
import { RevisionsModule } from '../revisions/revisions.module';
import { SEAL_DIR, Seals } from '../sealing/seals';
import { Bindery } from './bindery.service';
import { Blobs } from './blobs.service';
import { FactGatherer } from './fact-gatherer.service';
import { PackJobs } from './pack-jobs.service';
import { PackPages } from './pack-pages.service';
import { PacksController } from './packs.controller';
import { Packs } from './packs.service';
import { Signatories } from './signatories.service';
import { Verification } from './verification.service';

/** Where the installation's key is kept: beside the data, in the folder that backups take along. */
const sealFolder = {
  provide: SEAL_DIR,
  inject: [Settings],
  useFactory: ({ dataDir }: Settings) => join(dataDir, 'keys'),
};

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
  providers: [
    Packs,
    PackPages,
    PackJobs,
    FactGatherer,
    Bindery,
    Blobs,
    Signatories,
    Verification,
    sealFolder,
    Seals,
  ],
  exports: [Packs, PackPages, Verification],
})
export class PacksModule {}
