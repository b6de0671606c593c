import * as fc from 'fast-check';
import { LetterBox } from '../../testing/letter-box';
import { PEOPLE } from '../../testing/people';
import { SmallSector } from '../../testing/small-sector';
import { World } from '../../testing/world';
import { Person } from '../access/person.entity';
import { Carrier } from './carrier.service';
import { Letter, RHYTHMS } from './letter.entity';
import { PostOffice } from './post-office.service';
import { ATTEMPTS } from './rounds';

/** What may happen to the post, in any order. */
const MOMENT = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ what: 'news' as const }) },
  { weight: 3, arbitrary: fc.constant({ what: 'round' as const }) },
  { weight: 2, arbitrary: fc.nat({ max: 3 }).map((which) => ({ what: 'crash' as const, which })) },
  { weight: 1, arbitrary: fc.constant({ what: 'busy' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'outage' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'retry' as const }) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 20 }).map((hours) => ({ what: 'time' as const, hours })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...RHYTHMS).map((rhythm) => ({ what: 'habit' as const, rhythm })) },
);
type Moment = typeof MOMENT extends fc.Arbitrary<infer M> ? M : never;

describe('letters, whatever happens between the mail server and us', () => {
  let box: LetterBox;
  let world: World;
  let person: Person;
  let hour = Date.parse('2026-11-20T09:00:00Z');
  let written = 0;

  beforeAll(async () => {
    box = await LetterBox.open();
    const post = { smtp: box.url, from: 'secretariat@rgpd.invalid', base: 'https://rgpd.invalid' };
    world = await World.start({ at: '2026-11-20', post });
    await SmallSector.found(world);
    person = await world.ground.db.of(Person).findOneByOrFail({ email: PEOPLE.damien });
  });
  afterAll(async () => {
    await world.stop();
    await box.close();
  });

  const wait = (hours: number) => {
    hour += hours * 3_600_000;
    world.travel(new Date(hour).toISOString());
  };
  const round = () => world.app.get(Carrier).deliver();
  const news = () =>
    world.ground.db.atomic(() =>
      world.app.get(PostOffice).post({
        kind: 'space.ended', subject: 'SpaceAccess', subjectId: person.id, organisationId: '-', bodyId: null,
        turn: String((written += 1)), to: [person], facts: { body: `marque-${written}.`, motive: 'x' }, link: '/espaces',
      }),
    ); // prettier-ignore
  /** The power failed between the server's yes and our note of it: as far as we know, that mail is on its way. */
  const crash = async (which: number) => {
    const sent = await world.ground.db
      .of(Letter)
      .find({ where: { state: 'sent' }, order: { sentAt: 'DESC' } });
    const [envelope] = [...new Set(sent.map((letter) => letter.envelope))].slice(which);
    if (envelope)
      await world.ground.db.atomic(() =>
        world.ground.db
          .of(Letter)
          .update({ envelope }, { state: 'sending', sentAt: null, dueAt: new Date(hour).toISOString() }),
      );
  };
  /** The mail server turns everything down for longer than we try: what was due waits for a hand. */
  const outage = async () => {
    box.refusing = Infinity;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await round();
      wait(7);
    }
    await round();
    box.refusing = 0;
  };
  /** Adèle sends again, on the page of the post, every letter that failed: one of a mail, and all of it goes. */
  const retryFailed = async () => {
    const clerk = await world.as(PEOPLE.adele);
    const failed = () => world.ground.db.of(Letter).findOneBy({ personId: person.id, state: 'failed' });
    for (let letter = await failed(); letter; letter = await failed())
      expect((await clerk.post(`/post/letters/${letter.id}/retry`)).status).toBe(201);
  };
  const live = async (moment: Moment) => {
    if (moment.what === 'news') await news();
    if (moment.what === 'round') await round();
    if (moment.what === 'busy') box.refusing += 1;
    if (moment.what === 'outage') await outage();
    if (moment.what === 'retry') await retryFailed();
    if (moment.what === 'time') wait(moment.hours);
    if (moment.what === 'crash') await crash(moment.which);
    if (moment.what === 'habit')
      await world.ground.db.atomic(() => world.app.get(PostOffice).setHabit(person.id, moment.rhythm));
  };
  /** What a mail tells, in its order. */
  const marks = (raw: string) => [...new Set(raw.match(/marque-\d+/g) ?? [])].join(' ');

  it('are all handed over, each in one mail only; the same mail twice has the same name and the same words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(MOMENT, { minLength: 8, maxLength: 30 }), async (moments) => {
        for (const moment of moments) await live(moment);
        box.refusing = 0;
        await retryFailed();
        for (let day = 0; day < 3; day += 1) {
          wait(24);
          await round();
        }
        const names = new Map<string, string>();
        for (const { raw } of box.mails) {
          const name = /Message-ID: (<\S+>)/i.exec(raw)![1]!;
          expect(names.get(name) ?? marks(raw)).toBe(marks(raw));
          names.set(name, marks(raw));
        }
        const told = [...names.values()].flatMap((words) => words.split(' '));
        expect(new Set(told).size).toBe(told.length);
        const letters = await world.ground.db.of(Letter).findBy({ personId: person.id });
        const wanted = letters.filter(({ state }) => state !== 'unwanted');
        expect(new Set(wanted.map(({ state }) => state))).toEqual(new Set(wanted.length ? ['sent'] : []));
        for (const { text } of wanted) expect(told).toContain(/marque-\d+/.exec(text)![0]);
        // Mailed or not, each is a notice.
        const damien = await world.as(PEOPLE.damien);
        expect((await damien.get('/post/notices')).body['total']).toBe(letters.length);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
