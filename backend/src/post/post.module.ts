import { Module } from '@nestjs/common';
import { Carrier } from './carrier.service';
import { Letters } from './letters.service';
import { PostController } from './post.controller';
import { PostOffice } from './post-office.service';

@Module({
  controllers: [PostController],
  providers: [PostOffice, Carrier, Letters],
  exports: [PostOffice, Carrier],
})
export class PostModule {}
