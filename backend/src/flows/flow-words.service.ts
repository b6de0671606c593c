import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Directory } from '../directory/directory.service';
import { KINDS } from '../directory/organisation.entity';
import { Activity } from '../register/activity.entity';
import { Rulebook } from '../rulebook/rulebook';
import { Term } from '../rulebook/words';
import { endName } from './flow-views.service';
import { FlowWordsView } from './flows.dto';

/** What someone who describes a flow may choose from. */
@Injectable()
export class FlowWords {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
  ) {}

  async of(actor: Actor): Promise<FlowWordsView> {
    const terms = (id: string, kind: (term: Term) => string = () => '') =>
      (this.book.vocabularies.get(id)?.terms ?? []).map((term) => ({
        code: term.code,
        label: term.label,
        kind: kind(term),
      }));
    const organisations = await this.directory.ofKind(...KINDS);
    return {
      channels: terms('channels', (term) => (term['protected'] ? 'protected' : 'open')),
      roles: terms('flow-roles', (term) => (term['contract'] ? 'contract' : '')),
      instruments: terms('instruments'),
      bases: terms('legal-bases'),
      legalTexts: [...this.book.legalTexts.values()].map(({ id, short, title, status }) => ({
        code: id,
        label: `${short} — ${title}`,
        kind: status,
      })),
      categories: terms('flow-ends', (term) => String(term['kind'])),
      organisations: organisations.map((one) => ({
        code: one.id,
        label: endName(one, one.name),
        kind: one.kind,
      })),
      activities: await this.activities(actor),
    };
  }

  private async activities(actor: Actor) {
    const readable = restrict(
      this.db
        .of(Activity)
        .createQueryBuilder('activity')
        .select(['activity.id', 'activity.code', 'activity.name'])
        .where('1 = 1'),
      actor.where<Activity>('read', 'Activity'),
    );
    const found = await readable.orderBy('activity.code').limit(500).getMany();
    const byCode = new Map(
      found.map(({ code, name }) => [code, { code, label: `${code} ${name}`, kind: '' }]),
    );
    return [...byCode.values()];
  }
}
