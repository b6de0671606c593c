import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Organisation } from '../directory/organisation.entity';
import { addDays, longDay } from '../kernel/days';
import { Activity } from '../register/activity.entity';
import { ActivityFacet } from '../register/lists/facet.entity';
import { folded } from '../register/lifted';
import { Rulebook } from '../rulebook/rulebook';
import { LegalText } from '../rulebook/law-words';
import { NamedIn, Thing } from './change.entity';
import {
  AnnouncerView,
  ImpactCount,
  ImpactQuery,
  ImpactView,
  MentionView,
  ImpactNamesView,
  ImpactNameView,
} from './impact.dto';
import { Mention, MentionFinder } from './mention-finder.service';

const SHOWN = 12;

/** Says what would have to be looked at again if a partner, a system or a text of law changed. */
@Injectable()
export class Impact {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly finder: MentionFinder,
  ) {}

  /** The names in use that hold some words: of the entries the reader may read, or of all for who may count them. */
  async names(actor: Actor, words: string | undefined): Promise<ImpactNamesView> {
    const sought = (words ?? '').trim();
    const [used, organisations] = await Promise.all([
      this.usedNames(actor, sought),
      this.organisationsNamed(sought),
    ]);
    const known = new Set(used.map(({ name }) => name.toLowerCase()));
    const others = organisations.filter(({ name }) => !known.has(name.toLowerCase()));
    return { names: [...used, ...others, ...this.textsNamed(sought)].slice(0, SHOWN * 2) };
  }

  async show(actor: Actor, { kind, name }: ImpactQuery): Promise<ImpactView> {
    const found = await this.finder.find(await this.finder.sought(kind, name));
    const organisations = await this.named(found);
    const follows = (organisationId: string) =>
      actor.may('count', 'Compliance') || actor.may('read', 'Compliance', { organisationId });
    return {
      kind,
      name,
      label: this.labelOf(kind, name),
      mentions: found
        .filter((one) => actor.may('read', RIGHTS[one.subject], one.row))
        .map((one) => mentionView(one, organisations.get(one.organisationId)?.code ?? '')),
      organisations: countsOf(found.filter((one) => follows(one.organisationId)), organisations),
      ...this.suggested(kind === 'legal-text' ? this.book.legalText(name) : undefined),
      announcers: await this.announcers(actor),
    }; // prettier-ignore
  }

  /** What a thing is called in a sentence. */
  labelOf(kind: Thing, name: string): string {
    return kind === 'legal-text' ? (this.book.legalText(name)?.short ?? name) : name;
  }

  /** The organisations for which the reader may announce a change, and to whom. */
  async announcers(actor: Actor): Promise<AnnouncerView[]> {
    const ids = [...new Set(actor.mandates.map(({ organisationId }) => organisationId))];
    const own = await this.db.of(Organisation).find({ where: { id: In(ids) }, order: { code: 'ASC' } });
    return own
      .filter(({ id }) => actor.may('announce', 'ChangeNotice', { organisationId: id }))
      .map(({ id, code }) => ({ organisationId: id, code, sector: mayTellAll(actor) }));
  }

  private async usedNames(actor: Actor, words: string): Promise<ImpactNameView[]> {
    const found = this.db
      .of(ActivityFacet)
      .createQueryBuilder('facet')
      .innerJoin(Activity, 'activity', 'activity.id = facet.activityId')
      .where('LOWER(facet.value) LIKE :words', { words: `%${words.toLowerCase().replace(/[%_]/g, ' ')}%` });
    if (!actor.may('count', 'Compliance')) restrict(found, actor.where<ActivityFacet>('read', 'Activity'));
    const rows = await found
      .select('facet.kind', 'kind')
      .addSelect('facet.value', 'name')
      .addSelect('COUNT(*)', 'uses')
      .groupBy('facet.kind')
      .addGroupBy('facet.value')
      .orderBy('uses', 'DESC')
      .addOrderBy('name', 'ASC')
      .limit(SHOWN)
      .getRawMany<{ kind: 'partner' | 'system'; name: string; uses: number | string }>();
    return rows.map(({ kind, name, uses }) => ({
      kind,
      name,
      label: name,
      note: `${KINDS[kind]}, ${Number(uses) === 1 ? 'une fiche' : `${uses} fiches`}`,
    }));
  }

  private async organisationsNamed(words: string): Promise<ImpactNameView[]> {
    const found = await this.db
      .of(Organisation)
      .createQueryBuilder('one')
      .where('LOWER(one.name) LIKE :words OR LOWER(one.code) LIKE :words', {
        words: `%${words.toLowerCase()}%`,
      })
      .andWhere(`one.kind NOT IN ('mire', 'umbrella')`)
      .orderBy('one.name')
      .limit(SHOWN)
      .getMany();
    return found.map(({ name }) => ({ kind: 'partner', name, label: name, note: 'Annuaire' }));
  }

  private textsNamed(words: string): ImpactNameView[] {
    const wanted = folded(words);
    return [...this.book.legalTexts.values()]
      .filter(({ short, title }) => folded(`${short} ${title}`).includes(wanted))
      .slice(0, SHOWN)
      .map(({ id, short, until }) => ({
        kind: 'legal-text', name: id, label: short,
        note: until ? `Texte légal, en vigueur jusqu’au ${longDay(until)}` : 'Texte légal',
      })); // prettier-ignore
  }

  private async named(found: readonly Mention[]): Promise<ReadonlyMap<string, Organisation>> {
    const ids = [...new Set(found.map(({ organisationId }) => organisationId))];
    const rows = await this.db.of(Organisation).findBy({ id: In(ids) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Of a repealed text: what an announcement of its repeal would say. */
  private suggested(text: LegalText | undefined): Pick<ImpactView, 'what' | 'todo' | 'from'> {
    if (!text?.until) return { what: '', todo: '', from: null };
    const from = addDays(text.until, 1);
    const next = text.replacedBy ? this.book.legalText(text.replacedBy)?.short : undefined;
    const replaced = next ? ` et remplacé par le texte suivant\u202f: ${next}` : '';
    return {
      what: `Le texte «\u202f${text.short}\u202f» est abrogé depuis le ${longDay(from)}${replaced}.`,
      todo: next
        ? `Citer le ${next} là où l’ancien texte est encore cité, article par article.`
        : 'Chercher le texte qui fonde désormais le traitement et le citer.',
      from,
    };
  }
}

/** Whether an announcement of this actor may be to the whole federation. */
export const mayTellAll = (actor: Actor): boolean =>
  actor.where('announce', 'ChangeNotice').some((one) => Object.keys(one).length === 0);

const KINDS = { partner: 'Partenaire ou sous-traitant', system: 'Application ou support' } as const;
const RIGHTS = { activity: 'Activity', flow: 'Flow', document: 'Document' } as const;
const PAGES: Readonly<Record<NamedIn, string>> = {
  activity: '/registre/',
  flow: '/flux/',
  document: '/documents/',
};

/** The page of what names a thing. */
export const pageOf = (subject: NamedIn, id: string): string => `${PAGES[subject]}${id}`;

function mentionView(
  { subject, subjectId, label, places, organisationId }: Mention,
  code: string,
): MentionView {
  const link = pageOf(subject, subjectId);
  return { subject, label, places: [...places], organisationId, organisationCode: code, link };
}

function countsOf(
  found: readonly Mention[],
  organisations: ReadonlyMap<string, Organisation>,
): ImpactCount[] {
  const of = (id: string, subject: NamedIn) =>
    found.filter((one) => one.organisationId === id && one.subject === subject).length;
  return [...organisations.values()]
    .filter(({ id }) => found.some(({ organisationId }) => organisationId === id))
    .map(({ id, code }) => ({
      organisationId: id, code, activities: of(id, 'activity'), flows: of(id, 'flow'), documents: of(id, 'document'),
    }))
    .sort((a, b) => a.code.localeCompare(b.code)); // prettier-ignore
}
