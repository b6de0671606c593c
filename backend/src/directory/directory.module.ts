import { Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller';
import { BodyPages } from './body-pages.service';
import { DirectoryController } from './directory.controller';
import { Directory } from './directory.service';
import { FirstCodes } from './first-codes.service';
import { HouseRules } from './house-rules.service';
import { MandateHistory } from './mandate-history.service';
import { MandatesController } from './mandates.controller';
import { Members } from './members.service';

@Module({
  controllers: [DirectoryController, BodiesController, MandatesController],
  providers: [HouseRules, Directory, BodyPages, Members, MandateHistory, FirstCodes],
  exports: [Directory, BodyPages, Members, FirstCodes],
})
export class DirectoryModule {}
