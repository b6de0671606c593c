import { inWords } from '../../rulebook/finding';
import { Rulebook } from '../../rulebook/rulebook';
import { ActivityFinding } from '../register-views.dto';
import { EntryFinding } from './look';

/** A finding of an entry as its page and its form show it, beside the field that mends it. */
export function entryFinding(book: Rulebook, found: EntryFinding): ActivityFinding {
  const { rule, facts, section, anchor, place, field, line = null } = found;
  const words = inWords(book, { rule, facts, section, organisationId: '', link: '' });
  return { ...words, section, anchor, place, field, line };
}
