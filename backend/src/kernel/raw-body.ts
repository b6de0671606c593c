import { createParamDecorator, ExecutionContext } from '@nestjs/common';

/** The file that is the body of a request, as it is; nothing in it when none came. */
export const RawBody = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<{ body: unknown }>();
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
});
