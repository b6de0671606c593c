import { OwnerChoice } from '../../governance/follow-up/follow-up.dto';
import { MeetingView } from '../../governance/meetings/meetings.dto';
import { SpaceView } from '../../governance/spaces/spaces.dto';
import { addDays } from '../../kernel/days';
import { Rulebook } from '../../rulebook/rulebook';
import { Cast, NOON } from './meetings';
import { Travel } from './past';
import { readNotices } from './reading';

interface ItemWords {
  readonly kind: string;
  readonly title: string;
  readonly minutes: number;
  readonly note: string;
  readonly outcome?: string;
  readonly text?: string;
  readonly conditions?: readonly string[];
}
interface MonthWords {
  readonly meeting: {
    readonly place: string;
    readonly items: readonly ItemWords[];
    readonly excused: string;
    readonly proxy: { readonly from: string; readonly to: string };
    readonly abstains: string;
  };
  readonly followUps: readonly {
    readonly what: string;
    readonly item: number;
    readonly organisation: string;
    readonly owner: string;
    /** Days from today. */
    readonly due: number;
  }[];
  readonly space: readonly {
    readonly folder: string;
    readonly papers: readonly { readonly name: string; readonly note: string; readonly text: string }[];
  }[];
  readonly access: { readonly email: string; readonly reason: string };
}

const GT = 'GT-RGPD';
const BEGINS = '10:00';

/** The last weeks of the GT RGPD: a meeting with full minutes, what it asked for, the papers of its space, a request to read them. */
export async function liveLastMonths(
  cast: Cast,
  travel: Travel,
  today: string,
  book: Rulebook,
): Promise<void> {
  const words = book.words<MonthWords>('demo/last-months.yaml');
  const id = await convene(cast, travel, addDays(today, -30), words);
  await giveProxy(cast, travel, addDays(today, -33), id, words);
  travel(addDays(today, -30));
  const items = await hold(cast, id, words);
  const desk = cast.holder('secretary', { body: GT });
  const owners = await desk.get<OwnerChoice[]>(`/follow-up/owners/${cast.id(GT)}`);
  for (const { what, item, organisation, owner, due } of words.followUps)
    await desk.post('/follow-up', {
      what, bodyId: cast.id(GT), organisationId: cast.id(organisation), itemId: items[item], dueOn: addDays(today, due),
      ownerName: owner, ownerId: owners.find(({ name }) => name === owner)?.personId ?? null,
    }); // prettier-ignore
  await readNotices(cast, addDays(today, -30));
  travel(addDays(today, -27));
  await cast.holder('secretary', { body: GT }).post(`/meetings/${id}/minutes/circulate`, {});
  await fillSpace(cast, words);
}

/** The meeting is convened ten days ahead with its agenda; gives its identifier. */
async function convene(cast: Cast, travel: Travel, date: string, { meeting }: MonthWords): Promise<string> {
  travel(addDays(date, -10));
  const desk = cast.holder('secretary', { body: GT });
  const { id } = await desk.send('POST', '/meetings', {
    bodyId: cast.id(GT),
    date,
    start: BEGINS,
    place: meeting.place,
    mode: 'mixed',
    durationDays: 0.5,
  });
  for (const { kind, title, minutes } of meeting.items)
    await desk.send('POST', `/meetings/${id}/items`, { kind, title, minutes });
  await desk.send('POST', `/meetings/${id}/convene`, {});
  return id;
}

/** A member who cannot come gives their proxy on their own screen, and the secretariat takes it. */
async function giveProxy(
  cast: Cast,
  travel: Travel,
  day: string,
  id: string,
  { meeting: { proxy } }: MonthWords,
) {
  travel(day);
  const member = cast.holder('gt-member', { body: GT, organisation: proxy.from });
  const seen = await member.post<MeetingView>(`/meetings/${id}/proxies`, {
    holderVoiceId: cast.id(proxy.to),
    confirms: true,
  });
  const proxyId = seen.prepared.proxies[0]!.id;
  await cast.holder('secretary', { body: GT }).post(`/proxies/${proxyId}/answer`, { accepts: true });
}

/** The meeting as it went; gives the identifiers of its points. */
async function hold(cast: Cast, id: string, { meeting: words }: MonthWords): Promise<string[]> {
  const desk = cast.holder('secretary', { body: GT });
  const { voices, agenda } = await desk.get<MeetingView>(`/meetings/${id}`);
  const absent = [words.excused, words.proxy.from].map((code) => cast.id(code));
  const there = voices.filter(({ voiceId }) => !absent.includes(voiceId));
  for (const { voiceId } of there)
    await desk.send('PUT', `/meetings/${id}/attendance`, { voiceId, presence: 'present' });
  await desk.send('PUT', `/meetings/${id}/attendance`, {
    voiceId: cast.id(words.excused),
    presence: 'excused',
  });
  cast.at(BEGINS);
  await desk.send('POST', `/meetings/${id}/open`, {});
  await desk.send('PUT', `/meetings/${id}/conflicts`, { conflicts: '' });
  for (const [index, { note, outcome, text, conditions }] of words.items.entries()) {
    const { id: itemId, version } = agenda[index]!;
    await desk.send('PUT', `/items/${itemId}/note`, { note, version });
    if (!outcome) continue;
    const seen = await desk.post<MeetingView>(`/items/${itemId}/motions`, {
      outcome,
      text,
      terms: { conditions },
    });
    const motion = seen.agenda[index]!.motions.at(-1)!;
    const choice = (voiceId: string) => (voiceId === cast.id(words.abstains) ? 'abstain' : 'for');
    const voting = [...there.map(({ voiceId }) => voiceId), cast.id(words.proxy.from)];
    await desk.send('POST', `/motions/${motion.id}/hands`, {
      votes: voting.map((voiceId) => ({ voiceId, choice: choice(voiceId) })),
    });
    await desk.send('POST', `/motions/${motion.id}/close`, {});
  }
  cast.at(NOON);
  await desk.send('POST', `/meetings/${id}/close`, {});
  return agenda.map((item) => item.id);
}

/** The shelves of the GT, and a direction that asks to read them. */
async function fillSpace(cast: Cast, { space, access }: MonthWords): Promise<void> {
  const desk = cast.holder('secretary', { body: GT });
  const place = `/spaces/${cast.id(GT)}`;
  for (const { folder, papers } of space) {
    const { folders } = await desk.post<SpaceView>(`${place}/folders`, { name: folder });
    const folderId = folders.find(({ name }) => name === folder)!.id;
    for (const { name, note, text } of papers)
      await desk.post(
        `${place}/papers?${new URLSearchParams({ name, note, folderId })}`,
        Buffer.from(text, 'utf8'),
      );
  }
  await cast.desk(access.email).post(`${place}/accesses`, { reason: access.reason });
}
