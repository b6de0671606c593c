import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/directory.module';
import { MembersController } from './members.controller';
import { MembersImport } from './members-import.service';

@Module({ imports: [DirectoryModule], controllers: [MembersController], providers: [MembersImport] })
export class MembersModule {}
