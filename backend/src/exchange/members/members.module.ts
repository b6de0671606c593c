import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/directory.module';
import { ReadingModule } from '../formats/reading.module';
import { MembersController } from './members.controller';
import { MembersImport } from './members-import.service';
import { MembersPlans } from './members-plans.service';
import { MembersList } from './members-list.service';
import { Surroundings } from './surroundings.service';

@Module({
  imports: [DirectoryModule, ReadingModule],
  controllers: [MembersController],
  providers: [MembersImport, MembersPlans, MembersList, Surroundings],
})
export class MembersModule {}
