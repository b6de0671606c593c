import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { Actor } from '../../access/actor';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { newId } from '../../database/row';
import { Refusal } from '../../kernel/refusal';
import { InForce } from '../../revisions/in-force.entity';
import { Outcome } from '../../rulebook/words';
import { firstOf, isFavourable, lastOf, mayAsk, mayReturnTo, positionOf, stageOf } from '../circuits/circuit';
import { isLastWord } from '../circuits/parts';
import { OpinionDesk } from '../opinions/opinion-desk.service';
import { Dossier } from './dossier.entity';
import { Dossiers } from './dossiers.service';
import { Pieces } from './pieces.service';
import { Proposals } from './proposals.service';
import { Road } from './road.service';
import { isOnTheRoad, isUndecided, remainingOf } from './standing';
import { Stations } from './stations.service';
import { Step } from './step.entity';

/** One throw of the dice: what somebody tries, on what, and which way. */
interface Throw {
  readonly move:
    | 'decide'
    | 'part'
    | 'return'
    | 'unlist'
    | 'urge'
    | 'calm'
    | 'withdraw'
    | 'rewrite'
    | 'again'
    | 'carry'
    | 'opine';
  readonly which: number;
  readonly how: number;
}
const throws = array(
  record({
    // Deciding is what bodies do most; a withdrawal ends the story.
    move: constantFrom<Throw['move']>(
      'decide', 'decide', 'decide', 'decide', 'part', 'part', 'part', 'return', 'return', 'unlist', 'urge', 'calm', 'rewrite', 'again', 'again', 'carry', 'opine', 'withdraw',
    ),
    which: nat(),
    how: nat(),
  }),
  { minLength: 4, maxLength: 28 },
); // prettier-ignore

describe('any sequence of moves', () => {
  let world: World;
  let papers: PaperSubject;
  let adele: Actor;

  beforeAll(async () => {
    world = await World.start({ at: '2026-03-02' });
    await SmallSector.found(world);
    papers = PaperSubject.in(world);
    const person = await world.ground.db.of(Person).findOneByOrFail({ email: PEOPLE.adele });
    adele = await world.app.get(Sessions).actor(person);
  });
  afterAll(() => world.stop());

  const get = <T>(what: abstract new (...never: never[]) => T): T => world.app.get(what as never);
  const stepsOf = (dossierId: string) =>
    world.ground.db.of(Step).find({ where: { dossierId }, order: { id: 'ASC' } });
  const circuitOf = ({ circuit }: Dossier) => get(Stations).circuit(circuit);
  const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(all.length, 1)];

  /** A body decides on some of the texts that a step still has; does nothing when it may not. */
  const decide = async (dossier: Dossier, { which, how }: Throw, kind: 'decide' | 'part' | 'return') => {
    const circuit = circuitOf(dossier);
    const open = (await stepsOf(dossier.id)).filter(isUndecided);
    const step = pick(open, which);
    const found = step && (await get(Road).waiting(step.id));
    if (!found || found.stage.does === 'draft') return;
    if (found.step.state !== 'on-agenda') await get(Road).list(found.step, newId());
    const now = await world.ground.db.of(Step).findOneByOrFail({ id: found.step.id });
    const left = remainingOf(await get(Pieces).of(dossier.id), now);
    const begun = (now.parts ?? []).some(({ outcome }) => isLastWord(outcome));
    const asked = mayAsk(found.stage).filter(
      (one) => one !== 'amended' && (one === 'returned') === (kind === 'return'),
    );
    const outcome = pick(asked, how) as Outcome | undefined;
    if (!outcome || (outcome === 'returned' && begun)) return;
    const pieces = kind === 'part' ? left.slice(0, 1 + (how % Math.max(left.length, 1))) : left;
    const to = outcome === 'returned' ? pick(mayReturnTo(circuit, found.stage), how)!.id : null;
    await get(Road).decided(now, {
      outcome, decisionId: newId(), decisionNumber: 'X-1', result: '3–0', date: '2026-03-02', variants: new Map(),
      pieces, returnsTo: to, reason: null,
    }); // prettier-ignore
  };

  const attempt = async (dossier: Dossier, subjects: readonly string[], thrown: Throw) => {
    const { move, which, how } = thrown;
    if (move === 'decide' || move === 'part' || move === 'return') return decide(dossier, thrown, move);
    if (move === 'unlist') {
      const step = pick(
        (await stepsOf(dossier.id)).filter(({ state }) => state === 'on-agenda'),
        which,
      );
      return step?.meetingId ? get(Road).unlist(step.meetingId) : undefined;
    }
    if (move === 'urge') return get(Dossiers).urge(adele, dossier.id, 'Cela presse.');
    if (move === 'calm') return get(Dossiers).calm(adele, dossier.id);
    if (move === 'withdraw') return get(Dossiers).withdraw(adele, dossier.id, 'Plus rien ne presse.');
    if (move === 'again') return get(Proposals).again(adele, dossier.id, { whole: how % 3 === 0 });
    if (move === 'carry') {
      const keep = subjects.filter((_, at) => (how >> at) % 2 === 0);
      const pieces = (keep.length ? keep : subjects).map((subjectId) => ({ type: 'document', subjectId }));
      return get(Proposals).carry(adele, dossier.id, pieces);
    }
    if (move === 'opine')
      return get(OpinionDesk).ask(adele, dossier.id, {
        giver: pick(['dpd', 'raf'], which)!,
        dueOn: '2026-04-01',
      });
    const subject = pick(subjects, which)!;
    papers.rewrite(subject, `État ${how}`);
    return papers.weigh(subject, pick(['substantial', 'minor', 'wording'] as const, how)!);
  };

  /** What is true of every dossier, whatever was done to it. */
  const holds = async (dossier: Dossier) => {
    const circuit = circuitOf(dossier);
    const steps = await stepsOf(dossier.id);
    const open = steps.filter(isUndecided);
    expect(positionOf(circuit, dossier.stage)).toBeGreaterThanOrEqual(0);
    expect(steps.every((step) => positionOf(circuit, step.stage) >= 0)).toBe(true);
    if (isOnTheRoad(dossier)) {
      // Somebody is to act, and only where the dossier stands.
      const isDraft = dossier.stage === firstOf(circuit).id;
      // A direction or a coordination drafts without being a body of the directory.
      if (!isDraft) expect(open.length).toBeGreaterThan(0);
      expect(open.every(({ stage }) => stage === dossier.stage)).toBe(true);
      if (dossier.state === 'returned') expect(dossier.stage).not.toBe(lastOf(circuit).id);
      if (isDraft) expect(dossier.state).toBe('returned');
      expect((await get(Pieces).of(dossier.id)).length).toBeGreaterThan(0);
      // No body has two open rounds at once.
      expect(new Set(open.map(({ bodyId }) => bodyId)).size).toBe(open.length);
    } else {
      expect(open).toEqual([]);
      expect(dossier.closedOn).not.toBeNull();
    }
    if (dossier.state === 'completed') {
      const ends = steps.filter(({ stage, closedOn }) => stage === lastOf(circuit).id && closedOn);
      expect(ends.length).toBeGreaterThan(0);
    }
    // Every station behind was decided in favour, or its decision still covers the texts.
    if (dossier.state !== 'withdrawn')
      for (const { id } of circuit.stages.slice(1, positionOf(circuit, dossier.stage))) {
        const last = steps.filter(({ stage }) => stage === id).at(-1);
        expect(
          last && (isFavourable(last.state) || ['adopted-in-part', 'not-required'].includes(last.state)),
        ).toBe(true);
      }
    await inForce(dossier, steps);
  };

  /** Nothing holds for anybody but by a favourable word on that very text where the circuit says so. */
  const inForce = async ({ id, circuit: name }: Dossier, steps: readonly Step[]) => {
    const circuit = get(Stations).circuit(name);
    const subjects = (await get(Pieces).everIn(id)).map(({ subjectId }) => subjectId);
    const held = await world.ground.db.of(InForce).find();
    for (const one of held.filter(({ subjectId }) => subjects.includes(subjectId)))
      expect(
        steps.some(
          ({ stage, parts }) =>
            stageOf(circuit, stage).inForce &&
            (parts ?? []).some((part) => part.revisionId === one.revisionId && isFavourable(part.outcome)),
        ),
      ).toBe(true);
  };

  it.each(['A', 'B', 'X'])(
    'of a dossier on circuit %s leaves it on its circuit',
    async (circuit) => {
      await assert(
        asyncProperty(throws, async (sequence) => {
          const { db } = world.ground;
          const subjects = ['Un', 'Deux', 'Trois'].map((title) => papers.write(title, 'Premier état.'));
          const pieces = subjects.map((subjectId) => ({ type: 'document', subjectId }));
          const id = await db.atomic(() =>
            get(Proposals).propose(adele, { title: 'Essai', circuit, pieces }),
          );
          for (const thrown of sequence) {
            const dossier = await db.of(Dossier).findOneByOrFail({ id });
            await db
              .atomic(() => Promise.resolve(attempt(dossier, subjects, thrown)))
              .catch((error: unknown) => {
                // What may not be done is refused, and changes nothing.
                if (!(error instanceof Refusal)) throw error;
              });
            await holds(await db.of(Dossier).findOneByOrFail({ id }));
          }
          // Whatever is left open is withdrawn, so that its texts are free.
          await db.atomic(() => get(Dossiers).withdraw(adele, id, 'Fin.')).catch(() => undefined);
        }),
        { numRuns: 25 },
      );
    },
    120_000,
  );
});
