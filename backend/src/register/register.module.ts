import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { GovernanceModule } from '../governance/governance.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Activities } from './activities.service';
import { ActivityList } from './lists/activity-list.service';
import { ActivityPages } from './activity-pages.service';
import { ActivityPast } from './activity-past.service';
import { ActivitySubject } from './activity-subject';
import { Departures } from './departures.service';
import { DraftsController } from './drafts/drafts.controller';
import { Drafts } from './drafts/drafts.service';
import { LiveCheck } from './drafts/live-check.service';
import { Followers } from './followers.service';
import { HeldList } from './lists/held-list.service';
import { Deviations } from './inheritance/deviations.service';
import { EntryHand } from './inheritance/entry-hand';
import { Following } from './inheritance/following.service';
import { INHERITANCE } from './inheritance/inheritance.parts';
import { InheritanceController } from './inheritance/inheritance.controller';
import { ModelsController } from './inheritance/models.controller';
import { InForceEntries } from './in-force-entries.service';
import { Bulk } from './lists/bulk.service';
import { FacetCounts } from './lists/facet-counts.service';
import { Lifting } from './lists/lifting.service';
import { ListsController } from './lists/lists.controller';
import { Reading } from './lists/reading.service';
import { RegisterIndex } from './lists/register-index.service';
import { RegisterStanding } from './lists/register-standing.service';
import { SavedViews } from './lists/saved-views.service';
import { Notices } from './notices';
import { PublicController } from './public/public.controller';
import { PublicDesk } from './public/public-desk.service';
import { GapKeeper } from './rules/gap-keeper.service';
import { GapsController } from './rules/gaps.controller';
import { Gaps } from './rules/gaps.service';
import { Sheets } from './sheets.service';
import { RegisterController } from './register.controller';

@Module({
  imports: [DirectoryModule, RevisionsModule, GovernanceModule],
  controllers: [InheritanceController, ModelsController, DraftsController, ListsController, GapsController, PublicController, RegisterController],
  providers: [
    ...INHERITANCE,
    Activities, ActivityList, ActivityPages, ActivityPast, ActivitySubject, Departures, Deviations, Drafts, EntryHand, Followers, Following, HeldList, InForceEntries, LiveCheck, Notices, Sheets,
    Bulk, FacetCounts, Lifting, Reading, RegisterIndex, RegisterStanding, SavedViews, GapKeeper, Gaps, PublicDesk,
  ],
  exports: [...INHERITANCE, Activities, ActivityList, ActivityPages, Notices, Reading, Sheets, RegisterIndex, RegisterStanding],
}) // prettier-ignore
export class RegisterModule {}
