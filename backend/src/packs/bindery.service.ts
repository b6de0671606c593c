import { Inject, Injectable } from '@nestjs/common';
import { longDay } from '../kernel/days';
import { withInventory } from '../printing/inventory';
import { PrintShop, PrintWatch } from '../printing/print-shop';
import { fill, Rulebook } from '../rulebook/rulebook';
import { Seals } from '../sealing/seals';
import { ComposedPack, composePack } from './composition/composition';
import type { PackFacts } from './composition/facts';
import { wordingOf, Wording } from './composition/wording';
import type { PackSignature } from './pack.entity';

/** A pack on paper, before its seal. */
export interface BoundPack extends ComposedPack {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** The bindery: from facts to pages with their inventory, and from pages to a sealed file. */
@Injectable()
export class Bindery {
  private readonly words: Wording;

  constructor(
    @Inject(Rulebook) book: Rulebook,
    private readonly shop: PrintShop,
    private readonly seals: Seals,
  ) {
    this.words = wordingOf(book);
  }

  /** The same facts and signatures give the same bytes. */
  async bind(
    facts: PackFacts,
    signatures: readonly PackSignature[],
    watch: PrintWatch = {},
  ): Promise<BoundPack> {
    const composed = composePack(this.words, facts, signatures);
    const printed = await this.shop.print(composed.job, watch);
    const { organisation, date } = facts;
    const pdf = withInventory(printed, { organisation: organisation.code, date, manifeste: composed.digest });
    return { ...composed, pdf, pages: printed.pages };
  }

  /** Puts the installation's seal on a bound pack, at the real time: certificates know no other. Refuses as the keeper of the seal does. */
  seal({ pdf }: BoundPack, { organisation, date }: PackFacts): Promise<Buffer> {
    const { reason, location, name } = this.words.seal;
    const facts = { organisation: organisation.code, date: longDay(date) };
    return this.seals.seal(pdf, {
      reason: fill(reason!, facts), location: location!, name: name!, at: new Date(),
    }); // prettier-ignore
  }
}
