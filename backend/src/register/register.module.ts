import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { GovernanceModule } from '../governance/governance.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Activities } from './activities.service';
import { ActivityList } from './lists/activity-list.service';
import { ActivityPages } from './activity-pages.service';
import { ActivityPast } from './activity-past.service';
import { ActivitySubject } from './activity-subject';
import { Followers } from './followers.service';
import { HeldList } from './lists/held-list.service';
import { InForceEntries } from './in-force-entries.service';
import { Notices } from './notices';
import { Sheets } from './sheets.service';
import { RegisterController } from './register.controller';

@Module({
  imports: [DirectoryModule, RevisionsModule, GovernanceModule],
  controllers: [RegisterController],
  providers: [
    Activities, ActivityList, ActivityPages, ActivityPast, ActivitySubject, Followers, HeldList, InForceEntries, Notices, Sheets,
  ],
  exports: [Activities, ActivityPages, Notices],
}) // prettier-ignore
export class RegisterModule {}
