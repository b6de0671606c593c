import { Inject, Injectable } from '@nestjs/common';
import { Between, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { longDay } from '../../kernel/days';
import { PrintShop } from '../../printing/print-shop';
import { fill, Rulebook } from '../../rulebook/rulebook';
import { extractPaper } from './decision-extract';
import { DecisionSheets } from './decision-sheets.service';
import { DecisionWords } from './decision-words';
import { Decision } from './decision.entity';
import { CommunicationListQuery, CommunicationListView } from './decisions.dto';

/** Decisions as papers that leave the house: the extract of one, the list of those of a period. */
@Injectable()
export class DecisionPapers {
  private readonly words: DecisionWords;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) book: Rulebook,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
    private readonly sheets: DecisionSheets,
    private readonly shop: PrintShop,
    private readonly journal: Journal,
  ) {
    this.words = book.words<DecisionWords>('decisions/fr.yaml');
  }

  /** « Extrait du procès-verbal »: one decision, for whoever may read its meeting. */
  async extract(actor: Actor, id: string): Promise<{ name: string; pdf: Buffer }> {
    const decision = await this.sheets.get(id);
    actor.require('read', 'Meeting', decision);
    const sheet = await this.sheets.show(actor, id);
    const seats = await this.mandates.seated(decision.bodyId, decision.date);
    const secretaries = seats.filter(({ role }) => role === 'secretary').map(({ person }) => person.name);
    const { pdf } = await this.shop.print(extractPaper(this.words.extract, sheet, secretaries));
    await this.journal.record(actor, {
      action: 'governance.extract-downloaded', subject: 'Meeting', subjectId: decision.meetingId,
      organisationId: decision.organisationId, label: `extrait de la décision ${decision.number}`,
    }); // prettier-ignore
    return { name: `extrait-${decision.number}.pdf`, pdf };
  }

  /** What a body decided in a period, to be sent; only for its readers. */
  async list(
    actor: Actor,
    bodyId: string,
    { from, until }: CommunicationListQuery,
  ): Promise<CommunicationListView> {
    const body = await this.directory.bodyById(bodyId);
    actor.require('read', 'Meeting', { bodyId, organisationId: body.organisationId });
    const found = await this.db.of(Decision).find({
      where: { bodyId, date: Between(from, until), outcome: Not('amended') },
      order: { date: 'ASC', id: 'ASC' },
    });
    return {
      title: fill(this.words.communication.title, { body: body.name }),
      bodyName: fill(this.words.communication.period, { from: longDay(from), until: longDay(until) }),
      from,
      until,
      lines: found.map(({ id, number, date, outcome, text, inForceFrom }) => ({
        id, number, date, outcome, text, inForceFrom,
      })),
    }; // prettier-ignore
  }
}
