import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { JournalEntry } from '../audit/journal-entry.entity';
import { JournalReader } from '../audit/journal-reader.service';
import { Journal } from '../audit/journal';
import { cut } from '../kernel/page';
import { Rulebook } from '../rulebook/rulebook';
import { ChainView, JournalPage, JournalQuery, JournalRow } from './overview.dto';

/** Shows the journal to those who may read it, each action with its French verb. */
@Injectable()
export class JournalPages {
  private readonly verbs: Readonly<Record<string, string>>;

  constructor(
    @Inject(Rulebook) book: Rulebook,
    private readonly reader: JournalReader,
    private readonly journal: Journal,
  ) {
    this.verbs = book.words('journal/fr.yaml');
  }

  async page(actor: Actor, query: JournalQuery): Promise<JournalPage> {
    const { skip, take, page, size } = cut(query);
    const search = { skip, take, q: query.q, subjectId: query.subject, until: query.at };
    const [lines, total] = await this.reader.find(actor.where<JournalEntry>('read', 'Journal'), search);
    return { rows: lines.map((line) => this.row(line)), total, page, size };
  }

  /** A line as people read it. */
  row({ seq, at, actorName, quality, action, label, subject, subjectId, hash }: JournalEntry): JournalRow {
    return {
      seq,
      at,
      actorName,
      quality,
      action,
      verb: this.verbs[action] ?? action,
      label,
      subject,
      subjectId,
      hash,
    };
  }

  async check(): Promise<ChainView> {
    const found = await this.journal.check();
    return found.sound
      ? { sound: true, entries: found.entries, head: found.head, brokenAt: null }
      : { sound: false, entries: found.seq - 1, head: null, brokenAt: found.seq };
  }
}
