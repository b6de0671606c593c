import { IsBoolean, IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { ListQuery } from '../kernel/page';
import { PROOFS, Thing, THINGS } from './change.entity';

export class ImpactNameQuery {
  @IsOptional() @Length(0, 100) q?: string;
}
export class ImpactQuery {
  @IsIn(THINGS) kind!: Thing;
  @Length(1, 300) name!: string;
}
export class ChangeNoticeQuery extends ListQuery {}
export class ChangeNoticeInput extends ImpactQuery {
  @Length(5, 1000) what!: string;
  @Length(5, 1000) todo!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) from!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) due!: string;
  @IsIn(PROOFS) proof!: (typeof PROOFS)[number];
  /** true: to the whole federation. */
  @IsBoolean() sector!: boolean;
  /** Whose announcement it is. */
  @IsUUID() organisationId!: string;
}
export class SetAsideInput {
  @Length(5, 500) reason!: string;
}
export class ImpactNameView {
  /** partner | system | legal-text */
  kind!: string;
  name!: string;
  label!: string;
  /** « Partenaire ou sous-traitant, cité 12 fois ». */
  note!: string;
}
export class ImpactNamesView {
  names!: ImpactNameView[];
}
export class MentionView {
  /** activity | flow | document */
  subject!: string;
  label!: string;
  places!: string[];
  organisationId!: string;
  organisationCode!: string;
  link!: string;
}
export class ImpactCount {
  organisationId!: string;
  code!: string;
  activities!: number;
  flows!: number;
  documents!: number;
}
export class AnnouncerView {
  organisationId!: string;
  code!: string;
  /** Whether the announcement may be to the whole federation. */
  sector!: boolean;
}
/** What names a thing, and what an announcement of its change would say. */
export class ImpactView {
  kind!: string;
  name!: string;
  label!: string;
  /** Those that the reader may open. */
  mentions!: MentionView[];
  /** All of them, by organisation, for who may count the federation; else the reader's own. */
  organisations!: ImpactCount[];
  /** Of a text of law: what an announcement of its repeal would say; empty otherwise. */
  what!: string;
  todo!: string;
  from!: string | null;
  /** For whom the reader may announce. */
  announcers!: AnnouncerView[];
}
export class ChangeProgress {
  organisationId!: string;
  code!: string;
  done!: number;
  aside!: number;
  open!: number;
}
export class ChangeNoticeRow {
  id!: string;
  kind!: string;
  label!: string;
  what!: string;
  from!: string;
  due!: string;
  sector!: boolean;
  by!: string;
  /** Of the organisations that the reader may follow. */
  open!: number;
  total!: number;
  late!: boolean;
}
export class ChangeNoticePage {
  rows!: ChangeNoticeRow[];
  total!: number;
  page!: number;
  size!: number;
  /** announce */
  allowed!: string[];
}
export class ChangeTaskView {
  id!: string;
  subject!: string;
  label!: string;
  places!: string;
  organisationId!: string;
  organisationCode!: string;
  /** open | late | done | aside */
  state!: string;
  reason!: string | null;
  by!: string | null;
  at!: string | null;
  link!: string;
  /** set-aside */
  allowed!: string[];
}
export class ChangeNoticeView extends ChangeNoticeRow {
  todo!: string;
  /** gone | revised */
  proof!: string;
  createdAt!: string;
  progress!: ChangeProgress[];
  tasks!: ChangeTaskView[];
}
