import { StreamableFile } from '@nestjs/common';

/** A paper of the minutes' room on its way out. */
export interface LeavingPaper {
  readonly bytes: Buffer;
  readonly name: string;
}

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands a paper to the browser, which keeps it under its name. */
export const leave = ({ bytes, name }: LeavingPaper, type: string) =>
  new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
