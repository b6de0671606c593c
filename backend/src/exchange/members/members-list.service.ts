import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { seatOf } from '../../directory/body-pages.service';
import { Directory } from '../../directory/directory.service';
import { Rulebook } from '../../rulebook/rulebook';
import { line } from '../formats/write-csv';
import { COLUMNS } from './members-file';
import { MembersWords } from './members-words';

/** The members of a body as a file that can be filled in and handed back. */
@Injectable()
export class MembersList {
  private readonly words: MembersWords;

  constructor(
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
  ) {
    this.words = book.words<MembersWords>('exchange/members.yaml');
  }

  /** Those of today, the secretariat apart. */
  async of(actor: Actor, bodyId: string): Promise<{ name: string; csv: string }> {
    const body = await this.directory.bodyById(bodyId);
    actor.require('manage', 'Mandate', seatOf(body));
    const seats = (await this.mandates.seated(body.id)).filter(({ role }) => role !== 'secretary');
    const addresses = new Map(seats.map(({ id, person }) => [id, person.email]));
    const rows = seats.map((seat) => [
      '', seat.person.name, seat.person.email, seat.organisationCode, this.book.roles.get(seat.role)?.name ?? seat.role,
      seat.from, seat.until ?? '', addresses.get(seat.substituteOf ?? '') ?? '',
    ]); // prettier-ignore
    const headings = COLUMNS.map((column) => this.words.columns[column] ?? column);
    const csv = [headings, ...rows].map((row) => line(row)).join('');
    return { name: `membres-${body.code}.csv`, csv: `\uFEFF${csv}` };
  }
}
