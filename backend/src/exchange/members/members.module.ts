import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/directory.module';
import { MembersController } from './members.controller';
import { MembersImport } from './members-import.service';
import { MembersList } from './members-list.service';
import { Surroundings } from './surroundings.service';

@Module({
  imports: [DirectoryModule],
  controllers: [MembersController],
  providers: [MembersImport, MembersList, Surroundings],
})
export class MembersModule {}
