import { Actor } from '../../access/actor';
import { Refusal } from '../../kernel/refusal';
import { momentOf } from '../moments';
import { extensionOf } from '../file-kinds';
import { SpacePaper } from './space.entity';

/** Whether the actor may name, move and archive a paper: they keep the space, or laid it down themselves. */
export const isInHand = (actor: Actor, { addedById }: SpacePaper, doing: readonly string[]): boolean =>
  doing.includes('keep') || (doing.includes('add') && addedById === actor.personId);

/** Another paper lies there under that name: whose, and since when. */
export const taken = ({ id, name, number, changedByName, changedAt }: SpacePaper) =>
  new Refusal('spaces.name-taken', 409, {
    paperId: id,
    name,
    number,
    by: changedByName,
    at: momentOf(changedAt),
  });

/** Somebody was faster: who, and when. */
export const changed = ({ name, changedByName, changedAt, edition }: SpacePaper) =>
  new Refusal('spaces.paper-changed', 409, { name, by: changedByName, at: momentOf(changedAt), edition });

/** A name that keeps saying what kind of file it is. */
export const withExtension = (name: string, extension: string) =>
  extensionOf(name) === extension ? name : `${name}.${extension}`;
