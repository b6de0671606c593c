import { IsOptional, IsUUID, Length } from 'class-validator';
import { SpaceAccessView } from './accesses.dto';

export class FolderInput {
  @Length(1, 120) name!: string;
  /** The folder it lies in; none: at the top. */
  @IsOptional() @IsUUID() parentId?: string | null;
}

export class FolderView {
  id!: string;
  parentId!: string | null;
  name!: string;
  /** How many papers lie in it, not counting the folders in it nor what is archived. */
  papers!: number;
}
export class SpaceRow {
  bodyId!: string;
  code!: string;
  name!: string;
  organisationCode!: string;
  /** member, guest, overseer, outside: how the reader comes in. */
  standing!: string;
  /** Last day of a guest's access. */
  until!: string | null;
  /** The reader's own request that waits or was last answered. */
  asked!: SpaceAccessView | null;
  /** Papers that are not archived; null for whoever does not read there. */
  papers!: number | null;
  lastAt!: string | null;
  /** Requests that wait for an answer; null for whoever does not see them. */
  requests!: number | null;
  /** read, add, keep, oversee, ask */
  allowed!: string[];
}
export class SpaceView extends SpaceRow {
  folders!: FolderView[];
  /** Papers at the top of the space, in no folder and under no meeting. */
  loose!: number;
  archived!: number;
}

export class ShelvedView {
  id!: string;
  /** Whose shelf it is on: space, or another part's: papers, minutes. */
  shelf!: string;
  name!: string;
  note!: string;
  kind!: string;
  size!: number | null;
  number!: number | null;
  byName!: string | null;
  at!: string | null;
  /** Address of the file. */
  file!: string | null;
  /** Page that shows it; null for whoever may not open it. */
  link!: string | null;
}
export class ShelfMeetingView {
  id!: string;
  title!: string;
  date!: string;
  state!: string;
  /** Null for a guest, who reads the papers but does not attend. */
  link!: string | null;
  papers!: ShelvedView[];
}
export class ShelfPage {
  rows!: ShelfMeetingView[];
  total!: number;
  page!: number;
  size!: number;
}
