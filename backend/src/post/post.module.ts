import { Module } from '@nestjs/common';
import { Carrier } from './carrier.service';
import { Letters } from './letters.service';
import { NoticesController } from './notices.controller';
import { Notices } from './notices.service';
import { PostController } from './post.controller';
import { PostOffice } from './post-office.service';

@Module({
  controllers: [NoticesController, PostController],
  providers: [PostOffice, Carrier, Letters, Notices],
  exports: [PostOffice, Carrier],
})
export class PostModule {}
