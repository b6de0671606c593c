import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { JournalReader } from '../audit/journal-reader.service';
import { Db } from '../database/db';
import { Decision } from '../governance/decisions/decision.entity';
import { InForce } from '../revisions/in-force.entity';
import { InForceBook } from '../revisions/in-force.service';
import { Revision } from '../revisions/revision.entity';
import { Revisions } from '../revisions/revisions.service';
import { Rulebook } from '../rulebook/rulebook';
import { Activity } from './activity.entity';
import { Notices } from './notices';
import { ActivityHistoryLine, ActivityRevisionRow, NoticeView } from './register-views.dto';

const LINES = 40;

/** What came before an entry and beside it: its revisions, its history, the notices that tell persons of it. */
@Injectable()
export class ActivityPast {
  private readonly verbs: Readonly<Record<string, string>>;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) book: Rulebook,
    private readonly inForce: InForceBook,
    private readonly archive: Revisions,
    private readonly reader: JournalReader,
    private readonly informing: Notices,
  ) {
    this.verbs = book.words('journal/fr.yaml');
  }

  /** The documents that inform the persons, each as it held for the organisation on a day. */
  async notices(organisationId: string, codes: readonly string[], day: string): Promise<NoticeView[]> {
    const known = await this.informing.named(codes);
    const held = codes.length ? await this.inForce.on('document', organisationId, day) : [];
    const bySubject = new Map(held.map((one) => [one.subjectId, one]));
    const revisions = await this.archive.many(held.map(({ revisionId }) => revisionId));
    const decisions = await this.decisions(held);
    return codes.map((code) => {
      const notice = known.get(code);
      const holds = notice && bySubject.get(notice.documentId);
      return {
        code,
        documentId: notice?.documentId ?? null,
        title: notice?.title ?? '',
        number: (holds && revisions.get(holds.revisionId)?.number) ?? null,
        from: holds?.from ?? null,
        decisionNumber: (holds && decisions.get(holds.decisionId)) ?? null,
      };
    });
  }

  /** The entry's frozen texts and those of the model it follows, the newest first. */
  async revisions({ id, modelId }: Activity, at?: string): Promise<ActivityRevisionRow[]> {
    const subjectId = In(modelId ? [id, modelId] : [id]);
    const found = await this.db.of(Revision).find({
      select: { id: true, number: true, digest: true, at: true, authorName: true, summary: true },
      where: { type: 'activity', subjectId, ...(at && { at: LessThanOrEqual(`${at}T23:59:59.999Z`) }) },
      order: { at: 'DESC', number: 'DESC' },
    });
    return found.map(({ id: revisionId, number, digest, at: on, authorName, summary }) => ({
      id: revisionId, number, digest, at: on, authorName, summary,
    })); // prettier-ignore
  }

  async history(id: string, at?: string): Promise<ActivityHistoryLine[]> {
    const [lines] = await this.reader.find([{}], { skip: 0, take: LINES, subjectId: id, until: at });
    return lines.map(({ at: on, actorName, quality, action }) => ({
      at: on,
      actor: actorName,
      quality,
      verb: this.verbs[action] ?? action,
    }));
  }

  private async decisions(held: readonly InForce[]): Promise<ReadonlyMap<string, string>> {
    const ids = held.map(({ decisionId }) => decisionId);
    const found = ids.length
      ? await this.db.of(Decision).find({ select: { id: true, number: true }, where: { id: In(ids) } })
      : [];
    return new Map(found.map(({ id, number }) => [id, number]));
  }
}
