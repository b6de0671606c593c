import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/directory.module';
import { MembersController } from './members.controller';
import { MembersImport } from './members-import.service';
import { MembersList } from './members-list.service';

@Module({
  imports: [DirectoryModule],
  controllers: [MembersController],
  providers: [MembersImport, MembersList],
})
export class MembersModule {}
