import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as words from './words';

const root = join(__dirname, '../../../../..');
const schemas = JSON.parse(readFileSync(join(root, 'docs/api/openapi.json'), 'utf8')).components.schemas;
const outcomes: { code: string; label: string; verb: string }[] = parse(
  readFileSync(join(root, 'policies/vocabulary/outcomes.yaml'), 'utf8'),
).terms;

const said = (view: string, field: string): string[] => schemas[view].properties[field].enum.toSorted();

describe('the words of governance', () => {
  it.each([
    ['MotionView', 'outcome', words.OUTCOMES],
    ['StepView', 'state', words.STEP_STATES],
    ['DossierView', 'state', words.DOSSIER_STATES],
    ['MeetingView', 'state', words.MEETING_STATES],
    ['MeetingView', 'mode', words.MODES],
    ['MotionView', 'state', words.MOTION_STATES],
    ['ItemView', 'kind', words.ITEM_KINDS],
    ['VoiceView', 'presence', words.PRESENCES],
    ['VoteView', 'choice', words.CHOICES],
  ])('say everything the server may answer: %s, %s', (view, field, table) => {
    expect(Object.keys(table).toSorted()).toEqual(said(view, field));
  });

  it('call the outcomes and their buttons what the house’s vocabulary calls them', () => {
    const ours = Object.entries(words.OUTCOMES).map(([code, { word, verb }]) => ({
      code,
      label: word,
      verb,
    }));
    const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
    expect(ours.toSorted(byCode)).toEqual(outcomes.toSorted(byCode));
  });

  it('say of an unknown state only that nothing has come yet', () => {
    expect(words.stateWords('not-yet').word).toBe('pas encore transmis');
    expect(words.stateWords('amended').word).toBe('amendé');
  });
});
