import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): void;
}

/** The one shape of an error (RFC 9457): a code, a status, a French sentence, and the facts behind it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  constructor(@Inject(Rulebook) private readonly book: Rulebook) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { code, status, facts } = this.refusalOf(error);
    const detail = this.book.sentence(code, facts);
    host
      .switchToHttp()
      .getResponse<Reply>()
      .status(status)
      .header('content-type', 'application/problem+json')
      .send({ ...facts, type: code, status, detail });
  }

  private refusalOf(error: unknown): { code: string; status: number; facts: Record<string, unknown> } {
    if (error instanceof Refusal)
      return { code: error.code, status: error.status, facts: { ...error.facts } };
    if (error instanceof HttpException) {
      const status = error.getStatus();
      const answer = error.getResponse();
      const messages =
        typeof answer === 'object' && 'message' in answer ? [answer.message].flat().map(String) : [];
      if (status === 400) return { code: 'kernel.invalid-input', status, facts: { fields: messages } };
      if (status === 413)
        return { code: 'kernel.too-large', status, facts: { max: '2 Mo, 64 Mo pour un PDF' } };
      return { code: status === 404 ? 'access.denied' : 'kernel.unknown', status, facts: {} };
    }
    const status = statusOf(error);
    if (status === 413)
      return { code: 'kernel.too-large', status, facts: { max: '2 Mo, 64 Mo pour un PDF' } };
    if (status !== undefined && status < 500) return { code: 'kernel.unreadable', status, facts: {} };
    this.log.error(error instanceof Error ? error.stack : error);
    return { code: 'kernel.failed', status: 500, facts: {} };
  }
}

/** The HTTP adapter's own errors carry a status: a body that is no JSON, or too long. */
function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
