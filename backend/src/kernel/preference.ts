import { AsyncLocalStorage } from 'node:async_hooks';

const wish = new AsyncLocalStorage<boolean>();

/** Does some work for a caller who said, or not, by `Prefer: return=minimal` (RFC 7240) that they will not read the answer. */
export function preferring<T>(prefer: string | undefined, work: () => T): T {
  return wish.run(/(^|[,;\s])return=minimal($|[,;\s])/.test(prefer ?? ''), work);
}

/** Whether the caller only wants to know that it was done: an answer that takes long to gather may then be left out. */
export function isMinimalEnough(): boolean {
  return wish.getStore() ?? false;
}
