import { longDay } from '../../kernel/days';
import { Term } from '../../rulebook/words';
import { Item } from '../activity.entity';
import { EntryFinding, Look, Rule, says } from './look';

/** Each transfer out of the EEA has a country and an instrument that holds on the day (art. 44–49, R-52 to R-56). */
export const transfers: Rule = (look) =>
  look.items('transferList').flatMap((one, index) => transferFindings(new Transfer(look, one, index + 1)));

/** One importer, as the rules look at it. */
class Transfer {
  readonly country: Term | undefined;
  readonly instrument: string;

  constructor(
    private readonly look: Look,
    private readonly item: Item,
    private readonly line: number,
  ) {
    this.country = look.term('countries', item['country']);
    this.instrument = String(item['instrument'] ?? '');
  }

  get zone(): string {
    return String(this.country?.['zone'] ?? 'none');
  }

  /** Whether a decision of art. 45 holds for the country on the day; its dates are in the list of countries. */
  get isDecided(): boolean {
    const from = String(this.country?.['from'] ?? '');
    const until = String(this.country?.['until'] ?? '9999');
    return this.zone !== 'none' && from <= this.look.day && this.look.day <= until;
  }

  /** Why there is no decision that day, in words. */
  get undecided(): string {
    const from = this.country?.['from'];
    const until = this.country?.['until'];
    if (typeof until === 'string' && until < this.look.day) return `elle a pris fin le ${longDay(until)}`;
    if (typeof from === 'string' && from > this.look.day)
      return `elle ne vaut qu’à partir du ${longDay(from)}`;
    return 'il n’en existe aucune';
  }

  says(part: string): boolean {
    return says(this.item, part);
  }

  isAmong(rule: string): boolean {
    return this.look.parameter(rule, 'instruments').includes(this.instrument);
  }

  found(rule: string, part: string, facts: object = {}): EntryFinding {
    return this.look.found(
      rule,
      { field: 'transferList', line: this.line, part },
      {
        recipient: this.item['recipient'],
        country: this.country?.label ?? '',
        instrument: this.look.book.label('transfer-instruments', this.instrument),
        ...facts,
      },
    );
  }
}

function transferFindings(one: Transfer): EntryFinding[] {
  if (!one.country) return [one.found('transfer-without-country', 'country')];
  if (one.zone === 'eea') return [one.found('transfer-inside-eea', 'country')];
  if (one.instrument === 'adequacy' && !one.isDecided)
    return [one.found('adequacy-absent', 'instrument', { why: one.undecided })];
  if (!one.instrument && !one.isDecided) return [one.found('transfer-without-instrument', 'instrument')];
  const byDecision = one.instrument === 'adequacy' || !one.instrument;
  return [
    ...(byDecision && one.zone === 'conditional' && !one.says('safeguards') && !one.says('link')
      ? [one.found('adequacy-conditional', 'safeguards')]
      : []),
    ...(one.isAmong('transfer-without-tia') && !one.says('tia') ? [one.found('transfer-without-tia', 'tia')] : []),
    ...(one.isAmong('transfer-derogation')
      ? [
          one.found('transfer-derogation', 'instrument'),
          ...(one.says('safeguards') || one.says('link') ? [] : [one.found('derogation-undocumented', 'safeguards')]),
        ]
      : []),
  ]; // prettier-ignore
}
