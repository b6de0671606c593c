import { fileSize, PACK_STATES, pieceState, VERDICTS } from './pack-words';

describe('the words of packs', () => {
  it.each([
    [812, '0,8\u00a0ko'],
    [538_427, '538\u00a0ko'],
    [1_400_000, '1,4\u00a0Mo'],
    [64_000_000, '64\u00a0Mo'],
  ])('says the size of a file of %i bytes', (bytes, said) => expect(fileSize(bytes)).toBe(said));

  it('takes a state of a piece that it does not know for a change, never for a match', () => {
    const piece = { id: 'x', label: 'X', sha256: '', state: 'odd' };
    expect(pieceState(piece).kind).toBe('blocked');
    expect(pieceState({ ...piece, state: 'ok' }).kind).toBe('adopted');
  });

  it('calls nothing but a valid file adopted', () => {
    const good = Object.entries(VERDICTS).filter(([, { kind }]) => kind === 'adopted');
    expect(good.map(([verdict]) => verdict)).toEqual(['valid']);
    expect(
      Object.entries(PACK_STATES)
        .filter(([, { kind }]) => kind === 'adopted')
        .map(([state]) => state),
    ).toEqual(['sealed']);
  });
});
