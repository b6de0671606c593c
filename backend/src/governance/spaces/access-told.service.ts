import { Injectable } from '@nestjs/common';
import { Mandates } from '../../access/mandates.service';
import { Body } from '../../directory/body.entity';
import { longDay } from '../../kernel/days';
import { Notice, PostOffice } from '../../post/post-office.service';
import { Doors } from './doors.service';
import { Request } from './space.entity';

/** Who is told of a request for access: those who keep the space when it is made, the direction when it is answered. */
@Injectable()
export class AccessTold {
  constructor(
    private readonly doors: Doors,
    private readonly mandates: Mandates,
    private readonly office: PostOffice,
  ) {}

  async asked(body: Body, access: Request): Promise<void> {
    const keepers = await this.doors.keepers(body.id);
    await this.office.post({
      ...this.notice('asked', body, access),
      link: `/espaces/${body.id}?vue=acces`,
      to: keepers.map(({ id, name, email }) => ({ id, name, email })),
    });
  }

  answered(body: Body, access: Request): Promise<void> {
    return this.toGuest(access.state === 'given' ? 'given' : 'declined', body, access);
  }

  ended(body: Body, access: Request): Promise<void> {
    return this.toGuest('ended', body, access);
  }

  private async toGuest(what: string, body: Body, access: Request): Promise<void> {
    const { id, name, email } = (await this.mandates.people([access.personId])).get(access.personId)!;
    await this.office.post({ ...this.notice(what, body, access), to: [{ id, name, email }] });
  }

  private notice(what: string, body: Body, access: Request): Omit<Notice, 'to'> {
    const { id, organisationId, personName, askerCode, reason, answer, answeredBy, until } = access;
    return {
      kind: `space.${what}`, subject: 'SpaceAccess', subjectId: id, organisationId, bodyId: body.id, turn: '0',
      link: `/espaces/${body.id}`,
      facts: {
        body: body.name, person: personName, organisation: askerCode, reason, by: answeredBy ?? '',
        answer: answer ? `Mot du secrétariat\u202f: ${answer}` : '', motive: answer ?? 'terme échu', until: until ? longDay(until) : '',
      },
    }; // prettier-ignore
  }
}
