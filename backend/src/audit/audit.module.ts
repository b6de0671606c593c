import { Global, Module } from '@nestjs/common';
import { Journal } from './journal';
import { JournalReader } from './journal-reader.service';

/** The journal is heard everywhere; its page is opened by `overview`, which knows who may read it. */
@Global()
@Module({ providers: [Journal, JournalReader], exports: [Journal, JournalReader] })
export class AuditModule {}
