import { Proposal } from '../subjects';
import { Motion } from './motion.entity';

/** Where an amendment stands on a point: voted on now, the next to be voted on, after others, or settled there. */
export type AmendmentStanding = 'open' | 'next' | 'later' | 'rejected' | 'withdrawn' | 'moot';
export interface Placed {
  readonly proposal: Proposal;
  readonly standing: AmendmentStanding;
}
type Voted = Pick<Motion, 'amendmentId' | 'state'>;

/**
 * The amendments of a point in the order in which they are voted: as the text goes, each sub-amendment before what it
 * changes. What the chair takes back without a vote is settled too; what would change it is then without object.
 */
export function voteOrder(proposals: readonly Proposal[], motions: readonly Voted[]): Placed[] {
  const settled = new Map(motions.map(({ amendmentId, state }) => [amendmentId, state]));
  const isGone = ({ id }: Proposal) => settled.get(id) === 'rejected' || settled.get(id) === 'withdrawn';
  const ordered = proposals.filter(({ on }) => !on).flatMap((one) => withSubs(one, proposals));
  const isOpen = ordered.some(({ id }) => settled.get(id) === 'open');
  let isFirst = true;
  return ordered.map((proposal): Placed => {
    const state = settled.get(proposal.id);
    if (state === 'open' || state === 'rejected' || state === 'withdrawn')
      return { proposal, standing: state };
    const changed = proposals.find(({ id }) => id === proposal.on);
    if (changed && isGone(changed)) return { proposal, standing: 'moot' };
    const standing = isFirst && !isOpen ? 'next' : 'later';
    isFirst = false;
    return { proposal, standing };
  });
}

/** The amendments on which the text has to wait. */
export const undecided = (placed: readonly Placed[]): Proposal[] =>
  placed.filter(({ standing }) => WAITING.includes(standing)).map(({ proposal }) => proposal);

const WAITING: readonly AmendmentStanding[] = ['open', 'next', 'later'];

function withSubs(one: Proposal, all: readonly Proposal[]): Proposal[] {
  return [...all.filter(({ on }) => on === one.id).flatMap((sub) => withSubs(sub, all)), one];
}
