import { House } from '../server';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { Db } from '../../database/db';

/** What the demonstration reads of an answer; every call is one that people make too. */
// oxlint-disable-next-line no-explicit-any -- answers are read here as the browser would read them
type Answer = any;

type Method = 'GET' | 'POST' | 'PUT';

/** Someone of the demonstration at their desk. */
export interface Desk {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  /** Writes without reading the page that would come back; gives the identifier of what was written to, where there is one. */
  send(method: 'POST' | 'PUT', path: string, body?: object): Promise<Answer>;
}

/** The office in which the demonstration's past is lived again, by the same calls that people make. */
export class Office {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly app: House) {}

  /** A person by address; signing in is skipped, everything else is as for anyone. */
  as(email: string): Desk {
    const call = async (method: Method, path: string, body?: object, prefer?: string) => {
      const answer = await this.app.inject({
        method,
        url: `/api${path}`,
        ...(body !== undefined && { payload: body }),
        headers: {
          cookie: `rgpd=${await this.token(email)}`,
          ...(prefer && { prefer }),
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
    return {
      get: (path) => call('GET', path),
      post: (path, body) => call('POST', path, body),
      put: (path, body) => call('PUT', path, body),
      send: (method, path, body) => call(method, path, body, 'return=minimal'),
    };
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
