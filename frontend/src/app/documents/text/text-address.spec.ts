import { DocumentView, Organisation } from '../documents-client';
import { textAsked } from './text-address';

const ORGANISATIONS = [
  { id: 'i', code: 'INTERMIRE', kind: 'umbrella' },
  { id: 'c', code: 'MIREC', kind: 'mire' },
  { id: 'l', code: 'MIREL', kind: 'mire' },
] as Organisation[];
const document = (allowed: string[] = []) =>
  ({
    id: 'd',
    allowed,
    latestNumber: 2,
    holders: [{ organisationId: 'i' }, { organisationId: 'c' }],
  }) as DocumentView;
const [, mirec, mirel] = ORGANISATIONS;

describe('the text that an address asks for', () => {
  it.each([
    ['someone of MIREC reads what MIREC adopted', {}, [], mirec, { revision: 'in-force', organisation: 'c' }],
    ['someone of MIREL, which adopted nothing yet, reads the last version as MIREL would', {}, [], mirel, { revision: '2', organisation: 'l' }],
    ['a drafter of MIREC reads the sector’s own text', {}, ['revise'], mirec, { revision: 'in-force' }],
    ['the draft is the sector’s own', { version: 'projet' }, [], mirec, { revision: 'draft' }],
    ['the sector’s text can be asked for', { comme: 'secteur' }, [], mirec, { revision: 'in-force' }],
    ['a version as another Mire sees it', { version: '1', comme: 'MIREL' }, ['revise'], mirec, { revision: '1', organisation: 'l' }],
  ])('%s', (_, words, allowed, own, expected) => {
    const asked = { version: undefined, comme: undefined, ...words };
    expect(textAsked(document(allowed), asked, ORGANISATIONS, own)).toEqual({ id: 'd', ...expected });
  }); // prettier-ignore
});
