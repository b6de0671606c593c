import { Module } from '@nestjs/common';
import { ReadingDesk } from './reading-desk.service';

/** The one desk where files that come from elsewhere are opened. */
@Module({ providers: [ReadingDesk], exports: [ReadingDesk] })
export class ReadingModule {}
