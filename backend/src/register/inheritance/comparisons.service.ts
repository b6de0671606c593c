import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Revision } from '../../revisions/revision.entity';
import { contentOf, Revisions } from '../../revisions/revisions.service';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity, ActivityContent } from '../activity.entity';
import { valueOf, WrittenField } from '../catalogue';
import { Sheets } from '../sheets.service';
import { ActivityDeviation } from './deviation.entity';
import { Deviations } from './deviations.service';
import { fieldChanges } from './field-words';
import { Following } from './following.service';
import { ComparableView, ComparedField, EntryComparisonView } from './inheritance-views.dto';
import { Standings } from './standings.service';
import { same } from './three-way';

const MOST = 40;

/** Puts an entry beside another text of it, field by field: a revision, its model, another organisation's entry. */
@Injectable()
export class Comparisons {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly revisions: Revisions,
    private readonly standings: Standings,
    private readonly following: Following,
    private readonly deviations: Deviations,
    private readonly sheets: Sheets,
  ) {}

  /** What the entry says now against `other`: « model », a revision of it or of its model, an entry of the same model. */
  async of(actor: Actor, id: string, other: string): Promise<EntryComparisonView> {
    const row = await this.standings.row(actor, id);
    const [before, after] = [await this.other(actor, row, other), await this.sheets.of(id)];
    const reasons = new Map((await this.deviations.of(id)).map((one) => [one.field, one]));
    const fields = this.following.fields.flatMap((field) =>
      this.compared(field, before.content, after, reasons),
    );
    const { code, name, organisationId } = row;
    return {
      activityId: id, code, name,
      organisationCode: (await this.directory.get(organisationId)).code,
      with: before.label,
      changed: fields.filter(({ state }) => state !== 'same').length,
      fields,
      choices: await this.choices(actor, row),
    }; // prettier-ignore
  }

  private compared(
    field: WrittenField,
    before: ActivityContent,
    after: ActivityContent,
    reasons: ReadonlyMap<string, ActivityDeviation>,
  ): ComparedField[] {
    const [was, is] = [valueOf(before, field.id), valueOf(after, field.id)];
    if (was === undefined && is === undefined) return [];
    const { id, label, group, lock } = field;
    return [
      {
        id, label, lock,
        group: this.book.registerGroups.find((each) => each.group === group)?.label ?? group,
        state: same(was, is) ? 'same' : was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
        words: fieldChanges(this.book, field, was, is),
        reason: reasons.get(id)?.reason ?? null,
      },
    ]; // prettier-ignore
  }

  private async other(actor: Actor, row: Activity, other: string) {
    if (other === 'model') {
      const content = await this.following.modelOf(row);
      if (!content) throw new Refusal('register.follows-nothing', 409, { code: row.code });
      return { label: 'Modèle sectoriel suivi', content };
    }
    const revision = (await this.revisions.many([other])).get(other);
    if (revision) {
      if (revision.type !== 'activity' || ![row.id, row.modelId].includes(revision.subjectId))
        throw new Refusal('access.denied', 404);
      return { label: labelOf(row, revision), content: contentOf<ActivityContent>(revision) };
    }
    const entry = await this.standings.row(actor, other);
    if (familyOf(entry) !== familyOf(row))
      throw new Refusal('register.not-comparable', 409, { code: row.code });
    const { code } = await this.directory.get(entry.organisationId);
    return { label: `Fiche ${entry.code} de ${code}`, content: await this.sheets.of(entry.id) };
  }

  private async choices(actor: Actor, row: Activity): Promise<ComparableView[]> {
    const revisions = await this.db.of(Revision).find({
      select: { id: true, number: true, at: true, subjectId: true },
      where: { type: 'activity', subjectId: In(row.modelId ? [row.id, row.modelId] : [row.id]) },
      order: { at: 'DESC', number: 'DESC' },
      take: MOST,
    });
    const relatives = await restrict(
      this.db
        .of(Activity)
        .createQueryBuilder('activity')
        .where({ id: Not(row.id) }),
      actor.where<Activity>('read', 'Activity'),
    )
      .andWhere('(activity.modelId = :family OR activity.id = :family)', { family: familyOf(row) })
      .orderBy('activity.organisationId')
      .limit(MOST)
      .getMany();
    const names = await this.directory.named(relatives.map(({ organisationId }) => organisationId));
    return [
      ...(row.modelId
        ? [{ value: 'model', kind: 'model', label: 'Modèle sectoriel', note: 'tel que la fiche le suit' }]
        : []),
      ...revisions.map((one) => ({
        value: one.id, kind: 'revision', label: labelOf(row, one), note: `figée le ${longDay(one.at)}`,
      })),
      ...relatives.map((one) => ({
        value: one.id, kind: 'entry', label: `Fiche ${one.code} de ${names.get(one.organisationId)?.code ?? '…'}`,
        note: one.sector ? 'texte de travail du modèle' : 'texte de travail',
      })),
    ]; // prettier-ignore
  }
}

const familyOf = ({ id, modelId }: Activity) => modelId ?? id;
const labelOf = ({ id, sector }: Activity, { subjectId, number }: Pick<Revision, 'subjectId' | 'number'>) =>
  subjectId === id && !sector ? `Version ${number} de la fiche` : `Version ${number} du modèle`;
