/** A sector of the size a bench asks for, and a way into it. */
import { Failure, runNode } from './house.mjs';

/**
 * Fills an empty folder through the operators' command line; hands back the last line it printed, which is JSON:
 * `{ email, password, organisationId }` of someone who may read and print what was made, and of whom it was made.
 */
export async function seed(dataDir, activities, more = {}) {
  const env = { DATA_DIR: dataDir, DATABASE_URL: undefined, NODE_ENV: undefined, ...more };
  const args = ['--no-warnings', 'dist/backend/app/cli.js', 'bench-seed', '--activities', String(activities)];
  const { code, output } = await runNode(args, { env });
  if (code !== 0) throw new Failure(`The sector of ${activities} activities could not be made.`, output);
  return JSON.parse(output.trim().split('\n').at(-1));
}

/** Signs in over HTTP; hands back the headers that carry the session. */
export async function signIn(baseUrl, { email, password }) {
  const answer = await fetch(`${baseUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Failure(`${email} could not sign in (${answer.status}).`, await answer.text());
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}
