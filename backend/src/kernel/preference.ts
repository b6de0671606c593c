import { AsyncLocalStorage } from 'node:async_hooks';

interface Wish {
  readonly isMinimal: boolean;
  /** What the work says that such a caller has enough with. */
  enough?: object;
}
const wishes = new AsyncLocalStorage<Wish>();

/**
 * Does some work for a caller who said, or not, by `Prefer: return=minimal` (RFC 7240) that they will not read the answer;
 * gives what the work gives, or what it said to be enough for such a caller.
 */
export async function preferring(prefer: string | undefined, work: () => Promise<unknown>): Promise<unknown> {
  const wish: Wish = { isMinimal: /(^|[,;\s])return=minimal($|[,;\s])/.test(prefer ?? '') };
  const result = await wishes.run(wish, work);
  return wish.enough ?? result;
}

/** Whether the caller has enough with a short answer, which is then the answer: the long one need not be gathered. */
export function isEnough(answer: object): boolean {
  const wish = wishes.getStore();
  if (!wish?.isMinimal) return false;
  wish.enough = answer;
  return true;
}
