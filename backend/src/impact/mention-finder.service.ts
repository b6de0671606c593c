import { Inject, Injectable } from '@nestjs/common';
import { Brackets, In, ObjectLiteral } from 'typeorm';
import { Db } from '../database/db';
import { Organisation } from '../directory/organisation.entity';
import { Document, LocalText } from '../documents/document.entity';
import { DocumentContent } from '../documents/text/content';
import { Flow } from '../flows/flow.entity';
import { Activity, ActivitySheet } from '../register/activity.entity';
import { Revision } from '../revisions/revision.entity';
import { contentOf } from '../revisions/revisions.service';
import { Rulebook } from '../rulebook/rulebook';
import { NamedIn, Thing } from './change.entity';
import { placesInEntry, placesInFlow, placesInLocalText, placesInText, Sought } from './mentions';

/** An entry, a flow or a document that names something, and where it does. */
export interface Mention {
  readonly subject: NamedIn;
  readonly subjectId: string;
  /** Who has to look at it. */
  readonly organisationId: string;
  readonly label: string;
  readonly places: readonly string[];
  readonly version: number;
  /** What rights are asked about. */
  readonly row: object;
}
/** Only these, instead of everything that names it. */
type Among = ReadonlySet<string>;

/** Finds what names a partner, a system or a text of law, in the registers, on the maps and in the documents of all. */
@Injectable()
export class MentionFinder {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
  ) {}

  /** What a name stands for: an organisation of the directory is known by its code and by its name. */
  async sought(kind: Thing, name: string): Promise<Sought> {
    if (kind !== 'partner') return { kind, names: [name], organisationIds: [] };
    const same = await this.db
      .of(Organisation)
      .createQueryBuilder('one')
      .where('LOWER(one.name) = :name OR LOWER(one.code) = :name', { name: name.toLowerCase() })
      .getMany();
    const names = same.flatMap((one) => [one.name, one.code]);
    return { kind, names: [...new Set([name, ...names])], organisationIds: same.map(({ id }) => id) };
  }

  /** Everything that names it today; `among` some identifiers only, when they are given. */
  async find(sought: Sought, among?: Among): Promise<Mention[]> {
    if (among?.size === 0) return [];
    const found = await Promise.all([
      this.entries(sought, among),
      this.flows(sought, among),
      this.documents(sought, among),
      this.localTexts(sought, among),
    ]);
    return found.flat();
  }

  private async entries(sought: Sought, among?: Among): Promise<Mention[]> {
    const sheets = await this.containing(ActivitySheet, 'content', sought, among).getMany();
    const contents = new Map(sheets.map(({ id, content }) => [id, content]));
    const rows = contents.size
      ? await this.db.of(Activity).find({ where: { id: In([...contents.keys()]) }, order: { code: 'ASC' } })
      : [];
    return rows.flatMap((row) => {
      const places = row.state === 'closed' ? [] : placesInEntry(contents.get(row.id)!, sought, this.book);
      return mention('activity', row, `${row.code} ${row.name}`, places, row.version);
    });
  }

  private async flows(sought: Sought, among?: Among): Promise<Mention[]> {
    const rows = await this.db.of(Flow).find({
      ...(among && { where: { id: In([...among]) } }),
      order: { code: 'ASC' },
    });
    return rows.flatMap((row) =>
      mention('flow', row, `${row.code} ${row.name}`, placesInFlow(row, sought), row.version),
    );
  }

  private async documents(sought: Sought, among?: Among): Promise<Mention[]> {
    const rows = await this.db.of(Document).find({
      ...(among && { where: { id: In([...among]) } }),
      order: { code: 'ASC' },
    });
    const last = await this.lastOf(rows.map(({ id }) => id));
    return rows.flatMap((row) => {
      const revision = last.get(row.id);
      const content = row.draft ?? (revision ? contentOf<DocumentContent>(revision) : null);
      const places = content ? placesInText(content, sought) : [];
      return mention('document', row, `${row.code} ${row.title}`, places, revision?.number ?? 0);
    });
  }

  private async localTexts(sought: Sought, among?: Among): Promise<Mention[]> {
    const rows = await this.db.of(LocalText).find(among ? { where: { documentId: In([...among]) } } : {});
    const documents = await this.db.of(Document).findBy({ id: In(rows.map(({ documentId }) => documentId)) });
    return rows.flatMap((row) => {
      const document = documents.find(({ id }) => id === row.documentId);
      const places = document ? placesInLocalText(row.content, sought) : [];
      const named = { ...row, id: row.documentId };
      return mention('document', named, `${document?.code} ${document?.title}`, places, row.version);
    });
  }

  /** Rows whose text holds one of the names; what the database finds is then read word by word. */
  private containing<T extends ObjectLiteral>(entity: new () => T, column: string, sought: Sought, among?: Among) {
    const found = this.db.of(entity).createQueryBuilder('row').where('1 = 1');
    if (among) return found.andWhere('row.id IN (:...among)', { among: [...among] });
    const like = this.db.isPostgres ? 'ILIKE' : 'LIKE';
    return found.andWhere(
      new Brackets((either) =>
        sought.names.forEach((name, index) =>
          either.orWhere(`row.${column} ${like} :name${index} ESCAPE '\\'`, { [`name${index}`]: holding(name) }),
        ),
      ),
    );
  } // prettier-ignore

  private async lastOf(documentIds: readonly string[]): Promise<ReadonlyMap<string, Revision>> {
    if (documentIds.length === 0) return new Map();
    const revisions = await this.db
      .of(Revision)
      .createQueryBuilder('one')
      .innerJoin(Document, 'document', 'document.id = one.subjectId AND document.organisationId = one.organisationId')
      .where(`one.type = 'document' AND one.subjectId IN (:...documentIds)`, { documentIds })
      .andWhere(
        `one.number = (SELECT MAX(later.number) FROM revision later
          WHERE later.type = one.type AND later."subjectId" = one.subjectId AND later."organisationId" = one.organisationId)`,
      )
      .getMany(); // prettier-ignore
    return new Map(revisions.map((revision) => [revision.subjectId, revision]));
  }
}

function mention(
  subject: NamedIn,
  row: { readonly id: string; readonly organisationId: string },
  label: string,
  places: readonly string[],
  version: number,
): Mention[] {
  const { id: subjectId, organisationId } = row;
  return places.length ? [{ subject, subjectId, organisationId, label, places, version, row }] : [];
}

/** A pattern of SQL LIKE for a text of JSON that holds a name. */
const holding = (name: string) =>
  `%${JSON.stringify(name)
    .slice(1, -1)
    .replace(/[\\%_]/g, '\\$&')}%`;
