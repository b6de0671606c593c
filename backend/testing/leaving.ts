import { Leaving } from '../src/exchange/layouts/facts';
import { ActivityContent } from '../src/register/activity.entity';

/** An entry of MIREC on its way out, nothing known around it. */
export const leaving = (content: ActivityContent): Leaving => ({
  id: 'b0a7e7a4-6d6c-4f0e-9d55-0f6f0a1f2a11', content, sector: false, followsModel: false, deviations: 0, state: 'draft',
  number: 0, from: null, decision: null, updatedAt: '2026-11-22T10:00:00.000Z',
  keeper: {
    code: 'MIREC', name: 'Mire C', kind: 'mire', town: 'Namur', dpd: null,
    identity: { legalForm: null, bce: null, seat: null, rpm: null, email: null, phone: null, site: null },
  },
}); // prettier-ignore
