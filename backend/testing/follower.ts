import { AddressInfo } from 'node:net';
import { World } from './world';

/** One event that a browser heard. */
export interface Heard {
  readonly type: string;
  readonly id: string;
  /** The number under which the meeting stands, whether it moved since the browser's, and who has answered. */
  readonly data: {
    readonly version: number;
    readonly changed?: boolean;
    readonly polls?: readonly object[];
  };
  readonly at: number;
}

/** A browser that follows a meeting live, over a real connection. */
export class Follower {
  readonly heard: Heard[] = [];
  /** Everything that came over the wire, sentence by sentence. */
  text = '';
  isOver = false;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly status: number,
    private readonly stop: AbortController,
  ) {}

  /** Opens the connection; whoever may not follow is answered like to any other request. */
  static async on(
    world: World,
    token: string | undefined,
    meetingId: string,
    last?: string,
  ): Promise<Follower> {
    const server = world.app.getHttpServer() as { address(): AddressInfo | null };
    if (!server.address()) await world.app.listen(0, '127.0.0.1');
    const stop = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${server.address()!.port}/api/meetings/${meetingId}/live`, {
      signal: stop.signal,
      headers: { ...(token && { cookie: `rgpd=${token}` }), ...(last && { 'last-event-id': last }) },
    });
    const follower = new Follower(answer.status, stop);
    if (answer.ok) void follower.read(answer.body!);
    else await answer.arrayBuffer();
    return follower;
  }

  /** The next event of a kind that has not been waited for; fails when none comes in time. */
  async next(type: string, within = 3000): Promise<Heard> {
    const until = Date.now() + within;
    for (;;) {
      const index = this.heard.findIndex((one) => one.type === type);
      if (index >= 0) return this.heard.splice(0, index + 1).at(-1)!;
      const left = until - Date.now();
      if (left <= 0) throw new Error(`No « ${type} » was heard: ${this.text}`);
      await new Promise<void>((done) => {
        const timer = setTimeout(done, left);
        this.waiting.push(() => (clearTimeout(timer), done()));
      });
    }
  }

  leave(): void {
    this.stop.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const words = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        const now = words.decode(chunk, { stream: true });
        this.text += now;
        const parts = (rest + now).split('\n\n');
        rest = parts.pop()!;
        for (const part of parts) this.take(part);
        for (const wake of this.waiting.splice(0)) wake();
      }
    } catch {
      // It left.
    }
    this.isOver = true;
    for (const wake of this.waiting.splice(0)) wake();
  }

  private take(part: string): void {
    const field = (name: string) => part.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? '';
    const data = field('data');
    if (data)
      this.heard.push({
        type: field('event'),
        id: field('id'),
        data: JSON.parse(data) as Heard['data'],
        at: Date.now(),
      });
  }
}
