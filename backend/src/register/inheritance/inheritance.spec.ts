import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { Rulebook } from '../../rulebook/rulebook';
import { ActivityContent, Item, Value } from '../activity.entity';
import { partName, valueOf, withValue, WrittenField, writtenFields } from '../catalogue';
import { driftsOf, keyOfItem, written } from './locks';
import { adopted, Choice, CHOICES, deferredAmong, followedModel, isOpen, movesOf, settled } from './proposal';
import { same } from './three-way';

const FIELDS = writtenFields(Rulebook.open(resolve(__dirname, '../../../..')));
const field = (id: string) => FIELDS.find((one) => one.id === id)!;
const EMPTY: ActivityContent = {
  code: '', name: '', description: '', role: '', purposes: [], persons: [], dataCategories: [], recipients: [],
  retention: [], transfers: '', measures: [], systems: [], documents: [], aipd: { required: false, reason: '' },
}; // prettier-ignore
const saying = (values: Readonly<Record<string, Value>>) => written(EMPTY, Object.entries(values));

describe('one field of an entry, when the sector’s model moves', () => {
  const move = (id: string, before: Value, ours: Value, sector: Value) =>
    movesOf([field(id)], saying({ [id]: before }), saying({ [id]: ours }), saying({ [id]: sector }))[0]!;

  it('is taken where only the sector wrote, kept where only we did, and asked about where both did', () => {
    expect(move('description', 'a', 'a', 'a')).toMatchObject({ move: 'unchanged' });
    expect(move('description', 'a', 'b', 'a')).toMatchObject({ move: 'ours', take: 'b' });
    expect(move('description', 'a', 'a', 'b')).toMatchObject({ move: 'sector', take: 'b', keep: 'a' });
    expect(move('description', 'a', 'b', 'b')).toMatchObject({ move: 'unchanged', take: 'b' });
    expect(move('description', 'a', 'b', 'c')).toMatchObject({
      move: 'both', take: 'c', blend: 'b', keep: 'b', forced: false,
    }); // prettier-ignore
  });

  it('leaves no choice where the field is locked, and follows nothing where it is local', () => {
    expect(move('name', 'a', 'a', 'b')).toMatchObject({ move: 'sector', keep: 'b', forced: true });
    expect(move('paper', 'a', 'a', 'b')).toMatchObject({ move: 'unchanged', take: 'a', keep: 'a' });
  });

  it('joins lists line by line: theirs come in, ours stay, what either struck out is gone', () => {
    expect(move('systems', ['A', 'B'], ['A', 'B', 'Ours'], ['A', 'Theirs'])).toMatchObject({
      move: 'sector', take: ['A', 'Theirs', 'Ours'],
    }); // prettier-ignore
    expect(move('systems', ['A', 'B'], ['A'], ['B', 'A', 'C'])).toMatchObject({ take: ['A', 'C'] });
  });

  it('joins the parts of one line, and asks only about a part that both wrote', () => {
    const line = (term: string, fate: string): Item => ({ category: 'Dossiers', term, fate });
    expect(
      move('retention', [line('5 ans', 'tri')], [line('7 ans', 'tri')], [line('5 ans', 'destruction')]),
    ).toMatchObject({ move: 'sector', take: [line('7 ans', 'destruction')] });
    expect(
      move('retention', [line('5 ans', 'tri')], [line('7 ans', 'tri')], [line('10 ans', 'destruction')]),
    ).toMatchObject({
      move: 'both', take: [line('10 ans', 'destruction')], blend: [line('7 ans', 'destruction')], keep: [line('7 ans', 'tri')],
    }); // prettier-ignore
  });

  it('keeps what is ours in a locked list, and what is the sector’s in a free one', () => {
    const purpose = (text: string, evidence?: string): Item => ({
      id: 'p1', text, ...(evidence && { consentEvidence: evidence }),
    }); // prettier-ignore
    expect(
      move('purposes', [purpose('Aider')], [purpose('Aider', 'Farde')], [purpose('Accompagner')]),
    ).toMatchObject({ move: 'sector', keep: [purpose('Accompagner', 'Farde')], forced: true });
    const kept = (term: string, ground: string): Item => ({ category: 'Dossiers', term, ground });
    expect(move('retention', [kept('5', 'loi A')], [kept('7', 'loi A')], [kept('5', 'loi B')])).toMatchObject(
      { take: [kept('7', 'loi B')], keep: [kept('7', 'loi B')], forced: true },
    );
  });
});

const word = fc.constantFrom('a', 'b', 'c', 'd');
const blank = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 4 });
function valueFor(of: WrittenField): fc.Arbitrary<Value | undefined> {
  if (of.kind === 'items') {
    const others = of.parts.map(partName).filter((name) => name !== of.key);
    const item = fc
      .tuple(fc.constantFrom('k1', 'k2', 'k3'), ...others.map(() => blank(word)))
      .map(([key, ...said]): Item => {
        const parts = others.flatMap((name, at) => (said[at] === undefined ? [] : [[name, said[at]]]));
        return { [of.key!]: key, ...(Object.fromEntries(parts) as Item) };
      });
    return fc.uniqueArray(item, { selector: keyOfItem(of), maxLength: 3 });
  }
  if (of.kind === 'words' || of.kind === 'choices') return fc.uniqueArray(word, { maxLength: 4 });
  if (of.kind === 'answer') return fc.record({ yes: fc.boolean(), why: word });
  return blank<Value>(of.kind === 'number' ? fc.nat(3) : of.kind === 'flag' ? fc.boolean() : word);
}

/** Fields of every kind and every lock: the laws are the same for the rest, and the run stays short. */
const SOME = FIELDS.filter(
  (one, at) =>
    ['purposes', 'retention', 'aipd', 'persons', 'systems', 'description', 'paper', 'processors'].includes(
      one.id,
    ) || FIELDS.findIndex(({ kind, lock }) => kind === one.kind && lock === one.lock) === at,
);
const content = fc.tuple(...SOME.map(valueFor)).map((values) =>
  written(
    EMPTY,
    SOME.map(({ id }, at) => [id, values[at]] as const),
  ),
);
const step = fc.oneof(
  fc.record({ does: fc.constant('sector' as const), content }),
  fc.record({ does: fc.constant('edit' as const), at: fc.nat(SOME.length - 1), content }),
  fc.record({
    does: fc.constant('settle' as const),
    choices: fc.array(fc.option(fc.constantFrom(...CHOICES), { nil: undefined }), {
      minLength: SOME.length, maxLength: SOME.length,
    }), // prettier-ignore
  }),
  fc.record({ does: fc.constant('adopt' as const) }),
);

/** What a value says, one thing at a time; of a list of lines, only the parts that are not the sector's alone. */
function sayings(of: WrittenField, value: Value | undefined): Set<string> {
  if (value === undefined) return new Set();
  if (of.kind === 'words' || of.kind === 'choices') return new Set(value as readonly string[]);
  if (of.kind !== 'items') return new Set([JSON.stringify(value)]);
  const free = of.parts.filter(({ lock }) => lock !== 'locked').map(partName);
  return new Set(
    (value as readonly Item[]).flatMap((item) =>
      free.flatMap((name) =>
        item[name] === undefined ? [] : [`${keyOfItem(of)(item)}/${name}=${item[name]}`],
      ),
    ),
  );
}

/** An organisation's copy of a model through time, with what it wrote for itself and nobody may lose. */
class Copy {
  private ours: ActivityContent;
  private deferred = new Map<string, ActivityContent>();
  private readonly precious = new Map<string, Set<string>>();

  constructor(private followed: ActivityContent) {
    this.ours = followed;
  }

  private get model() {
    return followedModel(SOME, this.followed, this.deferred);
  }

  edit(of: WrittenField, value: Value | undefined) {
    const next = withValue(this.ours, of.id, value);
    if (driftsOf(SOME, this.model, next).length) return;
    this.ours = next;
    this.note(of);
  }

  settle(sector: ActivityContent, choiceOf: (id: string) => Choice | undefined) {
    const moves = movesOf(SOME, this.model, this.ours, sector);
    const base = this.model;
    const waiting = deferredAmong(moves, choiceOf);
    this.ours = settled(moves, this.ours, choiceOf);
    this.deferred = new Map(waiting.map((one) => [one.field.id, base]));
    this.followed = sector;
    for (const { field: of, move } of moves)
      if (move === 'both' && choiceOf(of.id) === 'take') this.precious.delete(of.id);
    this.forgetShared();
  }

  adopt(sector: ActivityContent) {
    this.ours = adopted(SOME, this.model, this.ours, sector);
    this.deferred = new Map();
    this.followed = sector;
    this.forgetShared();
  }

  /** Nothing locked drifts (said anew here, without the code under test), nothing of ours is lost. */
  check() {
    for (const of of SOME) {
      const [value, model] = [valueOf(this.ours, of.id), valueOf(this.followed, of.id)];
      if (of.lock === 'locked' && of.kind !== 'items') expect([of.id, value]).toEqual([of.id, model]);
      if (of.kind === 'items') this.checkLines(of, value as readonly Item[], model as readonly Item[]);
      const said = sayings(of, value);
      for (const one of this.precious.get(of.id) ?? []) expect([of.id, [...said]]).toEqual([of.id, expect.arrayContaining([one])]); // prettier-ignore
    }
  }

  private checkLines(of: WrittenField, ours: readonly Item[] = [], model: readonly Item[] = []) {
    const key = keyOfItem(of);
    if (of.lock === 'locked') expect([of.id, ours.map(key)]).toEqual([of.id, model.map(key)]);
    const theirs = new Map(model.map((item) => [key(item), item]));
    const locked = of.parts.filter(({ lock }) => lock === 'locked').map(partName);
    for (const item of ours.filter((one) => theirs.has(key(one))))
      for (const name of locked)
        if (name !== of.key)
          expect([of.id, name, item[name]]).toEqual([of.id, name, theirs.get(key(item))![name]]);
  }

  private note(of: WrittenField) {
    const shared = sayings(of, valueOf(this.model, of.id));
    const own = [...sayings(of, valueOf(this.ours, of.id))].filter((one) => !shared.has(one));
    if (of.lock !== 'locked') this.precious.set(of.id, new Set(own));
  }

  /** What the model now says too is no longer ours alone. */
  private forgetShared() {
    for (const of of SOME.filter(({ lock }) => lock !== 'local'))
      for (const one of sayings(of, valueOf(this.model, of.id))) this.precious.get(of.id)?.delete(one);
  }
}

describe('an entry that follows a model', () => {
  it('loses nothing of its own and lets nothing locked drift, whatever the sector writes and whatever is chosen', () => {
    fc.assert(
      fc.property(content, fc.array(step, { maxLength: 14 }), (first, steps) => {
        const copy = new Copy(first);
        let sector = first;
        for (const one of steps) {
          if (one.does === 'sector') sector = one.content;
          if (one.does === 'edit') copy.edit(SOME[one.at]!, valueOf(one.content, SOME[one.at]!.id));
          if (one.does === 'settle')
            copy.settle(sector, (id) => one.choices[SOME.findIndex((of) => of.id === id)]);
          if (one.does === 'adopt') copy.adopt(sector);
          copy.check();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has nothing left to choose once everything was taken', () => {
    fc.assert(
      fc.property(content, content, (before, sector) => {
        const taken = settled(movesOf(SOME, before, before, sector), before, () => 'take');
        expect(movesOf(SOME, sector, taken, sector).some(isOpen)).toBe(false);
        for (const { id } of SOME.filter(({ lock }) => lock !== 'local'))
          expect(same(valueOf(taken, id), valueOf(sector, id))).toBe(true);
      }),
    );
  });
});
