import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { GovernanceModule } from '../governance/governance.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Activities } from './activities.service';
import { ActivityPages } from './activity-pages.service';
import { RegisterController } from './register.controller';

@Module({
  imports: [DirectoryModule, RevisionsModule, GovernanceModule],
  controllers: [RegisterController],
  providers: [ActivityPages, Activities],
  exports: [Activities, ActivityPages],
})
export class RegisterModule {}
