import { Mandate } from '../access/mandate.entity';
import { Person } from '../access/person.entity';
import { Session, SignInFailure } from '../access/session.entity';
import { JournalEntry } from '../audit/journal-entry.entity';
import { Blob } from '../database/blob.entity';
import { Body } from '../directory/body.entity';
import { BodyRule } from '../directory/body-rule.entity';
import { FirstCode } from '../directory/first-code.entity';
import { Organisation } from '../directory/organisation.entity';
import { Amendment, Comment, Document, LocalText } from '../documents/document.entity';
import { ImportMapping, ImportNote, ImportRow, ImportRun } from '../exchange/imports/import.entity';
import { Flow, FlowConfirmation } from '../flows/flow.entity';
import { YearPlan } from '../governance/calendar/year-plan.entity';
import { DecisionEntry } from '../governance/decisions/decision-entry.entity';
import { Decision } from '../governance/decisions/decision.entity';
import {
  DecisionCommunication,
  DecisionCondition,
  Reservation,
} from '../governance/decisions/decision-follows.entity';
import { Dossier, Piece } from '../governance/dossiers/dossier.entity';
import { Step } from '../governance/dossiers/step.entity';
import { Urgency } from '../governance/dossiers/urgency.entity';
import { AgendaSending } from '../governance/meetings/agenda-sending.entity';
import { AgendaProposal } from '../governance/meetings/agenda-proposal.entity';
import { AttendanceEvent } from '../governance/meetings/attendance-event.entity';
import { FollowUp, FollowUpNote } from '../governance/follow-up/follow-up.entity';
import { AgendaItem, Attendance, Meeting } from '../governance/meetings/meeting.entity';
import { MeetingRequest } from '../governance/meetings/meeting-request.entity';
import { ItemPaper, Preparation } from '../governance/meetings/paper.entity';
import { Proxy } from '../governance/meetings/proxy.entity';
import { Recusal } from '../governance/meetings/recusal.entity';
import { MinutesCorrection, MinutesFile, MinutesWriting } from '../governance/minutes/minutes.entity';
import { Opinion } from '../governance/opinions/opinion.entity';
import { SpaceAccess, SpaceFolder, SpacePaper, SpacePaperVersion } from '../governance/spaces/space.entity';
import { Motion, Vote } from '../governance/votes/motion.entity';
import { Turnout, Urn } from '../governance/votes/urn.entity';
import { ChangeNotice, ChangeTask } from '../impact/change.entity';
import { Letter, PostHabit } from '../post/letter.entity';
import { Pack } from '../packs/pack.entity';
import { Activity, ActivitySheet } from '../register/activity.entity';
import { EntryDraft } from '../register/drafts/entry-draft.entity';
import { ActivityDeferral, ActivityDeviation } from '../register/inheritance/deviation.entity';
import { ActivityFacet, ActivityLifting } from '../register/lists/facet.entity';
import { SavedView } from '../register/lists/saved-view.entity';
import { PublicRegister } from '../register/public/public-register.entity';
import { ActivityGap } from '../register/rules/gap.entity';
import { InForce } from '../revisions/in-force.entity';
import { Revision } from '../revisions/revision.entity';

/** Everything that is kept, room by room. */
export const ENTITIES = [
  JournalEntry, Person, Mandate, Session, SignInFailure, Organisation, Body, BodyRule, FirstCode, Revision, InForce,
  Dossier, Piece, Step, Urgency, Opinion, Meeting, MeetingRequest, AgendaItem, Attendance, AttendanceEvent, Recusal, Motion, Vote, Turnout, Urn, Decision, DecisionEntry,
  Activity, ActivitySheet, EntryDraft, ActivityFacet, ActivityLifting, SavedView, ActivityDeviation, ActivityDeferral, Flow, FlowConfirmation, Document, LocalText, Comment, Amendment, Pack, Blob,
  YearPlan, AgendaProposal, AgendaSending, Preparation, ItemPaper, Proxy,
  MinutesFile, MinutesWriting, MinutesCorrection,
  SpaceFolder, SpacePaper, SpacePaperVersion, SpaceAccess,
  Letter, PostHabit, ActivityGap, PublicRegister, ChangeNotice, ChangeTask,
  DecisionCondition, Reservation, DecisionCommunication, FollowUp, FollowUpNote,
  ImportRun, ImportRow, ImportNote, ImportMapping,
]; // prettier-ignore
