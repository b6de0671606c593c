import { CallHandler, ExecutionContext, Inject, Injectable, NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom } from 'rxjs';
import { Db } from '../database/db';
import { preferring } from '../kernel/preference';
import { Author, Journal, NOBODY } from './journal';

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly actor?: Author;
}

/** Every request that may write is one transaction, and none of them goes unheard by the journal. */
@Injectable()
export class WrittenInterceptor implements NestInterceptor {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly journal: Journal,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.method === 'GET' || request.method === 'HEAD' || isAlone(context)) return next.handle();
    return from(
      this.db.atomic(() =>
        this.heard(request, () =>
          preferring(request.headers['prefer'], () =>
            lastValueFrom(next.handle(), { defaultValue: undefined }),
          ),
        ),
      ),
    );
  }

  private async heard(request: Request, work: () => Promise<unknown>): Promise<unknown> {
    const { result, lines } = await this.journal.listen(work);
    if (lines === 0 && request.actor)
      await this.journal.record(request.actor ?? NOBODY, {
        action: `http.${request.method.toLowerCase()}`,
        subject: 'Request',
        subjectId: '-',
        label: request.url.split('?')[0] ?? '',
      });
    return result;
  }
}

/** The handler takes care of its own transactions: what is slow (a password, a PDF) must not hold the writers up. */
export const Alone = () => (target: object, key: string, descriptor: PropertyDescriptor) => {
  ALONE.add(descriptor.value as object);
};
const ALONE = new WeakSet<object>();
const isAlone = (context: ExecutionContext) => ALONE.has(context.getHandler());
