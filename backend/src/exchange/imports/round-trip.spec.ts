import { resolve } from 'node:path';
import { assert, asyncProperty } from 'fast-check';
import { anyEntry } from '../../../testing/any-entry';
import { leaving } from '../../../testing/leaving';
import { activityInput, demoActivities } from '../../app/demo/activity-words';
import { ActivityContent } from '../../register/activity.entity';
import { valueOf, writtenFields } from '../../register/catalogue';
import { contentFrom } from '../../register/entry';
import { ActivityInput } from '../../register/register.dto';
import { Rulebook } from '../../rulebook/rulebook';
import { Leaving } from '../layouts/facts';
import { lossesOf, same } from '../layouts/loss';
import { columnsOf, Headings, layoutsOf } from '../formats/layouts-in-use';
import { readRegister } from '../formats/readers';
import { writeApd } from '../formats/write-apd';
import { writeCnil } from '../formats/write-cnil';
import { writeJson, writeOurs } from '../formats/write-ours';
import { assemble } from './assemble';
import { exactly } from './exact';

const book = Rulebook.open(resolve(__dirname, '../../../..'));
const layouts = layoutsOf(book);

async function* stream(...entries: Leaving[]) {
  yield* entries;
}
async function bytes(pieces: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(all);
}
/** The entries of a file, as an import makes them. */
function imported(file: Buffer): ActivityContent[] {
  const reading = readRegister(file, 'export', layouts);
  const headings = new Headings(columnsOf(layouts, reading.format));
  return reading.entries.map((entry) => (exactly(book, entry) ?? assemble(book, entry, headings)).content);
}
const differing = (was: ActivityContent, is: ActivityContent | undefined) =>
  writtenFields(book)
    .map(({ id }) => id)
    .filter((id) => !is || !same(valueOf(was, id), valueOf(is, id)));
const demonstration = demoActivities(book).map((words) =>
  contentFrom(activityInput(book, words) as unknown as ActivityInput, book),
);

describe('what leaves and comes in again', () => {
  it('is the same entry in our own workbook and in our own JSON, whatever it says', async () => {
    await assert(
      asyncProperty(anyEntry(book), async (content) => {
        const entry = leaving(content);
        const [sheet] = imported(await bytes(writeOurs(book, stream(entry), 'Registre')));
        expect(differing(content, sheet)).toEqual([]);
        const [json] = imported(
          await bytes(writeJson(stream(entry), { day: '2026-11-22', keeper: entry.keeper })),
        );
        expect(differing(content, json)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(demonstration.map((content) => [content.code, content] as const))(
    '%s comes back from the APD’s and the CNIL’s layouts but for what the export said it would lose',
    async (_, content) => {
      const entry = leaving(content);
      const [apd] = imported(
        await bytes(writeApd(book, stream(entry), { keeper: entry.keeper, title: 'Registre' })),
      );
      const lostByApd = lossesOf(book, 'apd.xlsx', entry).map(({ field }) => field);
      expect(differing(content, apd).filter((id) => !lostByApd.includes(id))).toEqual([]);
      const [cnil] = imported(writeCnil(book, [entry], entry.keeper));
      const lostByCnil = lossesOf(book, 'ods', entry).map(({ field }) => field);
      expect(differing(content, cnil).filter((id) => !lostByCnil.includes(id))).toEqual([]);
    },
  );
});
