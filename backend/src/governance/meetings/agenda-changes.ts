import { SentPoint } from './agenda-sending.entity';

/** A point as it stands now, with the reason for which it joined an agenda that had been sent. */
export type PointNow = SentPoint & { readonly lateReason: string | null };

/** What changed in an agenda since it was sent, a sentence each in the order of the agenda; empty when nothing did. */
export function changesSince(sent: readonly SentPoint[], now: readonly PointNow[]): string[] {
  const before = new Map(sent.map((point) => [point.itemId, point]));
  const here = new Set(now.map(({ itemId }) => itemId));
  const left = sent.filter(({ itemId }) => !here.has(itemId)).map(({ title }) => `Point retiré\u202f: ${title}.`);
  const stayed = (points: readonly SentPoint[]) =>
    points.filter(({ itemId }) => before.has(itemId) && here.has(itemId)).map(({ itemId }) => itemId);
  const moved = stayed(sent).join() === stayed(now).join() ? [] : ['L’ordre des points a changé.'];
  return [...now.flatMap((point) => changesOf(before.get(point.itemId), point)), ...left, ...moved];
} // prettier-ignore

function changesOf(before: SentPoint | undefined, point: PointNow): string[] {
  const { title, lateReason } = point;
  if (!before) return [`Point ajouté\u202f: ${title}.${lateReason ? ` Motif\u202f: ${ended(lateReason)}` : ''}`];
  const gone = point.isGone && !before.isGone ? [`Point retiré\u202f: ${title}. Son dossier a été retiré, il n’y a plus rien à décider.`] : [];
  const named = title === before.title ? [] : [`Point renommé\u202f: «\u202f${before.title}\u202f» devient «\u202f${title}\u202f».`];
  const noted = point.note === before.note ? [] : [`Note préparatoire ${before.note ? 'revue' : 'ajoutée'}\u202f: ${title}.`];
  return [...gone, ...named, ...noted, ...papersOf(before, point)];
} // prettier-ignore

function papersOf(before: SentPoint, { title, papers }: SentPoint): string[] {
  const was = new Map(before.papers.map((paper) => [paper.paperId, paper]));
  const fresh = papers.flatMap(({ paperId, name, version }) => {
    const old = was.get(paperId);
    if (!old) return [`Pièce ajoutée au point «\u202f${title}\u202f»\u202f: ${name}.`];
    return old.version === version ? [] : [`Nouvelle version (${version}) de ${name}, au point «\u202f${title}\u202f».`];
  });
  const here = new Set(papers.map(({ paperId }) => paperId));
  const gone = before.papers
    .filter(({ paperId }) => !here.has(paperId))
    .map(({ name }) => `Pièce retirée du point «\u202f${title}\u202f»\u202f: ${name}.`);
  return [...fresh, ...gone];
} // prettier-ignore

const ended = (sentence: string) => (/[.?]$/.test(sentence) ? sentence : `${sentence}.`);
