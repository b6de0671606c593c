import { follow, Listener } from './live-wire';

/** The server's end of a wire: what the browser asked for, and what the server says down it. */
class Wire extends EventTarget {
  static laid: Wire[] = [];
  closed = false;

  constructor(readonly url: string) {
    super();
    Wire.laid.push(this);
  }

  close() {
    this.closed = true;
  }

  says(type: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  breaks() {
    this.dispatchEvent(new Event('error'));
  }
}

describe('the wire that tells of a meeting', () => {
  let heard: string[];
  const listener: Listener = {
    heard: (changed) => heard.push(changed ? 'again, changed' : 'again'),
    changed: () => heard.push('changed'),
    answers: (polls) => heard.push(polls.map((it) => `${it.motionId} ${it.answered}`).join()),
    ended: () => heard.push('ended'),
    lost: () => heard.push('lost'),
  };
  const lay = () => {
    const stop = follow('m', listener)!;
    return { stop, wire: Wire.laid.at(-1)! };
  };

  beforeEach(() => {
    heard = [];
    Wire.laid = [];
    Object.assign(globalThis, { EventSource: Wire });
  });
  afterEach(() => Reflect.deleteProperty(globalThis, 'EventSource'));

  it('tells what the server tells, in its order', () => {
    const { wire } = lay();
    wire.says('hello', { changed: false });
    wire.says('answers', { polls: [{ motionId: 'D02', answered: 4, answeredBy: ['MIREC'] }] });
    wire.says('changed', {});
    expect(wire.url).toBe('/api/meetings/m/live');
    expect(heard).toEqual(['again', 'D02 4', 'changed']);
  });

  it('says that it broke, lets the browser come back, and whether something was missed meanwhile', () => {
    const { wire } = lay();
    wire.says('hello', { changed: false });
    wire.breaks();
    expect([heard.at(-1), wire.closed, Wire.laid.length]).toEqual(['lost', false, 1]);
    wire.says('hello', { changed: true });
    expect(heard).toEqual(['again', 'lost', 'again, changed']);
  });

  it('is hung up for good once the reader may not read the meeting any more', () => {
    const { wire } = lay();
    wire.says('ended', {});
    expect([heard, wire.closed]).toEqual([['ended'], true]);
  });

  it('is hung up when the page is left', () => {
    const { stop, wire } = lay();
    stop();
    expect(wire.closed).toBe(true);
  });

  it('is not laid in a browser that has none', () => {
    Reflect.deleteProperty(globalThis, 'EventSource');
    expect(follow('m', listener)).toBeUndefined();
  });
});
