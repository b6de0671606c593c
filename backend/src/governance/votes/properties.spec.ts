import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  property,
  record,
  shuffledSubarray,
} from 'fast-check';
import { College } from '../../../testing/college';
import { Mandate } from '../../access/mandate.entity';
import { Choice } from '../meetings/ballot';
import { MeetingView } from '../meetings/meetings.dto';
import { Proposal } from '../subjects';
import { undecided, voteOrder } from './amendment-order';
import { Motion, Vote } from './motion.entity';
import { Turnout, Urn } from './urn.entity';

const DAY = '2026-09-15';
const YESTERDAY = '2026-09-14';
const choice = constantFrom<Choice>('for', 'against', 'abstain');

/** What holds of every vote, whatever people press and in whatever order it arrives: on a real database. */
describe('any vote', () => {
  let cdd: College;
  let meeting: MeetingView;
  const database = () => cdd.world.ground.db;

  beforeAll(async () => (cdd = await College.on(DAY)));
  beforeEach(async () => {
    cdd.world.travel(DAY);
    meeting = await cdd.sit();
  });
  afterAll(() => cdd.world.stop());

  /** Who presses, what, and how often it is sent. */
  const presses = array(record({ who: nat({ max: 5 }), choice, times: integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 8,
  });

  it.each(['named', 'secret'] as const)(
    'counts each voice once, whatever is sent again or at the same time: %s',
    async (ballot) => {
      const members = cdd.members.slice(0, 6);
      await assert(
        asyncProperty(presses, async (all) => {
          const motion = await cdd.move(meeting, { ballot, text: `Essai ${Math.random()}` });
          const sent = all.flatMap(({ who, choice: said, times }) =>
            Array.from({ length: times }, () => cdd.vote(members[who]!, motion, meeting, said)),
          );
          const answers = await Promise.all(sent);
          const heard = new Set(all.map(({ who }) => who)).size;
          if (ballot === 'secret') {
            const urn = await database().of(Urn).findOneByOrFail({ motionId: motion.id });
            expect(urn.inFavour + urn.against + urn.abstain).toBe(heard);
            expect(await database().of(Turnout).countBy({ motionId: motion.id })).toBe(heard);
          } else {
            const votes = await database().of(Vote).findBy({ motionId: motion.id });
            expect(votes).toHaveLength(heard);
            expect(new Set(votes.map(({ voiceId }) => voiceId)).size).toBe(heard);
          }
          // Nobody is told that they voted without having voted, nor left without an answer.
          expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
          expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(heard);
          await cdd.say(`/motions/${motion.id}/withdraw`);
        }),
        { numRuns: 6 },
      );
    },
    120_000,
  );

  it('comes out the same in whatever order the votes arrive, and at whatever moment the last ones leave', async () => {
    const members = cdd.members.slice(0, 9);
    const cast = array(choice, { minLength: 9, maxLength: 9 });
    await assert(
      asyncProperty(
        cast,
        shuffledSubarray(members, { minLength: 9 }),
        constantFrom('named' as const, 'secret' as const),
        async (choices, order, ballot) => {
          const results = [];
          for (const turn of [members, order]) {
            const motion = await cdd.move(meeting, { ballot, text: `Essai ${Math.random()}` });
            for (const email of turn)
              await cdd.vote(email, motion, meeting, choices[members.indexOf(email)]!);
            await cdd.say(`/motions/${motion.id}/close`);
            const { tally, state } = await database().of(Motion).findOneByOrFail({ id: motion.id });
            results.push({ tally, state });
          }
          expect(results[1]).toEqual(results[0]);
        },
      ),
      { numRuns: 4 },
    );
  }, 120_000);

  it('neither hears nor counts somebody whose mandate ended yesterday', async () => {
    const others = cdd.members.slice(1, 5);
    await assert(
      asyncProperty(constantFrom(...others), choice, async (email, said) => {
        const before = meeting.voices.length;
        const gone = await cdd.world.as(email);
        const motion = await cdd.move(meeting, { text: `Essai ${Math.random()}` });
        const voiceId = await cdd.voice(email, meeting);
        const until = (day: string | null) =>
          database().atomic(() => database().of(Mandate).update({ id: voiceId }, { until: day }));
        await until(YESTERDAY);
        const answer = await gone.post(`/motions/${motion.id}/votes`, { voiceId, choice: said });
        expect([403, 404]).toContain(answer.status);
        expect(await database().of(Vote).countBy({ motionId: motion.id })).toBe(0);
        // A meeting that opens afterwards does not know the voice at all: not for the vote, not for the quorum.
        const later = await cdd.sit();
        expect(later.voices).toHaveLength(before - 1);
        const asked = await cdd.move(later, { text: 'Après' });
        await cdd.say(`/motions/${asked.id}/no-objection`);
        const { tally } = await database().of(Motion).findOneByOrFail({ id: asked.id });
        expect(tally).toMatchObject({ voices: before - 1, for: before - 1 });
        await until(null);
        await cdd.say(`/motions/${motion.id}/withdraw`);
      }),
      { numRuns: 3 },
    );
  }, 120_000);
});

describe('any amendments', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  /** A few amendments, some of them to one before. */
  const proposals = array(nat({ max: 6 }), { maxLength: 5 }).map((on) =>
    on.map((it, index): Proposal => ({
      id: ids[index]!, label: 'Passage', author: 'Quelqu’un', reason: '', on: it < index ? ids[it]! : null,
    })),
  ); // prettier-ignore
  const states = array(constantFrom('open', 'rejected', 'withdrawn', 'no-quorum', 'carried'), {
    maxLength: 5,
  });

  it('have one that is next at most, and none after what it would change', () => {
    assert(
      property(proposals, states, (all, voted) => {
        const motions = voted.map((state, index) => ({
          amendmentId: ids[index]!,
          state: state as Motion['state'],
        }));
        const placed = voteOrder(all, motions);
        expect(placed.map(({ proposal }) => proposal.id).toSorted()).toEqual(
          all.map(({ id }) => id).toSorted(),
        );
        expect(placed.filter(({ standing }) => standing === 'next').length).toBeLessThanOrEqual(1);
        for (const [index, { proposal }] of placed.entries())
          if (proposal.on)
            expect(placed.findIndex((one) => one.proposal.id === proposal.on)).toBeGreaterThan(index);
        // As long as one is waited for, there is one to vote on.
        const isBusy = placed.some(({ standing }) => standing === 'next' || standing === 'open');
        expect(undecided(placed).length > 0).toBe(isBusy);
      }),
    );
  });
});
