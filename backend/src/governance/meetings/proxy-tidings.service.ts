import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Journal } from '../../audit/journal';
import { PostOffice } from '../../post/post-office.service';
import { Meeting } from './meeting.entity';
import { Proxy } from './proxy.entity';

/** What becomes of a proxy: told to those whom it concerns, and kept in the journal. */
@Injectable()
export class ProxyTidings {
  constructor(
    private readonly mandates: Mandates,
    private readonly office: PostOffice,
    private readonly journal: Journal,
  ) {}

  /** Whoever keeps the secretariat of the body on the day of the meeting. */
  async secretaries({ bodyId, date }: Meeting): Promise<string[]> {
    const seats = await this.mandates.seated(bodyId, date);
    return seats.filter(({ role }) => role === 'secretary').map(({ personId }) => personId);
  }

  /** Tells some people what becomes of a proxy. */
  async tell(kind: string, meeting: Meeting, proxy: Omit<Proxy, 'identify'>, personIds: readonly string[]) {
    const { id, title, organisationId, bodyId } = meeting;
    const people = [...(await this.mandates.people(personIds)).values()];
    await this.office.post({
      kind, subject: 'Meeting', subjectId: proxy.id, organisationId, bodyId, turn: '0', link: `/reunions/${id}`,
      facts: { title, giver: proxy.giverName, holder: proxy.holderName, reason: proxy.reason ?? '' },
      to: people.map(({ id: personId, name, email }) => ({ id: personId, name, email })),
    });
  } // prettier-ignore

  /** Writes what happened to a proxy in the journal. */
  note(actor: Actor, action: string, { id, title, organisationId }: Meeting, proxy: Omit<Proxy, 'identify'>) {
    const facts = { proxyId: proxy.id, giver: proxy.giverName, holder: proxy.holderName };
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: `${proxy.giverName} — ${title}`, facts,
    });
  } // prettier-ignore
}
