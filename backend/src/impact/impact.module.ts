import { Module } from '@nestjs/common';
import { ImpactController } from './impact.controller';
import { Impact } from './impact.service';
import { MentionFinder } from './mention-finder.service';
import { NoticePages } from './notice-pages.service';
import { Notices } from './notices.service';
import { Progress } from './progress.service';

@Module({
  controllers: [ImpactController],
  providers: [Impact, MentionFinder, Notices, NoticePages, Progress],
  exports: [NoticePages],
})
export class ImpactModule {}
