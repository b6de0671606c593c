import PdfKit from 'pdfkit';
import { digestOf, sha256 } from '../../kernel/digest';
import type { Attachment, PrintJob } from '../blocks';
import { Ink } from './ink';
import type { Bookmark, PdfDocument, PdfPage, Tag, TagOptions } from './pdfkit-parts';

/** The sheet pile of one paper, and the one door to pdfkit: pages, tags, bookmarks, carried files, PDF/A-3a. */
export class Paper {
  readonly ink: Ink;
  readonly root: Tag;
  private readonly doc: PdfDocument;
  private readonly sheets: PdfPage[] = [];
  private readonly bytes: Promise<Buffer>;
  private readonly day: Date;

  constructor(private readonly job: PrintJob) {
    this.day = new Date(`${job.date}T00:00:00Z`);
    this.doc = open(job, this.day);
    this.bytes = collect(this.doc);
    this.ink = new Ink(this.doc);
    this.root = this.doc.struct('Document', { title: job.title });
    this.doc.addStructure(this.root);
  }

  /** How many sheets there are. */
  get count(): number {
    return this.sheets.length;
  }

  /** The sheet that is being written on. */
  get page(): PdfPage {
    return this.doc.page;
  }

  addPage(layout: 'portrait' | 'landscape'): void {
    this.doc.addPage({ size: 'A4', layout, margin: 0 });
    this.sheets.push(this.doc.page);
  }

  /** Goes back to a sheet; the first is 0. */
  turnTo(index: number): void {
    this.doc.switchToPage(index);
  }

  /** A node of the structure tree. It hangs in the tree from birth: one that did not would stop the paper ending. */
  tag(parent: Tag, type: string, options: TagOptions = {}): Tag {
    const tag = this.doc.struct(type, options);
    parent.add(tag);
    return tag;
  }

  /** Draws what a reader's voice must not speak: rules, tints, running heads. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  bookmark(parent: Bookmark | undefined, title: string, top: number): Bookmark {
    // pdfkit counts `left` from the right edge.
    const place = { top: Math.max(0, top), left: this.page.width, expanded: parent === undefined };
    return (parent ?? this.doc.outline).addItem(title, place);
  }

  /** A place on the present sheet that leads to another one. */
  link(
    tag: Tag,
    box: { x: number; y: number; width: number; height: number },
    target: Target,
    says: string,
  ): void {
    const dictionary = this.sheets[target.sheet]!;
    this.doc.annotate(box.x, box.y, box.width, box.height, {
      Subtype: 'Link',
      Dest: [dictionary.dictionary, 'XYZ', 0, dictionary.height - target.top, 0],
      Contents: new String(says),
      structParent: tag,
    });
  }

  attach(file: Attachment): void {
    this.doc.file(file.bytes, {
      name: file.name,
      type: file.mime,
      description: file.description,
      relationship: 'Data',
      creationDate: this.day,
      modifiedDate: this.day,
    });
  }

  /** Ends the tree and the file; the same job gives the same bytes. */
  finish(): Promise<Buffer> {
    for (const file of this.job.attachments ?? []) this.attach(file);
    this.root.end();
    this.doc.end();
    return this.bytes;
  }
}

export interface Target {
  readonly sheet: number;
  readonly top: number;
}

function open(job: PrintJob, day: Date): PdfDocument {
  const doc = new PdfKit({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'fr-BE',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // No standard font may slip in: they are never embedded.
    font: null as unknown as string,
    info: {
      Title: job.title,
      Author: job.author,
      Subject: job.subject,
      Creator: 'RGPD Mire',
      Producer: 'RGPD Mire (pdfkit)',
      CreationDate: day,
      ModDate: day,
    },
  }) as unknown as PdfDocument;
  // pdfkit's own identifier knows the title and the date only: two different papers would share it.
  doc['_id'] = Buffer.from(fingerprint(job), 'hex').subarray(0, 16);
  doc.getStructParentTree().limits = false;
  writeCleanMetadata(doc, day);
  return doc;
}

function fingerprint(job: PrintJob): string {
  const attachments = job.attachments?.map(({ bytes, ...said }) => ({ ...said, digest: sha256(bytes) }));
  return digestOf({ ...job, attachments });
}

// pdfkit writes the title into XML as it is, so that an ampersand would break it, and omits the date of change
// that PDF/A wants there too.
function writeCleanMetadata(doc: PdfDocument, day: Date): void {
  const write = doc['_addInfo'];
  doc['_addInfo'] = () => {
    const info = doc.info;
    doc.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    write.call(doc);
    doc.info = info;
    const changed = `${day.toISOString().slice(0, 19)}Z`;
    doc.appendXML(
      `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${changed}</xmp:ModifyDate></rdf:Description>`,
    );
  };
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function collect(doc: PdfDocument): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => done(Buffer.concat(chunks)));
    doc.on('error', fail);
  });
}
