import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { DocumentsModule } from '../documents/documents.module';
import { FlowsModule } from '../flows/flows.module';
import { GovernanceModule } from '../governance/governance.module';
import { PrintingModule } from '../printing/printing.module';
import { RegisterModule } from '../register/register.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { PackPages } from './pack-pages.service';
import { PacksController } from './packs.controller';
import { Packs } from './packs.service';
import { Verification } from './verification.service';

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
  providers: [Packs, PackPages, Verification],
  exports: [Packs, PackPages, Verification],
})
export class PacksModule {}
