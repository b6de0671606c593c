import { PaperSubject } from '../../testing/paper-subject';
import { PEOPLE } from '../../testing/people';
import { sit } from '../../testing/sitting';
import { SmallSector } from '../../testing/small-sector';
import { World } from '../../testing/world';
import { Person } from '../access/person.entity';
import { Sessions } from '../access/sessions.service';
import { MeetingView } from './meetings/meetings.dto';
import { Waiting } from './waiting.service';

describe('what waits', () => {
  let world: World;
  let sector: SmallSector;
  let dossier: string;
  let meeting: MeetingView;

  beforeAll(async () => {
    world = await World.start({ at: '2026-02-02' });
    sector = await SmallSector.found(world);
    const papers = PaperSubject.in(world);
    const pieces = [{ type: 'document', subjectId: papers.write('D02 Politique', 'Un texte.') }];
    const basile = await world.as(PEOPLE.basile);
    dossier = (await basile.post('/dossiers', { title: 'D02, version 1', circuit: 'A', pieces })).body['id'];
  });
  afterAll(() => world.stop());

  const waitingFor = async (email: string) => {
    const person = await world.ground.db.of(Person).findOneByOrFail({ email });
    const items = await world.app.get(Waiting).for(await world.app.get(Sessions).actor(person));
    return items.map(({ verb, sentence, detail, due, late }) => [verb, sentence, detail, due, late]);
  };

  it('for the secretary is a dossier to put on an agenda, and for nobody else', async () => {
    expect(await waitingFor(PEOPLE.camille)).toEqual([
      ['Préparer l’ordre du jour', 'D02, version 1\u202f: à inscrire à l’ordre du jour (GT-RGPD)', 'Dossier 2026-001', '2026-04-03', false],
    ]); // prettier-ignore
    for (const email of [PEOPLE.odile, PEOPLE.damien, PEOPLE.basile, PEOPLE.raphael])
      expect(await waitingFor(email)).toEqual([]);
  });

  it('for a member is the text to read, and then the vote to cast, also for the voice they carry', async () => {
    const camille = await world.as(PEOPLE.camille);
    const ready = (await camille.get(`/bodies/${sector.id('GT-RGPD')}/ready`)).body as unknown as {
      stepId: string;
    }[];
    const stepIds = ready.map(({ stepId }) => stepId);
    const planned = await camille.post('/meetings', {
      bodyId: sector.id('GT-RGPD'),
      date: '2026-02-12',
      mode: 'online',
      stepIds,
    });
    const title = 'GT RGPD, 12 février 2026';
    expect(await waitingFor(PEOPLE.camille)).toEqual([
      ['Convoquer', 'Ordre du jour à envoyer', title, '2026-02-12', false],
    ]);
    await camille.post(`/meetings/${planned.body['id']}/convene`);
    expect(await waitingFor(PEOPLE.odile)).toEqual([['Lire', 'D02, version 1', title, '2026-02-12', false]]);
    expect(await waitingFor(PEOPLE.camille)).toEqual([]);
    world.travel('2026-02-12');
    expect(await waitingFor(PEOPLE.camille)).toEqual([
      ['Ouvrir', 'Séance à ouvrir', title, '2026-02-12', false],
    ]);

    const again = await world.as(PEOPLE.camille);
    const voices = planned.body['id'] as string;
    const seen = (await again.get(`/meetings/${voices}`)).body as unknown as MeetingView;
    for (const { voiceId } of seen.voices)
      await again.put(`/meetings/${voices}/attendance`, { voiceId, presence: 'present' });
    meeting = (await again.post(`/meetings/${voices}/open`)).body as unknown as MeetingView;
    const moved = await again.post(`/items/${meeting.agenda[0]!.id}/motions`, { outcome: 'endorsed' });
    const motion = moved.body['agenda'][0].motions[0].id as string;
    const vote = ['Voter', 'Avaliser D02 Politique, version 1', title, '2026-02-12', false];
    expect(await waitingFor(PEOPLE.odile)).toEqual([vote]);
    const odile = await world.as(PEOPLE.odile);
    const mine = seen.voices.find(({ organisationCode }) => organisationCode === 'MIREC')!;
    await odile.post(`/motions/${motion}/votes`, { voiceId: mine.voiceId, choice: 'for' });
    expect(await waitingFor(PEOPLE.odile)).toEqual([]);
    expect(await waitingFor(PEOPLE.pascal)).toEqual([vote]);
    expect(await waitingFor(PEOPLE.camille)).toEqual([['Clore', 'À clore', title, '2026-02-12', false]]);
    await again.post(`/motions/${motion}/withdraw`);
    await again.post(`/meetings/${meeting.id}/close`);
  });

  it('for whoever proposed a dossier is the body that let its term run out', async () => {
    world.travel('2026-04-20');
    const late = [
      'Relancer',
      'GT-RGPD n’a pas répondu depuis 77 jours',
      '2026-001 D02, version 1',
      '2026-04-03',
      true,
    ];
    expect(await waitingFor(PEOPLE.basile)).toEqual([late]);
    // The coordination prepares the sector's meetings too.
    expect(await waitingFor(PEOPLE.adele)).toEqual([
      expect.arrayContaining(['Préparer l’ordre du jour']),
      late,
    ]);
    const adele = await world.as(PEOPLE.adele);
    const { stages } = (await adele.get(`/dossiers/${dossier}`)).body as unknown as {
      stages: { steps: { id: string }[] }[];
    };
    await adele.post(`/dossiers/${dossier}/remind`, { stepIds: [stages[1]!.steps[0]!.id] });
    expect(await waitingFor(PEOPLE.basile)).toEqual([]);
    expect(await waitingFor(PEOPLE.camille)).toEqual([
      ['Préparer l’ordre du jour', 'D02, version 1\u202f: à inscrire à l’ordre du jour (GT-RGPD)', 'Dossier 2026-001, rappelé le 20 avril 2026', '2026-04-03', true],
    ]); // prettier-ignore
  });

  it('for the task force is the text that came back', async () => {
    const camille = await world.as(PEOPLE.camille);
    const back = await sit(camille, sector.id('GT-RGPD'), dossier, '2026-04-20');
    const moved = await camille.post(`/items/${back.agenda[0]!.id}/motions`, {
      outcome: 'returned',
      text: 'À compléter.',
    });
    const motion = moved.body['agenda'][0].motions[0].id as string;
    const votes = back.voices.map(({ voiceId }: { voiceId: string }) => ({ voiceId, choice: 'for' }));
    await camille.post(`/motions/${motion}/hands`, { votes });
    await camille.post(`/motions/${motion}/close`);
    const returned = [
      'Corriger',
      'D02, version 1\u202f: renvoyé, le texte est à corriger',
      'Dossier 2026-001',
      null,
      false,
    ];
    expect(await waitingFor(PEOPLE.basile)).toEqual([returned]);
    expect(await waitingFor(PEOPLE.pascal)).toEqual([]);
  });
});
