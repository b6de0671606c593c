import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { FlowsModule } from '../flows/flows.module';
import { GovernanceModule } from '../governance/governance.module';
import { PrintingModule } from '../printing/printing.module';
import { RegisterModule } from '../register/register.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { Amendments } from './amendments.service';
import { Cabinet } from './cabinet.service';
import { Comments } from './comments.service';
import { DocumentFacts } from './document-facts.service';
import { DocumentPages } from './document-pages.service';
import { DocumentSearch } from './document-search.service';
import { DocumentSubject } from './document-subject.service';
import { DocumentsController } from './documents.controller';
import { DraftFreezing } from './draft-freezing.service';
import { Drafts } from './drafts.service';
import { LocalTexts } from './local-texts.service';
import { MarginController } from './margin.controller';
import { TextChoice } from './text-choice.service';
import { NoticeSource } from './notice-source.service';
import { Texts } from './texts.service';

@Module({
  imports: [DirectoryModule, RevisionsModule, GovernanceModule, RegisterModule, FlowsModule, PrintingModule],
  controllers: [DocumentsController, MarginController],
  providers: [
    NoticeSource,
    Cabinet, TextChoice, DocumentSearch, DocumentFacts, DocumentPages, Drafts, Texts, Comments, Amendments, LocalTexts,
    DocumentSubject, DraftFreezing,
  ], // prettier-ignore
  exports: [DocumentPages, Texts, LocalTexts, Comments],
})
export class DocumentsModule {}
