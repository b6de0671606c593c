import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Confirmations } from './confirmations.service';
import { FlowPages } from './flow-pages.service';
import { FlowRecords } from './flow-records.service';
import { FlowViews } from './flow-views.service';
import { FlowWords } from './flow-words.service';
import { FlowsController } from './flows.controller';
import { Flows } from './flows.service';
import { LayoutDesk } from './layout-desk';
import { Maps } from './maps.service';

@Module({
  imports: [DirectoryModule, RevisionsModule],
  controllers: [FlowsController],
  providers: [Confirmations, Flows, FlowPages, FlowRecords, FlowViews, FlowWords, LayoutDesk, Maps],
  exports: [Flows, FlowPages, Maps],
})
export class FlowsModule {}
