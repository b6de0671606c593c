/** How many have answered one poll, and which voices; what they said is never told. */
export interface PollNews {
  readonly motionId: string;
  readonly answered: number;
  readonly answeredBy: readonly string[];
}
/** What a page does with the news of a meeting. */
export interface Listener {
  /** The connection stands; something may have happened while it did not. */
  heard(changed: boolean): void;
  changed(): void;
  answers(polls: readonly PollNews[]): void;
  /** The reader may not read the meeting any more. */
  ended(): void;
  lost(): void;
}

/** Follows a meeting by server-sent events until told to stop; undefined in a browser that cannot. */
export function follow(id: string, listener: Listener): (() => void) | undefined {
  if (typeof EventSource === 'undefined') return undefined;
  const source = new EventSource(`/api/meetings/${id}/live`);
  const on = (type: string, act: (data: unknown) => void) =>
    source.addEventListener(type, (event) => act(JSON.parse((event as MessageEvent<string>).data)));
  on('hello', (data) => listener.heard((data as { changed: boolean }).changed));
  on('changed', () => listener.changed());
  on('answers', (data) => listener.answers((data as { polls: PollNews[] }).polls));
  on('ended', () => {
    source.close();
    listener.ended();
  });
  // The browser comes back by itself after a while, and says which news was the last it heard.
  source.addEventListener('error', () => listener.lost());
  return () => source.close();
}
