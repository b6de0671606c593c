import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../database/db';
import { Notices } from '../register/notices';
import { Document } from './document.entity';

/** Tells the register which document bears a code, so that an entry can show the notice in force. */
@Injectable()
export class NoticeSource implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.source = async (codes) => {
      const found = await this.db.of(Document).findBy({ code: In([...codes]) });
      return new Map(found.map(({ id, code, title }) => [code, { documentId: id, title }]));
    };
  }
}
