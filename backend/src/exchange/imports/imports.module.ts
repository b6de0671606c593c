import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/directory.module';
import { RegisterModule } from '../../register/register.module';
import { ReadingModule } from '../formats/reading.module';
import { Drafting } from './drafting.service';
import { ImportJobs } from './import-jobs.service';
import { ImportPages } from './import-pages.service';
import { ImportTally } from './import-tally.service';
import { ImportsController } from './imports.controller';
import { Imports } from './imports.service';
import { Matches } from './matches.service';
import { Previews } from './previews.service';
import { Withdrawal } from './withdrawal.service';
import { Writing } from './writing.service';

@Module({
  imports: [DirectoryModule, RegisterModule, ReadingModule],
  controllers: [ImportsController],
  providers: [
    Drafting,
    ImportJobs,
    ImportPages,
    ImportTally,
    Imports,
    Matches,
    Previews,
    Withdrawal,
    Writing,
  ],
  exports: [ImportPages, Imports],
})
export class ImportsModule {}
