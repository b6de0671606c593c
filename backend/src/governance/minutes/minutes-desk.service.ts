import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Action } from '../../access/subjects';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Refusal } from '../../kernel/refusal';
import { PostOffice } from '../../post/post-office.service';
import { presides } from '../circuits/body-flaws';
import { Meeting } from '../meetings/meeting.entity';
import { Sittings } from '../meetings/sittings.service';
import { dayOf } from './minutes-sources.service';
import { MinutesFile } from './minutes.entity';

type Doing = Action<'Minutes'>;
type Told = 'circulated' | 'correction-asked' | 'correction-answered' | 'approved';

/** The desk on which minutes lie: who may do what with them, and who is told. */
@Injectable()
export class MinutesDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly sittings: Sittings,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
    private readonly office: PostOffice,
  ) {}

  /** The meeting of minutes that an actor may read; whoever only consults reads them once they are approved. */
  async read(actor: Actor, id: string): Promise<{ meeting: Meeting; file: MinutesFile | null }> {
    const meeting = await this.sittings.get(id);
    const file = await this.db.of(MinutesFile).findOneBy({ meetingId: id });
    const { kind } = await this.directory.bodyById(meeting.bodyId);
    const consults = file?.digest && actor.may('consult', 'Minutes', { ...rowOf(meeting), kind });
    if (!consults) actor.require('read', 'Meeting', meeting);
    return { meeting, file };
  }

  /** The meeting, for an actor who may do this with its minutes; to anyone else they do not exist. */
  async require(actor: Actor, doing: Doing, id: string): Promise<Meeting> {
    const meeting = await this.sittings.get(id);
    actor.require(doing, 'Minutes', rowOf(meeting));
    return meeting;
  }

  may = (actor: Actor, doing: Doing, meeting: Meeting): boolean =>
    actor.may(doing, 'Minutes', rowOf(meeting));

  /** The circulated minutes of a meeting; refuses while they are a draft. */
  async file(meeting: Meeting): Promise<MinutesFile> {
    const file = await this.db.of(MinutesFile).findOneBy({ meetingId: meeting.id });
    if (!file) throw new Refusal('governance.minutes-not-circulated', 409);
    return file;
  }

  /** Who must have signed: whoever presides the body and whoever keeps its minutes, where it has them. */
  async awaited(meeting: Meeting): Promise<('chair' | 'secretary')[]> {
    const seats = await this.mandates.seated(meeting.bodyId);
    return [
      ...(seats.some(({ role }) => presides(role)) ? (['chair'] as const) : []),
      ...(seats.some(({ role }) => role === 'secretary') ? (['secretary'] as const) : []),
    ];
  }

  /** Everybody who sits in the body, that day or today. */
  async members(meeting: Meeting) {
    const seats = [
      ...(await this.mandates.seated(meeting.bodyId, dayOf(meeting))),
      ...(await this.mandates.seated(meeting.bodyId)),
    ];
    return seats.map(({ person: { id, name, email } }) => ({ id, name, email }));
  }

  /** Those who keep the minutes of the body today, and whoever circulated these. */
  async keepers(meeting: Meeting, file: MinutesFile) {
    const seats = await this.mandates.seated(meeting.bodyId);
    const secretaries = seats.filter(({ role }) => role === 'secretary').map(({ personId }) => personId);
    return this.people([...secretaries, file.circulatedById]);
  }

  async people(ids: readonly string[]) {
    const found = [...(await this.mandates.people(ids)).values()];
    return found.map(({ id, name, email }) => ({ id, name, email }));
  }

  async tell(
    what: Told,
    meeting: Meeting,
    turn: string,
    to: readonly { readonly id: string; readonly name: string; readonly email: string }[],
    facts: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.office.post({
      kind: `minutes.${what}`, subject: 'Meeting', subjectId: meeting.id, organisationId: meeting.organisationId, bodyId: meeting.bodyId,
      turn, to, facts: { title: meeting.title, ...facts }, link: `/reunions/${meeting.id}/proces-verbal`,
    }); // prettier-ignore
  }
}

const rowOf = ({ bodyId, organisationId }: Meeting) => ({ bodyId, organisationId });
