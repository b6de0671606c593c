import { House } from '../server';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { Db } from '../../database/db';

/** What the demonstration reads of an answer; every call is one that people make too. */
// oxlint-disable-next-line no-explicit-any -- answers are read here as the browser would read them
type Answer = any;

/** Someone of the demonstration at their desk. */
export interface Desk {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
}

/** The office in which the demonstration's past is lived again, by the same calls that people make. */
export class Office {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly app: House) {}

  /** A person by address; signing in is skipped, everything else is as for anyone. */
  as(email: string): Desk {
    const call = (method: 'GET' | 'POST' | 'PUT') => async (path: string, body?: object) => {
      const answer = await this.app.inject({
        method,
        url: `/api${path}`,
        ...(body !== undefined && { payload: body }),
        headers: {
          cookie: `rgpd=${await this.token(email)}`,
          ...(Buffer.isBuffer(body) && { 'content-type': 'application/octet-stream' }),
        },
      });
      const read = answer.body ? answer.json<Answer>() : undefined;
      if (answer.statusCode >= 300)
        throw new Error(
          `La démonstration n’a pas pu être chargée : ${email}, ${method} ${path} : ${read?.detail ?? answer.statusCode}`,
        );
      return read;
    };
    return { get: call('GET'), post: call('POST'), put: call('PUT') };
  }

  /** Another day has come: browsers that were signed in no longer are. */
  nextDay(): void {
    this.tokens.clear();
  }

  private async token(email: string): Promise<string> {
    const known = this.tokens.get(email);
    if (known) return known;
    const person = await this.app.get(Db).of(Person).findOneByOrFail({ email });
    const token = await this.app.get(Sessions).open(person);
    this.tokens.set(email, token);
    return token;
  }
}
