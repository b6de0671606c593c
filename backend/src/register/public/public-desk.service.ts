import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Organisation } from '../../directory/organisation.entity';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity } from '../activity.entity';
import { InForceEntries } from '../in-force-entries.service';
import { Sheets } from '../sheets.service';
import { PublicRegister } from './public-register.entity';
import { publicEntry, publicFields, usualFields } from './public-fields';
import { PublicEntryChoice, PublicInput, PublicRegisterView, PublicSettingsView } from './public.dto';

/** The part of a register that an organisation shows to everyone, when its direction so decides. */
@Injectable()
export class PublicDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly journal: Journal,
    private readonly sheets: Sheets,
    private readonly inForce: InForceEntries,
  ) {}

  /** What is decided for an organisation; by default the first one that the reader decides for. */
  async settings(actor: Actor, asked: string | undefined): Promise<PublicSettingsView> {
    const organisations = await this.decidedBy(actor);
    const organisationId = asked ?? organisations[0]?.id;
    if (!organisationId) throw new Refusal('access.denied', 404);
    actor.require('publish', 'PublicRegister', { organisationId });
    const organisation = await this.directory.get(organisationId);
    const row = await this.rowOf(organisationId);
    const chosen = row?.fields ?? usualFields(this.book);
    return {
      organisationId,
      organisationName: organisation.name,
      open: row?.open ?? false,
      address: `/public/${addressOf(organisation)}`,
      intro: row?.intro ?? '',
      fields: publicFields(this.book).map((field) => ({
        id: field.id, label: field.label, chosen: chosen.includes(field.id), usual: field.public === 'shown',
        group: this.book.registerGroups.find(({ group }) => group === field.group)?.label ?? '',
      })),
      entries: await this.choices(organisationId),
      version: row?.version ?? 0,
      updatedAt: row?.updatedAt ?? null,
      updatedBy: row?.updatedBy ?? null,
      allowed: ['publish'],
      organisations: organisations.map(({ id, code, name }) => ({ id, code, name })),
    }; // prettier-ignore
  }

  /** Decides whether the register is open, with which words and which fields; refuses a field that may never be shown. */
  async decide(actor: Actor, organisationId: string, input: PublicInput): Promise<PublicSettingsView> {
    actor.require('publish', 'PublicRegister', { organisationId });
    const organisation = await this.directory.get(organisationId);
    const allowed = publicFields(this.book).map(({ id }) => id);
    const never = input.fields.find((id) => !allowed.includes(id));
    if (never) throw new Refusal('register.never-public', 422, { id: never });
    const row = await this.rowOf(organisationId);
    if ((row?.version ?? 0) !== input.version)
      throw new Refusal('register.public-stale', 409, { by: row?.updatedBy ?? '', version: row?.version ?? 0 });
    await this.db.of(PublicRegister).save({
      id: row?.id ?? newId(), organisationId, code: addressOf(organisation), open: input.open,
      intro: input.intro.trim(), fields: allowed.filter((id) => input.fields.includes(id)),
      version: input.version + 1, updatedAt: this.clock.stamp(), updatedBy: actor.name,
    }); // prettier-ignore
    const action = !row?.open && input.open ? 'register.opened' : row?.open && !input.open ? 'register.shut' : 'register.shown';
    await this.journal.record(actor, {
      action, subject: 'PublicRegister', subjectId: organisationId, organisationId, label: organisation.code,
      facts: { open: input.open, fields: input.fields },
    }); // prettier-ignore
    return this.settings(actor, organisationId);
  } // prettier-ignore

  /** An open register, as everyone reads it: what is in force today, of the entries that say they may be published. */
  async read(code: string): Promise<PublicRegisterView> {
    const row = await this.db.of(PublicRegister).findOneBy({ code: code.toLowerCase(), open: true });
    if (!row) throw new Refusal('register.public-closed', 404);
    const day = this.clock.today();
    const organisation = await this.directory.get(row.organisationId);
    const published = new Set(
      (await this.choices(row.organisationId)).filter((one) => one.public).map(({ id }) => id),
    );
    const entries = await this.inForce.inForce(row.organisationId, day);
    return {
      organisation: organisation.name,
      identity: identityOf(organisation),
      intro: row.intro,
      day,
      entries: entries
        .filter(({ activityId }) => published.has(activityId))
        .map(({ content }) => publicEntry(content, row.fields, this.book)),
    };
  }

  private rowOf(organisationId: string): Promise<PublicRegister | null> {
    return this.db.of(PublicRegister).findOneBy({ organisationId });
  }

  /** The entries of a register that are used, and whether each may be published. */
  private async choices(organisationId: string): Promise<PublicEntryChoice[]> {
    const rows = await this.db.of(Activity).find({
      select: { id: true, code: true, name: true, number: true },
      where: { organisationId, state: Not('closed') },
      order: { code: 'ASC' },
    });
    const sheets = await this.sheets.many(rows.map(({ id }) => id));
    return rows.map(({ id, code, name, number }) => ({
      id, code, name, inForce: number > 0, public: sheets.get(id)?.more?.['public'] === true,
    })); // prettier-ignore
  }

  private async decidedBy(actor: Actor): Promise<Organisation[]> {
    const own = [...new Set(actor.mandates.map(({ organisationId }) => organisationId))].filter(
      (organisationId) => actor.may('publish', 'PublicRegister', { organisationId }),
    );
    return this.db.of(Organisation).find({ where: { id: In(own) }, order: { code: 'ASC' } });
  }
}

/** Last word of the address of an organisation's public register. */
const addressOf = ({ code }: Organisation) => code.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function identityOf({ identity, dpd }: Organisation) {
  const said: readonly (readonly [string, string | null | undefined])[] = [
    ['Siège', identity.seat],
    ['Numéro d’entreprise', identity.bce],
    ['Courriel', identity.email],
    ['Téléphone', identity.phone],
    ['Délégué à la protection des données', dpd?.contact],
  ];
  return said.flatMap(([label, value]) => (value ? [{ label, lines: [value] }] : []));
}
