import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller';
import { Directory } from './directory.service';
import { Members } from './members.service';

@Module({
  controllers: [DirectoryController],
  providers: [Directory, Members],
  exports: [Directory, Members],
})
export class DirectoryModule {}
