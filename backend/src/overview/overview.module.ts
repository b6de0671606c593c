import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { DocumentsModule } from '../documents/documents.module';
import { FlowsModule } from '../flows/flows.module';
import { GovernanceModule } from '../governance/governance.module';
import { ImpactModule } from '../impact/impact.module';
import { PacksModule } from '../packs/packs.module';
import { RegisterModule } from '../register/register.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Findings } from './findings.service';
import { Gatherer } from './gatherer.service';
import { JournalPages } from './journal-pages.service';
import { OverviewController } from './overview.controller';
import { RecentDecisions } from './recent-decisions.service';
import { Search } from './search.service';
import { Standing } from './standing.service';
import { Today } from './today.service';

@Module({
  imports: [
    DirectoryModule,
    RevisionsModule,
    GovernanceModule,
    RegisterModule,
    FlowsModule,
    DocumentsModule,
    PacksModule,
    ImpactModule,
  ],
  controllers: [OverviewController],
  providers: [Gatherer, Findings, Standing, RecentDecisions, Today, JournalPages, Search],
  exports: [Findings],
})
export class OverviewModule {}
