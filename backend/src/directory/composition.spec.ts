import { resolve } from 'node:path';
import { Rulebook } from '../rulebook/rulebook';
import { checkComposition, Sitting } from './composition';

const book = Rulebook.open(resolve(__dirname, '../../..'));
const MIRE = ['MIREC', 'MIREL', 'MIREV'];
const KINDS = new Map([
  ['INTERMIRE', 'umbrella'],
  ['FOREM', 'partner'],
  ['SPW-EER', 'partner'],
  ...MIRE.map((code) => [code, 'mire'] as const),
]);
const seat = (role: string, organisationCode: string, personId = `${role} ${organisationCode}`): Sitting => ({
  personId, role, organisationCode, substituteOf: null,
}); // prettier-ignore
const two = (code: string) => [seat('ca-member', code, `${code} 1`), seat('ca-member', code, `${code} 2`)];
const BOARD = [
  ...MIRE.flatMap(two),
  seat('ca-chair', 'INTERMIRE'),
  seat('social-partner', 'INTERMIRE'),
  seat('institutional-partner', 'FOREM'),
  seat('institutional-partner', 'SPW-EER'),
];

const check = (kind: string, seats: readonly Sitting[], managers: readonly string[] = []) =>
  checkComposition(book.bodies.get(kind)!.composition ?? [], seats, {
    organisations: KINDS,
    peopleIn: () => new Set(managers),
  });
const amiss = (kind: string, seats: readonly Sitting[], managers: readonly string[] = []) =>
  check(kind, seats, managers)
    .filter(({ state }) => state !== 'met')
    .map(({ sentence }) => sentence);

describe('who must sit in a body', () => {
  it('the board of InterMire is complete with two a Mire, the social partners, the Forem and the SPW', () => {
    expect(amiss('ca-umbrella', BOARD)).toEqual([]);
    expect(check('ca-umbrella', BOARD).map(({ sentence }) => sentence)).toContain(
      'Représentants des Mire\u202f: 6 représentants',
    );
  });

  it.each([
    ['a Mire with one representative', BOARD.slice(1), 'MIREC\u202f: un seul représentant sur deux'],
    ['a Mire with none', BOARD.slice(2), 'MIREC\u202f: aucun représentant sur deux'],
    ['a Mire with three', [...BOARD, seat('ca-member', 'MIREL', 'x')], 'MIREL\u202f: trois représentants au lieu de deux'],
    ['no Forem', BOARD.filter((one) => one.organisationCode !== 'FOREM'), 'FOREM\u202f: aucun représentant'],
    ['no chair', BOARD.filter(({ role }) => role !== 'ca-chair'), 'Présidence\u202f: aucun président'],
  ])('tells of %s', (_, seats, sentence) => expect(amiss('ca-umbrella', seats)).toEqual([sentence])); // prettier-ignore

  it('a substitute does not fill the seat of the member', () => {
    const [first, second, ...others] = BOARD;
    const seats = [first!, { ...second!, substituteOf: 'a mandate' }, ...others];
    expect(amiss('ca-umbrella', seats)).toEqual(['MIREC\u202f: un seul représentant sur deux']);
  });

  it('the college of directors has a member of the comité de gestion', () => {
    const seats = [...MIRE, 'INTERMIRE'].map((code) => seat('cdd-member', code));
    expect(amiss('cdd', seats)).toEqual(['Comité de gestion\u202f: aucun membre du comité de gestion']);
    expect(amiss('cdd', seats, ['cdd-member INTERMIRE'])).toEqual([]);
  });
});
