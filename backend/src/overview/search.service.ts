import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere, ILike, Like, ObjectLiteral } from 'typeorm';
import { Actor } from '../access/actor';
import { SubjectName } from '../access/subjects';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Organisation } from '../directory/organisation.entity';
import { Document } from '../documents/document.entity';
import { Flow } from '../flows/flow.entity';
import { Dossier } from '../governance/dossiers/dossier.entity';
import { Activity } from '../register/activity.entity';
import { Rulebook } from '../rulebook/rulebook';
import { folded } from '../kernel/folding';
import { HitView, SearchQuery, SearchView } from './overview.dto';

const EACH = 6;

/** A room in which things can be found by their words. */
interface Shelf<T extends ObjectLiteral> {
  readonly entity: new () => T;
  readonly subject: SubjectName;
  readonly fields: readonly (keyof T & string)[];
  /** Whether the fields are kept without accents. */
  readonly folded?: boolean;
  readonly hit: (row: T) => HitView;
}

const SHELVES = [
  shelf({
    entity: Document,
    subject: 'Document',
    fields: ['code', 'title'],
    hit: ({ id, code, title }) => ({
      kind: 'document',
      label: `${code} ${title}`,
      note: 'Document',
      link: `/documents/${id}`,
    }),
  }),
  shelf({
    entity: Activity,
    subject: 'Activity',
    fields: ['folded'],
    folded: true,
    hit: ({ id, code, name, sector }) => ({
      kind: 'activity', label: `${code} ${name}`, note: sector ? 'Registre, modèle sectoriel' : 'Registre', link: `/registre/${id}`,
    }), // prettier-ignore
  }),
  shelf({
    entity: Flow,
    subject: 'Flow',
    fields: ['folded'],
    folded: true,
    hit: ({ id, code, name, sourceName, destinationName }) => ({
      kind: 'flow', label: `${code} ${name}`, note: `${sourceName} → ${destinationName}`, link: `/flux/${id}`,
    }), // prettier-ignore
  }),
  shelf({
    entity: Dossier,
    subject: 'Dossier',
    fields: ['number', 'title'],
    hit: ({ id, number, title }) => ({
      kind: 'dossier',
      label: title,
      note: `Dossier ${number}`,
      link: `/dossiers/${id}`,
    }),
  }),
  shelf({
    entity: Organisation,
    subject: 'Organisation',
    fields: ['code', 'name', 'town'],
    hit: ({ id, code, name }) => ({
      kind: 'organisation',
      label: `${code} — ${name}`,
      note: 'Annuaire',
      link: `/annuaire/organisations/${id}`,
    }),
  }),
];

/** Finds things by their words, among those the reader may read. */
@Injectable()
export class Search {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
  ) {}

  async find(actor: Actor, { q }: SearchQuery): Promise<SearchView> {
    const hits = await Promise.all(SHELVES.map((search) => search(this.db, actor, q.trim())));
    return { hits: [...hits.flat(), ...this.legalTexts(q)] };
  }

  /** Texts of law and their articles: « art. 28 », « décret 2004 ». */
  private legalTexts(q: string): HitView[] {
    const words = folded(q).split(/\s+/);
    const matches = (text: string) => words.every((word) => folded(text).includes(word));
    return [...this.book.legalTexts.values()]
      .flatMap((text) => [
        ...(matches(`${text.short} ${text.title}`) ? [{ label: text.short, note: text.title }] : []),
        ...text.articles
          .filter((article) => matches(`${article.label} ${text.short} ${article.subject}`))
          .map((article) => ({ label: `${article.label}, ${text.short}`, note: article.subject })),
      ])
      .slice(0, EACH)
      .map((hit) => ({ ...hit, kind: 'legal-text', link: '/droits/textes' }));
  }
}

function shelf<T extends ObjectLiteral>(on: Shelf<T>) {
  return async (db: Db, actor: Actor, q: string): Promise<HitView[]> => {
    const sought = on.folded ? Like(`%${folded(q)}%`) : ILike(`%${q}%`);
    const query = restrict(
      db.of(on.entity).createQueryBuilder('row').where('1 = 1'),
      actor.where<T>('read', on.subject),
    );
    const rows = await query
      .andWhere(on.fields.map((field) => ({ [field]: sought }) as FindOptionsWhere<T>))
      .take(EACH)
      .getMany();
    return rows.map(on.hit);
  };
}
