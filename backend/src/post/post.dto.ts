import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ListQuery } from '../kernel/page';
import { LETTER_STATES, LetterState, Rhythm, RHYTHMS } from './letter.entity';

export class HabitInput {
  /** at-once, daily: all in one mail at seven in the morning, never: only in the notices. */
  @IsIn(RHYTHMS) rhythm!: Rhythm;
}
export class HabitView {
  rhythm!: string;
  /** Whether this installation has a mail server. */
  connected!: boolean;
}
export class LetterQuery extends ListQuery {
  @IsOptional() @IsIn(LETTER_STATES) state?: LetterState;
  /** A meeting or a dossier. */
  @IsOptional() @IsUUID() about?: string;
}
export class LetterRow {
  id!: string;
  personName!: string;
  title!: string;
  /** waiting, sending, sent, failed, unwanted */
  state!: string;
  writtenAt!: string;
  dueAt!: string;
  sentAt!: string | null;
  attempts!: number;
  /** What the mail server answered last. */
  answer!: string | null;
  /** Whether an invitation goes with it. */
  invitation!: boolean;
}
export class LetterPage {
  rows!: LetterRow[];
  total!: number;
  page!: number;
  size!: number;
  connected!: boolean;
  /** retry */
  allowed!: string[];
}
