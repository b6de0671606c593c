import { addDays } from '../kernel/days';

/** A meeting as calendars know it. */
export interface Appointment {
  /** Stays the same through every change. */
  readonly uid: string;
  /** Grows with each change that is sent out. */
  readonly sequence: number;
  /** When this state was written, UTC instant. */
  readonly stamp: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Its last day, `YYYY-MM-DD`, when it takes more than one. */
  readonly lastDay?: string;
  /** « 09:30 », Brussels time; without it the whole day is meant. */
  readonly start: string | null;
  /** How long on its last day. */
  readonly minutes: number;
  readonly title: string;
  readonly place: string | null;
  readonly text: string;
  readonly link: string;
  readonly organiser: { readonly name: string; readonly email: string };
  readonly guest?: { readonly name: string; readonly email: string };
  readonly cancelled: boolean;
}
export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** The appointment as an iCalendar object (RFC 5545, RFC 5546): lines end with CRLF and are at most 75 octets long. */
export function calendar(it: Appointment, method: Method): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//RGPD Mire//Reunions//FR',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(it.start ? BRUSSELS : []),
    'BEGIN:VEVENT',
    `UID:${it.uid}`,
    `SEQUENCE:${it.sequence}`,
    `DTSTAMP:${instant(it.stamp)}`,
    ...times(it),
    `SUMMARY:${escaped(it.title)}`,
    ...(it.place ? [`LOCATION:${escaped(it.place)}`] : []),
    `DESCRIPTION:${escaped(it.text)}`,
    `URL:${it.link}`,
    `ORGANIZER;CN=${quoted(it.organiser.name)}:mailto:${it.organiser.email}`,
    ...(it.guest && method !== 'PUBLISH' ? [attendee(it.guest)] : []),
    `STATUS:${it.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

function times({ day, lastDay = day, start, minutes }: Appointment): string[] {
  const [first, last] = [bare(day), bare(lastDay)];
  // The end of whole days is the day after, which the meeting does not take.
  if (!start)
    return [
      `DTSTART;VALUE=DATE:${first}`,
      ...(lastDay > day ? [`DTEND;VALUE=DATE:${bare(addDays(lastDay, 1))}`] : []),
    ];
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const end = new Date(Date.UTC(2000, 0, 1, hour, minute + minutes));
  // A meeting that would reach into the night ends with its day.
  const until =
    end.getUTCDate() > 1 ? '235900' : `${twice(end.getUTCHours())}${twice(end.getUTCMinutes())}00`;
  return [
    `DTSTART;TZID=Europe/Brussels:${first}T${start.replace(':', '')}00`,
    `DTEND;TZID=Europe/Brussels:${last}T${until}`,
  ];
}

const bare = (day: string) => day.replaceAll('-', '');
const attendee = ({ name, email }: { name: string; email: string }) =>
  `ATTENDEE;CN=${quoted(name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${email}`;

const twice = (part: number) => String(part).padStart(2, '0');
const instant = (stamp: string) => stamp.replace(/[-:]|\.\d+/g, '');
const escaped = (text: string) => text.replace(/[\\;,]/g, (one) => `\\${one}`).replace(/\r?\n/g, '\\n');
/** A parameter's value: quotes and control signs cannot stand in it. */
// oxlint-disable-next-line no-control-regex -- RFC 5545 names them so
const quoted = (name: string) => `"${name.replace(/["\u0000-\u001f]/g, '')}"`;

/** Cuts a line after 75 octets, never within a character; what follows begins with a space. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const more = Buffer.byteLength(sign);
    if (octets + more > (parts.length ? 74 : 75)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += sign;
    octets += more;
  }
  return [...parts, part].join('\r\n ');
}

/** Time in Brussels since 1996: summer from the last Sunday of March to the last of October. */
const BRUSSELS = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Brussels',
  'BEGIN:DAYLIGHT', 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'END:STANDARD',
  'END:VTIMEZONE',
]; // prettier-ignore
