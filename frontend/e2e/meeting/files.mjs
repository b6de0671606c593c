import { readFileSync } from 'node:fs';

/** Follows a link that hands out a file, and fails unless the file begins as one of its kind does (« %PDF », « PK »). */
export async function arrived(page, link, beginning) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const bytes = readFileSync(await file.path());
  const found = bytes.subarray(0, beginning.length).toString('latin1');
  if (found !== beginning)
    throw new Error(`${file.suggestedFilename()} begins with « ${found} » instead of « ${beginning} »`);
  return bytes;
}
