import { Flaw } from '../../rulebook/reader';
import { Rulebook } from '../../rulebook/rulebook';
import { Circuit, Stage } from '../../rulebook/words';
import { WEIGHTS } from './again';
import { isFavourable } from './circuit';

type Place = readonly (string | number)[];
/** Where in a circuit something is wrong, and what. */
type Wrong = readonly [Place, string];

/** What is wrong with the circuits, each flaw on its line; the start is refused on any. Empty means sound. */
export function circuitFlaws(book: Rulebook): Flaw[] {
  return [...book.circuits.values()].flatMap((circuit) =>
    wrongsOf(
      circuit,
      (kind) => book.bodies.has(kind),
      (role) => book.roles.has(role),
    ).map(([path, text]) => book.flaw(circuit, path, text)),
  );
}

/** What is wrong with one circuit, given which kinds of body and of mandate exist. Pure: the rulebook only places the flaws. */
export function wrongsOf(
  circuit: Circuit,
  isBody: (kind: string) => boolean,
  isRole: (role: string) => boolean = () => true,
): Wrong[] {
  const { stages } = circuit;
  return [
    ...stages.flatMap((stage, index) =>
      [
        ...identity(stages, stage, index),
        ...ofBody(stage, isBody),
        ...ofDrafting(stage, index),
        ...ofOutcomes(stage),
        ...ofReturn(stages, stage, index),
        ...ofFanOut(stages, stage, index),
        ...ofUrgency(stage),
        ...ofOpinions(stage, isBody, isRole),
      ].map(([path, text]): Wrong => [['stages', index, ...path], `stage « ${stage.id} » ${text}`]),
    ),
    ...ofEnd(stages),
    ...ofAgain(circuit),
  ];
}

function identity(stages: readonly Stage[], { id }: Stage, index: number): Wrong[] {
  return stages.findIndex((other) => other.id === id) < index ? [[['id'], 'stands twice']] : [];
}

function ofBody({ body }: Stage, isBody: (kind: string) => boolean): Wrong[] {
  return isBody(body) ? [] : [[['body'], `names an unknown kind of body « ${body} »`]];
}

function ofDrafting({ does, gives, offers, inForce, each }: Stage, index: number): Wrong[] {
  if (does === 'draft' && index > 0) return [[['does'], 'drafts, but only the first stage may']];
  if (does !== 'draft' && index === 0) return [[['does'], 'is the first and must draft']];
  if (does === 'draft' && (gives || offers || inForce || each))
    return [[['does'], 'drafts and can decide nothing: gives, offers, inForce and each do not belong here']];
  // Without it no decision leads on, and every stage behind it is out of reach.
  if (does !== 'draft' && !gives) return [[[], 'is a dead end: it gives nothing']];
  return [];
}

function ofOutcomes({ does, gives, offers = [], inForce }: Stage): Wrong[] {
  if (!gives) return [];
  const fits = does === 'decide' ? ['approved', 'adopted'] : ['endorsed'];
  return [
    ...(does === 'draft' || fits.includes(gives)
      ? []
      : [[['gives'], `does « ${does} » and cannot give « ${gives} »`] as Wrong]),
    ...offers.flatMap((outcome, index): Wrong[] => {
      if (outcome === gives) return [[['offers', index], `offers « ${outcome} », which it gives already`]];
      if (outcome === 'adopted-with-variant')
        return gives === 'adopted' && inForce === 'organisation'
          ? []
          : [[['offers', index], 'offers a variant, but nothing of it holds for one organisation']];
      return isFavourable(outcome) ? [[['offers', index], `offers « ${outcome} » beside « ${gives} »`]] : [];
    }),
  ];
}

function ofReturn(stages: readonly Stage[], { offers = [], onReturn }: Stage, index: number): Wrong[] {
  if (!offers.includes('returned'))
    return onReturn === undefined ? [] : [[['onReturn'], 'says where to return to, but offers no return']];
  if (onReturn === undefined) return [[['offers'], 'offers a return and does not say where to']];
  const place = stages.findIndex(({ id }) => id === onReturn);
  if (place < 0) return [[['onReturn'], `returns to « ${onReturn} », which does not exist`]];
  return place < index ? [] : [[['onReturn'], `returns to « ${onReturn} », which is not before it`]];
}

function ofFanOut(stages: readonly Stage[], { each, inForce, offers }: Stage, index: number): Wrong[] {
  if (!each) return [];
  const behind = stages.slice(index + 1).map(({ id }) => `« ${id} »`);
  return [
    ...(behind.length ? [[['each'], `fans out, so ${behind.join(', ')} can never be reached`] as Wrong] : []),
    ...(offers?.includes('returned')
      ? [[['offers'], 'fans out, so none can send back the text of all'] as Wrong]
      : []),
    ...(inForce === 'organisation'
      ? []
      : [[['each'], 'fans out, but puts nothing in force for each'] as Wrong]),
  ];
}

function ofEnd(stages: readonly Stage[]): Wrong[] {
  return stages.some(({ inForce }) => inForce)
    ? []
    : [[['stages'], 'nothing ever comes into force: no stage says inForce']];
}

function ofUrgency({ does, urgent, deadlineDays }: Stage): Wrong[] {
  if (!urgent) return [];
  if (does === 'draft') return [[['urgent'], 'drafts, and a draft waits for no term']];
  return urgent.deadlineDays <= deadlineDays
    ? []
    : [
        [
          ['urgent'],
          `gives an urgent dossier ${urgent.deadlineDays} days, more than the ${deadlineDays} of any other`,
        ],
      ];
}

function ofOpinions(
  { does, opinions = [] }: Stage,
  isBody: (kind: string) => boolean,
  isRole: (role: string) => boolean,
): Wrong[] {
  if (does === 'draft' && opinions.length)
    return [[['opinions'], 'drafts: an opinion is asked on a text that is frozen']];
  return opinions.flatMap(({ role, body }, index): Wrong[] => {
    const giver = role ?? body ?? '';
    const at = ['opinions', index];
    if (opinions.findIndex((other) => (other.role ?? other.body) === giver) < index)
      return [[at, `asks « ${giver} » twice`]];
    if (role !== undefined)
      return isRole(role) ? [] : [[at, `asks the opinion of an unknown kind of mandate « ${role} »`]];
    return isBody(giver) ? [] : [[at, `asks the opinion of an unknown kind of body « ${giver} »`]];
  });
}

/** A text goes again to a stage that decides; the heavier the change, the earlier the stage. */
function ofAgain({ again, stages }: Circuit): Wrong[] {
  if (!again) return [];
  const places = WEIGHTS.map((weight) => {
    const id = again[weight];
    return {
      weight,
      id,
      place: id === 'none' ? stages.length : stages.findIndex((stage) => stage.id === id),
    };
  });
  return places.flatMap(({ weight, id, place }, index): Wrong[] => {
    const at = ['again', weight];
    if (place < 0) return [[at, `a changed text goes again to « ${id} », which does not exist`]];
    if (place === 0) return [[at, `a changed text goes again to « ${id} », which decides nothing`]];
    const heavier = places[index - 1];
    return heavier && heavier.place > place
      ? [[at, `a lighter change goes further back (« ${id} ») than a heavier one (« ${heavier.id} »)`]]
      : [];
  });
}
