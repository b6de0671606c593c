import { NO_TERMS, sentTerms, termsLack } from './terms';

describe('the terms of a motion', () => {
  it('are nothing at all when everything was left empty', () => {
    expect(sentTerms(NO_TERMS)).toBeNull();
    const empty = {
      conditions: [{ text: '  ', suspensive: true }],
      mandates: [{ who: '', task: '', due: '' }],
      inForceFrom: null,
    };
    expect(sentTerms(empty)).toBeNull();
    expect(termsLack(empty)).toBe('');
  });

  it('leave out what was begun and left, and keep the rest', () => {
    const mandate = { who: 'La coordination', task: 'Informer le personnel', due: '2026-12-15' };
    const terms = {
      conditions: [
        { text: '', suspensive: false },
        { text: 'que le DPD ait rendu son avis ', suspensive: true },
        { text: 'que le personnel soit formé', suspensive: false },
      ],
      mandates: [mandate],
      inForceFrom: null,
    };
    expect(sentTerms(terms)).toEqual({
      conditions: ['que le personnel soit formé'],
      suspensive: ['que le DPD ait rendu son avis'],
      mandates: [mandate],
      inForceFrom: null,
    });
  });

  it('say what is missing from a mandate that is half written', () => {
    const half = { ...NO_TERMS, mandates: [{ who: 'La coordination', task: '', due: '' }] };
    expect(termsLack(half)).toContain('à qui, quoi et pour quand');
  });
});
