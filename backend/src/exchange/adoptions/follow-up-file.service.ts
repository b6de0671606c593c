import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { FollowUpQuery, FollowUpRow } from '../../governance/follow-up/follow-up.dto';
import { FollowUpPages } from '../../governance/follow-up/follow-up-pages.service';
import { Rulebook } from '../../rulebook/rulebook';
import { line } from '../formats/write-csv';

const PAGE = 200;
const HEADINGS = [
  'Numéro', 'Action', 'Instance', 'Responsable', 'Organisation', 'Échéance', 'État', 'En retard', 'Close le', 'Décision',
] as const; // prettier-ignore

/** The list of actions as a table for a spreadsheet: all that the filters let through. */
@Injectable()
export class FollowUpFile {
  constructor(
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly pages: FollowUpPages,
  ) {}

  csv(actor: Actor, query: FollowUpQuery): Readable {
    return Readable.from(this.lines(actor, query));
  }

  private async *lines(actor: Actor, query: FollowUpQuery): AsyncGenerator<string> {
    yield '\uFEFF' + line([...HEADINGS]);
    for (let page = 1; ; page += 1) {
      const { rows, total } = await this.pages.list(actor, { ...query, page, size: PAGE });
      for (const row of rows) yield line(this.row(row));
      if (page * PAGE >= total) return;
    }
  }

  private row(it: FollowUpRow) {
    const state = this.book.label('follow-up-states', it.state);
    const { number, what, bodyCode, ownerName, organisationCode, dueOn, late, closedOn, decisionNumber } = it;
    return [
      number, what, bodyCode, ownerName, organisationCode, dueOn, state, late ? 'Oui' : '', closedOn, decisionNumber,
    ]; // prettier-ignore
  }
}
