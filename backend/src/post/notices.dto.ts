import { IsBoolean, IsIn, IsOptional, IsISO8601, IsUUID } from 'class-validator';
import { ListQuery } from '../kernel/page';

/** What a notice is about, in the words of the pages: meetings, dossiers, spaces, mandates, actions, others. */
export const NOTICE_TOPICS = ['meeting', 'dossier', 'space', 'mandate', 'follow-up', 'other'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

export class NoticeQuery extends ListQuery {
  @IsOptional() @IsIn(['unread', 'read']) state?: 'unread' | 'read';
  @IsOptional() @IsIn(NOTICE_TOPICS) topic?: NoticeTopic;
  /** The body that writes. */
  @IsOptional() @IsUUID() body?: string;
}
export class NoticeRow {
  id!: string;
  title!: string;
  /** The whole text, as it was mailed. */
  text!: string;
  topic!: string;
  /** Page that it leads to. */
  link!: string | null;
  writtenAt!: string;
  readAt!: string | null;
}
export class NoticePage {
  rows!: NoticeRow[];
  total!: number;
  page!: number;
  size!: number;
  unread!: number;
}
export class NoticeCount {
  unread!: number;
}
export class NoticeReading {
  @IsBoolean() read!: boolean;
}
export class AllRead {
  /** The newest notice that the reader had before them: what came since stays unread. */
  @IsISO8601() until!: string;
}
