import {
  Document,
  Footer,
  Header,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { PrintJob } from '../blocks';
import { DocxBody } from './docx-blocks';
import { ACCENT, cm, MUTED } from './docx-look';

/**
 * The same paper as a text document (Office Open XML): headings that a program can list, tables whose header comes back
 * on every page, French throughout, pages numbered. `onProgress` hears the share that is done, from 0 to 1.
 */
export async function docx(job: PrintJob, onProgress?: (done: number) => void): Promise<Buffer> {
  const body = new DocxBody(job.blocks);
  const children = job.blocks.flatMap((block, index) => {
    if (index % 64 === 0) onProgress?.((index / job.blocks.length) * 0.5);
    return body.set(block);
  });
  const margin = { top: cm(2.2), bottom: cm(2), left: cm(2.2), right: cm(2.2) };
  const paper = new Document({
    title: job.title,
    subject: job.subject,
    creator: job.author,
    description: job.subject,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { size: { width: cm(21), height: cm(29.7) }, margin }, titlePage: startsWithCover(job) },
        headers: { default: new Header({ children: [margins([job.header])] }), first: new Header({ children: [] }) },
        footers: { default: numbered(job), first: numbered(job) },
        children,
      },
    ],
  });
  const file = await Packer.toBuffer(paper);
  onProgress?.(1);
  return file;
} // prettier-ignore

const startsWithCover = ({ blocks }: PrintJob) => blocks[0]?.type === 'cover';

const margins = (children: readonly (string | TextRun)[]) =>
  new Paragraph({
    children: children.map((one) =>
      typeof one === 'string' ? new TextRun({ text: one, size: 16, color: MUTED }) : one,
    ),
  });

function numbered({ footer }: PrintJob): Footer {
  const pages = new TextRun({
    children: [PageNumber.CURRENT, '\u202f/\u202f', PageNumber.TOTAL_PAGES],
    size: 16,
    color: MUTED,
  });
  return new Footer({ children: [margins([`${footer}    `, pages])] });
}

const title = (id: number, size: number, before: number) => ({
  run: { size, bold: true, color: ACCENT },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, outlineLevel: id - 1 },
});

const STYLES = {
  default: {
    document: {
      run: { font: 'Calibri', size: 21, language: { value: 'fr-BE', eastAsia: 'fr-BE', bidirectional: 'fr-BE' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: title(1, 32, 360),
    heading2: title(2, 26, 320),
    heading3: title(3, 22, 220),
    heading4: title(4, 20, 160),
  },
}; // prettier-ignore

const NUMBERING = {
  config: [
    {
      reference: 'ordered',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: cm(0.8), hanging: cm(0.6) } } },
        },
      ],
    },
  ],
};
