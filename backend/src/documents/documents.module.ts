import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { FlowsModule } from '../flows/flows.module';
import { GovernanceModule } from '../governance/governance.module';
import { PrintingModule } from '../printing/printing.module';
import { RegisterModule } from '../register/register.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Comments } from './comments.service';
import { DocumentPages } from './document-pages.service';
import { DocumentsController } from './documents.controller';
import { Drafts } from './drafts.service';
import { LocalTexts } from './local-texts.service';
import { Texts } from './texts.service';

@Module({
  imports: [DirectoryModule, RevisionsModule, GovernanceModule, RegisterModule, FlowsModule, PrintingModule],
  controllers: [DocumentsController],
  providers: [DocumentPages, Drafts, Texts, Comments, LocalTexts],
  exports: [DocumentPages, Texts, LocalTexts, Comments],
})
export class DocumentsModule {}
