import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import { ActivityContent } from '../../register/activity.entity';
import { FoundEntry } from '../formats/cells';

/**
 * previewed: nothing is written yet; writing; stopped by someone, or interrupted by a restart: what was written stands and
 * may be gone on with; done; undone; failed.
 */
export const IMPORT_STATES = [
  'previewed',
  'writing',
  'stopped',
  'interrupted',
  'done',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
/** What becomes of an entry of the file that the register has already: the import stops, leaves it, or rewrites it. */
export const POLICIES = ['stop', 'skip', 'update'] as const;
export type Policy = (typeof POLICIES)[number];
/** ready, or refused as it stands; then what became of it. */
export const OUTCOMES = [
  'ready',
  'refused',
  'created',
  'updated',
  'skipped',
  'unchanged',
  'undone',
  'kept',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One file that someone brings into a register: what it holds, what was made of it, and how far that went. */
@Entity('import_run')
@Index(['organisationId', 'at'])
export class ImportRun extends Row {
  @Column('varchar') organisationId!: string;
  @Column('varchar') format!: string;
  @Column('varchar') fileName!: string;
  @Column('varchar') sha256!: string;
  @Column('varchar') state!: ImportState;
  @Column('varchar') policy!: Policy;
  /** The entry that lines of retention go into; for files that hold nothing else. */
  @Column('varchar', { nullable: true }) targetId!: string | null;
  @Column('integer') total!: number;
  @Column('integer', { default: 0 }) done!: number;
  @Column('integer') cells!: number;
  @Column('integer') labels!: number;
  @Column('simple-json') headings!: readonly string[];
  /** What people chose over what the format says, by heading. */
  @Column('simple-json') mapping!: Readonly<Record<string, string | null>>;
  @Column('varchar') at!: string;
  @Column('varchar') byId!: string;
  @Column('varchar') byName!: string;
  @Column('varchar', { nullable: true }) endedAt!: string | null;
  @Column('text', { nullable: true }) failure!: string | null;
}

/** One entry of the file, as it would be written, and what became of it. */
@Entity('import_row')
@Index(['runId', 'position'])
export class ImportRow extends Row {
  @Column('varchar') runId!: string;
  @Column('integer') position!: number;
  @Column('varchar') sheet!: string;
  @Column('integer') line!: number;
  @Column('varchar', { nullable: true }) reference!: string | null;
  @Column('varchar') code!: string;
  @Column('text') name!: string;
  /** What the file says, cell by cell; kept so that another mapping can be tried. */
  @Column('simple-json') found!: FoundEntry;
  @Column('simple-json') content!: ActivityContent;
  /** The fields that the file speaks of. */
  @Column('simple-json') fields!: readonly string[];
  /** Whether people want it written. */
  @Column('boolean') chosen!: boolean;
  @Column('varchar') outcome!: Outcome;
  /** The entry of the register that it is, and how that was seen: code, reference, name. */
  @Column('varchar', { nullable: true }) matchId!: string | null;
  @Column('varchar', { nullable: true }) matchedBy!: string | null;
  @Column('varchar', { nullable: true }) activityId!: string | null;
  /** What the entry said and how it stood before it was rewritten. */
  @Column('simple-json', { nullable: true }) before!: { content: ActivityContent; state: string } | null;
  /** The version that this import left it in. */
  @Column('integer', { nullable: true }) version!: number | null;
  @Column('text', { nullable: true }) sentence!: string | null;
}

/** Something to be told about a file: an error, a warning, or a cell that has no place. */
@Entity('import_note')
@Index(['runId', 'kind', 'position'])
export class ImportNote extends Row {
  @Column('varchar') runId!: string;
  @Column('varchar', { nullable: true }) rowId!: string | null;
  @Column('integer') position!: number;
  /** error | warning | unplaced */
  @Column('varchar') kind!: string;
  @Column('varchar') sheet!: string;
  @Column('integer') line!: number;
  @Column('text') place!: string;
  @Column('text') heading!: string;
  @Column('text') text!: string;
  @Column('text') sentence!: string;
}

/** Where an organisation sends the columns of a format, remembered from its last import. */
@Entity('import_mapping')
@Index(['organisationId', 'format'], { unique: true })
export class ImportMapping extends Row {
  @Column('varchar') organisationId!: string;
  @Column('varchar') format!: string;
  @Column('simple-json') mapping!: Readonly<Record<string, string | null>>;
}
