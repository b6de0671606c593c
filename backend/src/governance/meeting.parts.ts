import { CalendarPages } from './calendar/calendar-pages.service';
import { Clashes } from './calendar/clashes.service';
import { YearPlans } from './calendar/year-plans.service';
import { YearSeries } from './calendar/year-series.service';
import { AgendaLife } from './meetings/agenda-life.service';
import { Agendas } from './meetings/agendas.service';
import { AttendanceDesk } from './meetings/attendance-desk.service';
import { CalendarDesk } from './meetings/calendar-desk.service';
import { FrozenRules } from './meetings/frozen-rules.service';
import { Invitations } from './meetings/invitations.service';
import { ItemPapers } from './meetings/item-papers.service';
import { Meetings } from './meetings/meetings.service';
import { PointProposals } from './meetings/point-proposals.service';
import { Proxies } from './meetings/proxies.service';
import { Recusals } from './meetings/recusals.service';
import { Sittings } from './meetings/sittings.service';
import { StandingPoints } from './meetings/standing-points.service';
import { Voices } from './meetings/voices.service';
import { MinutesCorrections } from './minutes/minutes-corrections.service';
import { MinutesDesk } from './minutes/minutes-desk.service';
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
  AttendanceDesk,
  Recusals,
  StandingPoints,
  Agendas,
  Meetings,
  Invitations,
  FrozenRules,
  CalendarDesk,
  AgendaLife,
  PointProposals,
  ItemPapers,
  Proxies,
];
/** The years of the bodies. */
export const CALENDAR = [Clashes, YearPlans, YearSeries, CalendarPages];
/** Minutes and the registers. */
export const MINUTES = [
  MinutesSources,
  MinutesTexts,
  MinutesDesk,
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
