import { House } from '../server';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { Db } from '../../database/db';

type Method = 'GET' | 'POST' | 'PUT';

/** What was written, by its identifier. */
interface Written {
  readonly id: string;
}
/** Someone of the demonstration at their desk; every call is one that people make too, and `T` the view that answers it. */
export interface Desk {
  get<T>(path: string): Promise<T>;
  post<T = Written>(path: string, body?: object): Promise<T>;
  put(path: string, body: object): Promise<void>;
  /** Writes without reading the page that would come back; gives the identifier of what was written to, where there is one. */
  send(method: 'POST' | 'PUT', path: string, body?: object): Promise<Written>;
}

/** The office in which the demonstration's past is lived again, by the same calls that people make. */
export class Office {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly app: House) {}

  /** A person by address; signing in is skipped, everything else is as for anyone. */
  as(email: string): Desk {
    const call = async <T>(method: Method, path: string, body?: object, prefer?: string): Promise<T> => {
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
      const read = answer.body ? answer.json<T & { detail?: string }>() : undefined;
      if (answer.statusCode >= 300)
        throw new Error(
          `La démonstration n’a pas pu être chargée : ${email}, ${method} ${path} : ${read?.detail ?? answer.statusCode}`,
        );
      return read as T;
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
