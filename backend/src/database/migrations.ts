import { MixedList, MigrationInterface } from 'typeorm';
import { FirstHouse1763800000000 } from './migrations/0001-first-house';
import { Deviations1763800000001 } from './migrations/0002-deviations';
import { EntryDrafts1763800000002 } from './migrations/0003-entry-drafts';
import { Imports1763800000003 } from './migrations/0004-imports';
import { FindingThings1763800000004 } from './migrations/0005-finding-things';
import { GapsAndChanges1763800000005 } from './migrations/0006-gaps-and-changes';
import { Post1763800000006 } from './migrations/0007-post';
import { Recusals1763800000007 } from './migrations/0008-recusals';
import { BodiesAndMandates1763800000008 } from './migrations/0009-bodies-and-mandates';
import { DecisionsFollowed1763800000013 } from './migrations/0014-decisions-followed';
import { OpinionsAndUrgency1763800000009 } from './migrations/0010-opinions-and-urgency';
import { MeetingLife1763800000010 } from './migrations/0011-meeting-life';
import { InTheMeeting1763800000011 } from './migrations/0012-in-the-meeting';
import { Minutes1763800000012 } from './migrations/0013-minutes';
import { SpacesAndNotices1763800000014 } from './migrations/0015-spaces-and-notices';
import { OneRuleADay1763800000015 } from './migrations/0016-one-rule-a-day';
import { SuspendedDecisions1763800000018 } from './migrations/0019-suspended-decisions';
import { AgendaSendings1763800000016 } from './migrations/0017-agenda-sendings';
import { WrittenProcedures1763800000017 } from './migrations/0018-written-procedures';

/** Every migration, in the order in which they run. */
export const MIGRATIONS: MixedList<new () => MigrationInterface> = [
  FirstHouse1763800000000,
  Deviations1763800000001,
  EntryDrafts1763800000002,
  Imports1763800000003,
  FindingThings1763800000004,
  GapsAndChanges1763800000005,
  Post1763800000006,
  Recusals1763800000007,
  BodiesAndMandates1763800000008,
  OpinionsAndUrgency1763800000009,
  MeetingLife1763800000010,
  InTheMeeting1763800000011,
  Minutes1763800000012,
  DecisionsFollowed1763800000013,
  SpacesAndNotices1763800000014,
  OneRuleADay1763800000015,
  AgendaSendings1763800000016,
  WrittenProcedures1763800000017,
  SuspendedDecisions1763800000018,
];
