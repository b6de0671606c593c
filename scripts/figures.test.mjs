import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantile } from './figures.mjs';

test('a quantile is one of the samples, the least that its share does not exceed', () => {
  const samples = [5, 1, 4, 2, 3];
  assert.equal(quantile(samples, 0.5), 3);
  assert.equal(quantile(samples, 0.95), 5);
  assert.equal(quantile(samples, 0), 1);
  assert.deepEqual(samples, [5, 1, 4, 2, 3]);
});
