import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { PrintingModule } from '../printing/printing.module';
import { RegisterModule } from '../register/register.module';
import { ExportJobs } from './exports/export-jobs.service';
import { ExportsController } from './exports/exports.controller';
import { Exports } from './exports/exports.service';
import { ImportsModule } from './imports/imports.module';
import { Selection } from './exports/selection.service';

@Module({
  imports: [DirectoryModule, PrintingModule, RegisterModule, ImportsModule],
  controllers: [ExportsController],
  providers: [Exports, ExportJobs, Selection],
  exports: [Exports, ExportJobs],
})
export class ExchangeModule {}
