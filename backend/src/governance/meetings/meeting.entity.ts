import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import { BodyRules } from '../../rulebook/words';

export const MODES = ['on-site', 'online', 'mixed', 'written'] as const;
export type Mode = (typeof MODES)[number];
export const MEETING_STATES = ['planned', 'convened', 'open', 'closed', 'stopped', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** How far an agenda is: being written, before the chair, sent back by the chair, agreed, frozen. */
export const AGENDA_STATES = ['draft', 'proposed', 'returned', 'agreed', 'frozen'] as const;
export type AgendaState = (typeof AGENDA_STATES)[number];

/** A meeting of a body; a written procedure is one whose members answer before a day instead of meeting. */
@Entity('meeting')
@Index(['bodyId', 'date'])
export class Meeting extends Row {
  @Column('varchar') bodyId!: string;
  @Column('varchar') bodyCode!: string;
  @Column('varchar') organisationId!: string;
  @Column('varchar') title!: string;
  /** Day of the meeting, or first day of the written procedure. */
  @Column('varchar') date!: string;
  /** « 09:30 ». */
  @Column('varchar', { nullable: true }) start!: string | null;
  @Column('varchar', { nullable: true }) place!: string | null;
  @Column('varchar') mode!: Mode;
  /** Last day to answer, in a written procedure. */
  @Column('varchar', { nullable: true }) deadline!: string | null;
  @Column('varchar') state!: MeetingState;
  /** How often the invitation was changed since it was sent. */
  @Column('integer', { default: 0 }) sequence!: number;
  @Column('varchar', { nullable: true }) convenedAt!: string | null;
  @Column('varchar', { nullable: true }) openedAt!: string | null;
  @Column('varchar', { nullable: true }) closedAt!: string | null;
  /** What the secretariat writes to those whom it asks in writing; null: nothing beside the texts. */
  @Column('text', { nullable: true }) statement!: string | null;
  /** Why a written procedure was stopped, or a meeting called off. */
  @Column('text', { nullable: true }) stopReason!: string | null;
  /** Who asked for a meeting instead of the written procedure. */
  @Column('varchar', { nullable: true }) stoppedBy!: string | null;
  /** Conflicts of interest declared; null until the secretary has asked. */
  @Column('text', { nullable: true }) conflicts!: string | null;
  /** How the body decides there, as it stood when the meeting was convened; null until then. */
  @Column('simple-json', { nullable: true }) rules!: BodyRules | null;
  /** The point that is being treated, as the secretary shows it to everybody. */
  @Column('varchar', { nullable: true }) currentItemId!: string | null;
  /** How long it lasts, in days by quarters; null while nobody has said. */
  @Column('real', { nullable: true }) durationDays!: number | null;
  /** Where to join it online. */
  @Column('varchar', { nullable: true }) link!: string | null;
  @Column('varchar', { default: 'draft' }) agendaState!: AgendaState;
  /** What the chair asked to change, or said when agreeing. */
  @Column('text', { nullable: true }) agendaNote!: string | null;
  /** Who brought the agenda where it is, and when. */
  @Column('varchar', { nullable: true }) agendaBy!: string | null;
  @Column('varchar', { nullable: true }) agendaAt!: string | null;
}

export const ITEM_KINDS = ['decision', 'information', 'proposal', 'action', 'remark', 'report'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A point of an agenda. */
@Entity('agenda_item')
export class AgendaItem extends Row {
  @Index() @Column('varchar') meetingId!: string;
  @Column('integer') position!: number;
  @Column('varchar') kind!: ItemKind;
  @Column('varchar') title!: string;
  @Column('varchar', { nullable: true }) stepId!: string | null;
  @Column('varchar', { nullable: true }) dossierId!: string | null;
  /** What the secretary wrote down. */
  @Column('text') note!: string;
  @Column('integer', { default: 1 }) version!: number;
  /** Who wrote the note last, and when. */
  @Column('varchar', { nullable: true }) notedBy!: string | null;
  @Column('varchar', { nullable: true }) notedAt!: string | null;
  /** How long it should take, in minutes. */
  @Column('integer', { nullable: true }) minutes!: number | null;
  /** Why it was added after the agenda was sent, and when. */
  @Column('text', { nullable: true }) lateReason!: string | null;
  @Column('varchar', { nullable: true }) lateAt!: string | null;
  /** The standing point of the body that it is. */
  @Column('varchar', { nullable: true }) standing!: string | null;
  /** The member's proposal that it comes from. */
  @Column('varchar', { nullable: true }) proposalId!: string | null;
  /** The point of an earlier meeting that was put off. */
  @Column('varchar', { nullable: true }) postponedFrom!: string | null;
}

export const PRESENCES = ['present', 'represented', 'excused', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

/** One voice of a body at one meeting: who holds it, and whether they are there. */
@Entity('attendance')
@Index(['meetingId', 'voiceId'], { unique: true })
export class Attendance extends Row {
  @Column('varchar') meetingId!: string;
  /** A mandate, or an organisation where each organisation has one voice. */
  @Column('varchar') voiceId!: string;
  /** « Aubépine Claire (MIREC) ». */
  @Column('varchar') voiceName!: string;
  @Column('varchar') organisationCode!: string;
  @Column('varchar') mandateId!: string;
  @Column('varchar') personId!: string;
  @Column('varchar') presence!: Presence;
  /** The voice that holds the proxy. */
  @Column('varchar', { nullable: true }) holderVoiceId!: string | null;
  @Column('text', { nullable: true }) proxyNote!: string | null;
  /** Whether this voice decides when votes are equal. */
  @Column('boolean') chair!: boolean;
  /** The substitute who speaks instead of the member; null while the member speaks. */
  @Column('varchar', { nullable: true }) speakerMandateId!: string | null;
  @Column('varchar', { nullable: true }) speakerPersonId!: string | null;
  @Column('varchar', { nullable: true }) speakerName!: string | null;
  /** The written proxy on file. */
  @Column('varchar', { nullable: true }) proxyId!: string | null;
  /** The points it is for; null: all of them. */
  @Column('simple-json', { nullable: true }) proxyItems!: string[] | null;
}
