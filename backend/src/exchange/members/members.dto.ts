import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Length, Matches } from 'class-validator';
import { InvitationView } from '../../directory/mandates.dto';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is said beside a list of members, the file itself being the body of the request. */
export class MembersFileQuery {
  @Length(1, 200) name!: string;
  /** Day on which those who are no longer on the list leave, its last for them; they stay when it is absent. */
  @IsOptional() @Matches(DAY) leaving?: string;
}
export class MembersConfirmation extends MembersFileQuery {
  /** Of the preview that was read: what is written is what was shown. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  /** Whether accounts may be opened for those who have none. */
  @IsOptional() @Transform(({ value }) => value === true || value === 'true') @IsBoolean() accounts?: boolean;
}
export class MemberLineView {
  /** Its row in the file, from 1. */
  row!: number;
  name!: string;
  email!: string;
  organisation!: string;
  roleName!: string;
  from!: string | null;
  until!: string | null;
  substituteOf!: string | null;
  /** new-person | new-mandate | changed | same | wrong */
  state!: string;
  /** What is wrong with the line, or what one should know before confirming. */
  remarks!: string[];
}
export class MemberLeavingView {
  mandateId!: string;
  name!: string;
  organisation!: string;
  roleName!: string;
  since!: string;
}
export class MembersPreview {
  bodyName!: string;
  digest!: string;
  lines!: MemberLineView[];
  /** Members who are not on the list. */
  missing!: MemberLeavingView[];
  /** Last day of those, when they are to leave. */
  leaving!: string | null;
  /** Headings of the file that are not understood. */
  ignored!: string[];
  wrong!: number;
}
export class MembersWritten {
  given!: number;
  changed!: number;
  ended!: number;
  /** Accounts that were opened, each with the code that is shown this once. */
  invitations!: InvitationView[];
}
