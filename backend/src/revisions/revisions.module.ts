import { Module } from '@nestjs/common';
import { InForceBook } from './in-force.service';
import { Revisions } from './revisions.service';

@Module({ providers: [Revisions, InForceBook], exports: [Revisions, InForceBook] })
export class RevisionsModule {}
