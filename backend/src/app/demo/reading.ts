import { NoticeCount } from '../../post/notices.dto';
import { Cast } from './meetings';

/** Everybody opens their notices at the end of a day and marks what they had as read: what comes later is news to them. */
export async function readNotices(cast: Cast, day: string): Promise<void> {
  for (const { email } of cast.people) {
    const desk = cast.desk(email);
    const { unread } = await desk.get<NoticeCount>('/post/notices/count');
    if (unread) await desk.send('POST', '/post/notices/read', { until: `${day}T23:59:59.999Z` });
  }
}
