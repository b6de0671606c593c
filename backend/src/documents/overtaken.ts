import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { Document } from './document.entity';
import { since } from './since';

/** The refusal of a change that someone else overtook: who, when, and what stands there now (409). */
export function overtaken(
  code: string,
  document: Document,
  passage: string | null,
  clock: Clock,
  facts: object = {},
): Refusal {
  const touch = passage === null ? undefined : document.draftTrail?.[passage];
  const by = touch?.by ?? document.draftBy ?? '—';
  const at = touch?.at ?? document.draftAt ?? clock.stamp();
  return new Refusal(code, 409, { by, at, ago: since(at, clock.stamp()), ...facts });
}
