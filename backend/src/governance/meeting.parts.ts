import { CalendarPages } from './calendar/calendar-pages.service';
import { Clashes } from './calendar/clashes.service';
import { YearPlans } from './calendar/year-plans.service';
import { YearSeries } from './calendar/year-series.service';
import { AgendaLife } from './meetings/agenda-life.service';
import { AgendaSendings } from './meetings/agenda-sendings.service';
import { Agendas } from './meetings/agendas.service';
import { AttendanceDesk } from './meetings/attendance-desk.service';
import { AttendanceHours } from './meetings/attendance-hours.service';
import { CalendarDesk } from './meetings/calendar-desk.service';
import { Departures } from './meetings/departures.service';
import { FrozenRules } from './meetings/frozen-rules.service';
import { Invitations } from './meetings/invitations.service';
import { ItemNotes } from './meetings/item-notes.service';
import { ItemPapers } from './meetings/item-papers.service';
import { Meetings } from './meetings/meetings.service';
import { PointProposals } from './meetings/point-proposals.service';
import { Proxies } from './meetings/proxies.service';
import { ProxyFiles } from './meetings/proxy-files.service';
import { ProxyTidings } from './meetings/proxy-tidings.service';
import { ReadySteps } from './meetings/ready-steps.service';
import { Recusals } from './meetings/recusals.service';
import { Sittings } from './meetings/sittings.service';
import { Standings } from './meetings/standings.service';
import { StandingPoints } from './meetings/standing-points.service';
import { Voices } from './meetings/voices.service';
import { WrittenDesk } from './meetings/written-desk.service';
import { MinutesCorrections } from './minutes/minutes-corrections.service';
import { MinutesDesk } from './minutes/minutes-desk.service';
import { MinutesRejections } from './minutes/minutes-rejections.service';
import { MinutesLife } from './minutes/minutes-life.service';
import { MinutesPen } from './minutes/minutes-pen.service';
import { MinutesPrints } from './minutes/minutes-prints.service';
import { MinutesSigning } from './minutes/minutes-signing.service';
import { MinutesSources } from './minutes/minutes-sources.service';
import { MinutesTexts } from './minutes/minutes-texts.service';
import { Minutes } from './minutes/minutes.service';
import { RegisterPapers } from './minutes/registers/register-papers.service';
import { Registers } from './minutes/registers/registers.service';
import { WaitingMinutes } from './minutes/waiting-minutes.service';

/** The secretariat of meetings: agendas, presences, proxies. */
export const MEETINGS = [
  Sittings,
  Voices,
  AttendanceHours,
  Standings,
  AttendanceDesk,
  Recusals,
  StandingPoints,
  Agendas,
  ReadySteps,
  ItemNotes,
  Meetings,
  WrittenDesk,
  Invitations,
  FrozenRules,
  CalendarDesk,
  AgendaLife,
  PointProposals,
  ItemPapers,
  AgendaSendings,
  ProxyTidings,
  Proxies,
  ProxyFiles,
  Departures,
];
/** The years of the bodies. */
export const CALENDAR = [Clashes, YearPlans, YearSeries, CalendarPages];
/** Minutes and the registers. */
export const MINUTES = [
  MinutesSources,
  MinutesTexts,
  MinutesDesk,
  MinutesRejections,
  MinutesPen,
  MinutesCorrections,
  MinutesLife,
  MinutesPrints,
  MinutesSigning,
  Minutes,
  WaitingMinutes,
  Registers,
  RegisterPapers,
];
