import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { familyHolds, familyOf } from '../../../testing/road-holds';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { Actor } from '../../access/actor';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { newId } from '../../database/row';
import { Refusal } from '../../kernel/refusal';
import { Outcome } from '../../rulebook/words';
import { mayAsk, mayReturnTo } from '../circuits/circuit';
import { isLastWord } from '../circuits/parts';
import { OpinionDesk } from '../opinions/opinion-desk.service';
import { Dossier } from './dossier.entity';
import { Dossiers } from './dossiers.service';
import { Pieces } from './pieces.service';
import { Proposals } from './proposals.service';
import { Road } from './road.service';
import { isUndecided, remainingOf } from './standing';
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
      pieces, returnsTo: to, reason: null, by: adele,
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
            // What parted from a dossier is moved like any other.
            const dossier = pick(await familyOf(world, id), thrown.which)!;
            await db
              .atomic(() => Promise.resolve(attempt(dossier, subjects, thrown)))
              .catch((error: unknown) => {
                // What may not be done is refused, and changes nothing.
                if (!(error instanceof Refusal)) throw error;
              });
            await familyHolds(world, id);
          }
          // Whatever is left open is withdrawn, so that its texts are free.
          for (const one of await familyOf(world, id))
            await db.atomic(() => get(Dossiers).withdraw(adele, one.id, 'Fin.')).catch(() => undefined);
        }),
        { numRuns: 25 },
      );
    },
    120_000,
  );
});
