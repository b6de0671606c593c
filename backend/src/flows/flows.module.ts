import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { FlowPages } from './flow-pages.service';
import { FlowsController } from './flows.controller';
import { Flows } from './flows.service';
import { Maps } from './maps.service';

@Module({
  imports: [DirectoryModule],
  controllers: [FlowsController],
  providers: [Flows, FlowPages, Maps],
  exports: [Flows, FlowPages, Maps],
})
export class FlowsModule {}
