import { EndState, Flow, FlowConfirmation } from './flow.entity';

export type End = 'source' | 'destination';
export const ENDS: readonly End[] = ['source', 'destination'];

/** The organisation at an end of a flow; null when it is a category of persons. */
export const organisationAt = (flow: Pick<Flow, 'sourceId' | 'destinationId'>, end: End) =>
  end === 'source' ? flow.sourceId : flow.destinationId;

export const nameAt = (flow: Pick<Flow, 'sourceName' | 'destinationName'>, end: End) =>
  end === 'source' ? flow.sourceName : flow.destinationName;

/** The last thing an organisation said of a flow; nothing when it never spoke. */
export function lastWord(
  said: readonly FlowConfirmation[],
  organisationId: string | null,
): FlowConfirmation | undefined {
  return said
    .filter((one) => organisationId !== null && one.organisationId === organisationId)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))[0];
}

/** How an end stands: what it said holds only for the very description it said it of. */
export function stateOf(
  organisationId: string | null,
  word: Pick<FlowConfirmation, 'state' | 'digest'> | undefined,
  digest: string,
): EndState {
  if (organisationId === null) return 'none';
  if (!word) return 'waiting';
  if (word.digest !== digest) return 'outdated';
  return word.state === 'disputed' ? 'disputed' : 'confirmed';
}
