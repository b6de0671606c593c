import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { choices, contractRules } from './contract-rules';
import schemas from './schemas.json';

describe('the rules of the contract, laid over a form', () => {
  it('refuse first what the server would refuse: an amendment without a reason, or with a reason too short', () => {
    const { minLength, maxLength } = schemas.AmendmentInput.properties.reason;
    const written = signal({ heading: '', reason: '' });
    const fields = TestBed.runInInjectionContext(() =>
      form(written, (path) => contractRules(path, 'AmendmentInput')),
    );
    const wrong = () =>
      fields
        .reason()
        .errors()
        .map(({ kind }) => kind);

    expect(wrong()).toEqual(['required']);
    written.set({ heading: '', reason: 'x'.repeat(minLength - 1) });
    expect(wrong()).toEqual(['minLength']);
    written.set({ heading: '', reason: 'x'.repeat(maxLength + 1) });
    expect(wrong()).toEqual(['maxLength']);
    written.set({ heading: '', reason: 'Le décret a changé.' });
    expect([wrong(), fields().valid()]).toEqual([[], true]);
  });

  it('give a select its options in the contract’s order', () => {
    expect(choices('AttendanceInput', 'presence')).toEqual(['present', 'represented', 'excused', 'absent']);
  });
});
