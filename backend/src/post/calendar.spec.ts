import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { Appointment, calendar } from './calendar';

const GT: Appointment = {
  uid: 'reunion-1@rgpd.invalid',
  sequence: 0,
  stamp: '2026-11-22T16:00:00.000Z',
  day: '2026-12-03',
  start: '09:30',
  minutes: 180,
  title: 'GT RGPD, 3 décembre 2026',
  place: 'InterMire, salle 2 ; Namur',
  text: 'Ordre du jour\n1. D02, Politique',
  link: 'https://rgpd.invalid/reunions/1',
  organiser: { name: 'Secrétariat', email: 'rgpd@rgpd.invalid' },
  guest: { name: 'Digitale, Damien', email: 'damien@rgpd.invalid' },
  cancelled: false,
};

/** Read as a strict reader reads it. */
const read = (text: string) => {
  const whole = new ICAL.Component(ICAL.parse(text) as unknown as string);
  return { whole, event: new ICAL.Event(whole.getFirstSubcomponent('vevent')!) };
};

describe('an invitation', () => {
  it('is understood by a reader of calendars: when, where, who is asked', () => {
    const { whole, event } = read(calendar(GT, 'REQUEST'));
    expect(whole.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.summary).toBe(GT.title);
    expect(event.location).toBe(GT.place);
    expect(event.description).toBe(GT.text);
    expect(event.startDate.toString()).toBe('2026-12-03T09:30:00');
    expect(event.endDate.toString()).toBe('2026-12-03T12:30:00');
    expect(event.startDate.zone.tzid).toBe('Europe/Brussels');
    expect(event.attendees[0]!.getParameter('cn')).toBe('Digitale, Damien');
  });

  it('is taken back under the same name, by a higher number', () => {
    const { whole, event } = read(calendar({ ...GT, sequence: 2, cancelled: true }, 'CANCEL'));
    expect(whole.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([event.uid, event.sequence]).toEqual([GT.uid, 2]);
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('takes the whole day when no hour is said, and ends with its day when it would reach into the night', () => {
    expect(read(calendar({ ...GT, start: null }, 'REQUEST')).event.startDate.isDate).toBe(true);
    const late = read(calendar({ ...GT, start: '22:30' }, 'REQUEST')).event;
    expect(late.endDate.toString()).toBe('2026-12-03T23:59:00');
  });

  it('takes the days that follow when it lasts more than one', () => {
    const two = read(calendar({ ...GT, lastDay: '2026-12-04' }, 'REQUEST')).event;
    expect([two.startDate.toString(), two.endDate.toString()]).toEqual(['2026-12-03T09:30:00', '2026-12-04T12:30:00']);
    const whole = read(calendar({ ...GT, start: null, lastDay: '2026-12-04' }, 'REQUEST')).event;
    expect([whole.startDate.toString(), whole.endDate.toString()]).toEqual(['2026-12-03', '2026-12-05']);
  }); // prettier-ignore

  it('keeps every word whatever is written in it, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const text = words.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
        const written = calendar({ ...GT, text, title: text }, 'REQUEST');
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(read(written).event.description ?? '').toBe(text);
      }),
    );
  });
});
