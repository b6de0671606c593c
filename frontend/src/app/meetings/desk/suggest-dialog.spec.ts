import { onScreen } from '../../../testing/on-screen';
import { Screen } from '../../../testing/screen';
import { SuggestDialog } from './suggest-dialog';

const proposing = (state: string) => onScreen(SuggestDialog, { data: { id: 'm', state } });
const kinds = (it: Screen) => it.options('Ce que c’est').map(({ value }) => value);

describe('the dialogue in which a member proposes a point', () => {
  it('asks what it is about before it goes to the secretary', async () => {
    const it = await proposing('planned');
    await it.press('Proposer');
    expect(it.closed).toEqual([]);
    expect(it.words).toContain('Donnez un titre au point.');
    expect(it.words).toContain('Dites de quoi il s’agit.');
  });

  it('lets nothing to decide join an agenda that was sent', async () => {
    expect(kinds(await proposing('planned'))).toContain('decision');
    expect(kinds(await proposing('convened'))).not.toContain('decision');
  });

  it('sends the point in careful French, with the minutes it may take', async () => {
    const it = await proposing('planned');
    await it.fill('Titre', "L'accueil: que faire ?");
    await it.fill('De quoi il s’agit', 'Ouvrir les guichets le samedi matin.');
    await it.fill('Durée souhaitée', '20');
    await it.press('Proposer');
    expect(it.closed).toEqual([
      {
        title: 'L’accueil\u202f: que faire\u202f?',
        kind: 'proposal',
        text: 'Ouvrir les guichets le samedi matin.',
        minutes: 20,
        meetingId: 'm',
      },
    ]);
  });
});
