import { IsEmail, IsIn, IsInt, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { KINDS, OrganisationKind } from './organisation.entity';

export class OrganisationInput {
  /** Short name in capitals, as in the federation's papers. */
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,19}$/) code!: string;
  @Length(3, 200) name!: string;
  @IsIn(KINDS) kind!: OrganisationKind;
  @IsOptional() @Length(0, 100) town?: string | null;
  @IsOptional() @Length(0, 1000) territory?: string | null;
  @IsOptional() @Length(0, 60) legalForm?: string | null;
  @IsOptional() @Matches(/^(0|1)\d{3}\.\d{3}\.\d{3}$/) bce?: string | null;
  @IsOptional() @Length(0, 300) seat?: string | null;
  @IsOptional() @Length(0, 100) rpm?: string | null;
  @IsOptional() @IsEmail() email?: string | null;
  @IsOptional() @Length(0, 40) phone?: string | null;
  @IsOptional() @Length(0, 200) site?: string | null;
  @IsOptional() @Length(0, 200) dpdName?: string | null;
  @IsOptional() @Length(0, 300) dpdContact?: string | null;
}
export class OrganisationChange extends OrganisationInput {
  /** The version that was on the screen. */
  @IsInt() version!: number;
}
export class OrganisationView {
  id!: string;
  code!: string;
  name!: string;
  kind!: OrganisationKind;
  town!: string | null;
  territory!: string | null;
  legalForm!: string | null;
  bce!: string | null;
  seat!: string | null;
  rpm!: string | null;
  email!: string | null;
  phone!: string | null;
  site!: string | null;
  dpdName!: string | null;
  dpdContact!: string | null;
  version!: number;
  allowed!: string[];
}

export class BodyInput {
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,29}$/) code!: string;
  @Length(2, 200) name!: string;
  @Length(2, 40) kind!: string;
  @IsUUID() organisationId!: string;
}
export class MemberView {
  mandateId!: string;
  personId!: string;
  name!: string;
  label!: string;
  role!: string;
  roleName!: string;
  organisationId!: string;
  organisationCode!: string;
  /** Whether the seat carries a voice. */
  voter!: boolean;
  /** The mandate whose holder this one replaces when absent, and their name. */
  substituteOf!: string | null;
  substituteOfName!: string | null;
  from!: string;
  until!: string | null;
}
export class BodyRow {
  id!: string;
  code!: string;
  name!: string;
  kind!: string;
  organisationId!: string;
  organisationCode!: string;
  voices!: number;
  members!: number;
}
export class OrganisationPageView extends OrganisationView {
  bodies!: BodyRow[];
  people!: MemberView[];
}

export class PersonInput {
  @Length(2, 200) name!: string;
  @IsEmail() email!: string;
  @Length(8, 200) password!: string;
}
export class PersonRow {
  id!: string;
  name!: string;
  email!: string;
  /** Whether they have still to choose a first password. */
  invited!: boolean;
}
