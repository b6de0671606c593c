import { AmendmentView, CommentView } from '../documents-client';

/** A remark with its answers. */
export interface Thread {
  readonly root: CommentView;
  readonly answers: readonly CommentView[];
}
/** What stands beside one passage. */
export interface PassageNotes {
  readonly passageId: string;
  readonly threads: readonly Thread[];
  readonly amendments: readonly AmendmentView[];
}

/** Remarks gathered with their answers, in the order they were made; the closed ones last. */
export function threadsOf(comments: readonly CommentView[]): Thread[] {
  return comments
    .filter(({ parentId }) => !parentId)
    .map((root) => ({ root, answers: comments.filter(({ parentId }) => parentId === root.id) }))
    .sort((a, b) => Number(!!a.root.closedAt) - Number(!!b.root.closedAt));
}

/** What stands in the margin, passage by passage; only passages beside which there is something. */
export function notesOf(
  comments: readonly CommentView[],
  amendments: readonly AmendmentView[],
): ReadonlyMap<string, PassageNotes> {
  const threads = threadsOf(comments);
  const ids = new Set([
    ...threads.map(({ root }) => root.passageId),
    ...amendments.map((one) => one.passageId),
  ]);
  return new Map(
    [...ids].map((passageId) => [
      passageId,
      {
        passageId,
        threads: threads.filter(({ root }) => root.passageId === passageId),
        amendments: amendments.filter((one) => one.passageId === passageId),
      },
    ]),
  );
}

/** How many notes wait for someone: open remarks and amendments not yet decided. */
export function openNotes(notes: PassageNotes | undefined): number {
  if (!notes) return 0;
  const open = notes.threads.filter(({ root }) => !root.closedAt).length;
  return open + notes.amendments.filter(({ state }) => state === 'proposed').length;
}

/** A card of the margin: where it would like to stand, and how tall it is, in pixels. */
export interface Card {
  readonly id: string;
  readonly wish: number;
  readonly height: number;
}

/**
 * Where the cards stand, top edge by id: none over another, `gap` pixels between them, each as near to its passage as
 * that allows. The chosen one stands exactly beside its passage and the others make room.
 */
export function placed(
  cards: readonly Card[],
  chosen: string | null,
  gap: number,
): ReadonlyMap<string, number> {
  const sorted = [...cards].sort((a, b) => a.wish - b.wish);
  const tops: number[] = [];
  const fixed = sorted.findIndex(({ id }) => id === chosen);
  let free = 0;
  sorted.forEach((card, i) => {
    tops[i] = i === fixed ? card.wish : Math.max(card.wish, free);
    free = tops[i] + card.height + gap;
  });
  for (let i = fixed - 1; i >= 0; i -= 1)
    tops[i] = Math.min(tops[i]!, tops[i + 1]! - gap - sorted[i]!.height);
  return new Map(sorted.map(({ id }, i) => [id, tops[i]!]));
}
