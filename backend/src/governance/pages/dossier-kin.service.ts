import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere, LessThanOrEqual } from 'typeorm';
import { Db } from '../../database/db';
import { Dossier } from '../dossiers/dossier.entity';
import { DossierLinkView, DossierView } from '../dossiers/dossiers.dto';

/** Which dossiers parted from which, when a text that was postponed went on in one of its own. */
@Injectable()
export class DossierKin {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Where a dossier comes from and what parted from it, up to a day when one is given. */
  async of(
    { id, partedFrom }: Pick<Dossier, 'id' | 'partedFrom'>,
    at?: string,
  ): Promise<Pick<DossierView, 'partedFrom' | 'parted'>> {
    const [origin] = partedFrom ? await this.links({ id: partedFrom }) : [];
    const parted = await this.links({ partedFrom: id, ...(at && { openedOn: LessThanOrEqual(at) }) });
    return { partedFrom: origin ?? null, parted };
  }

  private async links(where: FindOptionsWhere<Dossier>): Promise<DossierLinkView[]> {
    const found = await this.db.of(Dossier).find({ where, order: { number: 'ASC' } });
    return found.map(({ id, number, title }) => ({ id, number, title }));
  }
}
