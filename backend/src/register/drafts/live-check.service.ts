import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Rulebook } from '../../rulebook/rulebook';
import { findingsIn } from '../activity-findings';
import { rightsOf } from '../applicable-rights';
import { entryFinding } from '../rules/in-words';
import { CheckView } from './drafts.dto';
import { flawsIn } from './flaws';
import { looseContent } from './loose-content';

/** Looks over the shoulder of someone who writes an entry: what saving would refuse, and what the rules would say. */
@Injectable()
export class LiveCheck {
  private readonly sentences: Readonly<Record<string, string>>;

  constructor(
    @Inject(Rulebook) private readonly book: Rulebook,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.sentences = book.words('register/flaws.yaml');
  }

  /** Of a form as it stands on the screen; nothing is kept of it. */
  of(form: Readonly<Record<string, unknown>>): CheckView {
    const content = looseContent(form, this.book);
    return {
      flaws: flawsIn(form, content, this.book, this.sentences),
      findings: findingsIn(content, this.book, this.clock.today()).map((one) => entryFinding(this.book, one)),
      rights: rightsOf(this.book, content),
    };
  }
}
