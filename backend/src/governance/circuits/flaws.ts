import { Flaw } from '../../rulebook/reader';
import { Rulebook } from '../../rulebook/rulebook';
import { Circuit, Stage } from '../../rulebook/words';
import { isFavourable } from './circuit';

type Place = readonly (string | number)[];
/** Where in a circuit something is wrong, and what. */
type Wrong = readonly [Place, string];

/** What is wrong with the circuits, each flaw on its line; the start is refused on any. Empty means sound. */
export function circuitFlaws(book: Rulebook): Flaw[] {
  return [...book.circuits.values()].flatMap((circuit) =>
    wrongsOf(circuit, (kind) => book.bodies.has(kind)).map(([path, text]) => book.flaw(circuit, path, text)),
  );
}

/** What is wrong with one circuit, given which kinds of body exist. Pure: the rulebook only places the flaws. */
export function wrongsOf(circuit: Circuit, isBody: (kind: string) => boolean): Wrong[] {
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
      ].map(([path, text]): Wrong => [['stages', index, ...path], `stage « ${stage.id} » ${text}`]),
    ),
    ...ofEnd(stages),
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
