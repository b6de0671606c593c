/** A file to carry: its bytes are kept as they are, so that anyone may read them in the paper. */
interface Carried {
  readonly name: string;
  readonly description: string;
  readonly bytes: Buffer;
}

/**
 * Appends one incremental update to a paper of this press (PDF 7.5.6): the bytes before stay untouched, one more file
 * is carried. `comment`, a line that begins with %, stands just before the cross-reference table.
 */
export function appendFile(pdf: Buffer, file: Carried, comment: string): Buffer {
  const tail = pdf.toString('latin1', pdf.lastIndexOf('trailer'));
  const previous = Number(/startxref\n(\d+)/.exec(tail)![1]);
  const size = Number(/\/Size (\d+)/.exec(tail)![1]);
  const root = Number(/\/Root (\d+)/.exec(tail)![1]);
  const catalog = readObject(pdf, previous, root);
  const names = Number(/\/Names (\d+) 0 R/.exec(catalog)![1]);
  const [stream, spec] = [size, size + 1];

  const update = new Update(pdf.length);
  update.object(names, addName(readObject(pdf, previous, names), spec));
  update.object(root, addAssociated(catalog, spec));
  update.object(spec, describe(file, stream));
  update.stream(
    stream,
    `<< /Type /EmbeddedFile /Subtype /application#2Fjson ${params(pdf, file)}`,
    file.bytes,
  );
  update.text(comment);
  const rest = tail.slice(0, tail.indexOf('startxref')).replace(/\/Size \d+/, `/Size ${size + 2}`);
  return Buffer.concat([pdf, update.finish(rest.replace(/>>\s*$/, `/Prev ${previous}\n>>\n`))]);
}

/** An update while it grows, with the places of its objects. */
class Update {
  private readonly parts: Buffer[] = [];
  private readonly places = new Map<number, number>();

  constructor(private at: number) {}

  text(text: string): void {
    this.bytes(Buffer.from(text, 'latin1'));
  }

  object(id: number, body: string): void {
    this.places.set(id, this.at);
    this.text(`${id} 0 obj\n${body}\nendobj\n`);
  }

  stream(id: number, dictionary: string, bytes: Buffer): void {
    this.places.set(id, this.at);
    this.text(`${id} 0 obj\n${dictionary} /Length ${bytes.length} >>\nstream\n`);
    this.bytes(bytes);
    this.text('\nendstream\nendobj\n');
  }

  finish(trailer: string): Buffer {
    const table = this.at;
    const rows = [...this.places].sort(([a], [b]) => a - b);
    const listed = rows.map(([id, at]) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
    this.text(`xref\n0 1\n0000000000 65535 f \n${listed}${trailer}startxref\n${table}\n%%EOF\n`);
    return Buffer.concat(this.parts);
  }

  private bytes(bytes: Buffer): void {
    this.parts.push(bytes);
    this.at += bytes.length;
  }
}

function readObject(pdf: Buffer, table: number, id: number): string {
  const rows = pdf.indexOf('0000000000 65535 f', table);
  const offset = Number(pdf.toString('latin1', rows + id * 20, rows + id * 20 + 10));
  const text = pdf.toString('latin1', offset, pdf.indexOf('\nendobj', offset));
  return text.slice(text.indexOf('obj\n') + 4);
}

// The exclamation mark sorts before every name a file may have; the key of a name tree is not the file's name.
function addName(names: string, spec: number): string {
  const entry = `(!inventaire) ${spec} 0 R`;
  const list = /(\/EmbeddedFiles <<\s*\/Names \[)/;
  if (list.test(names)) return names.replace(list, `$1 ${entry}`);
  return names.replace(/>>\s*$/, `/EmbeddedFiles << /Names [${entry}] >>\n>>`);
}

function addAssociated(catalog: string, spec: number): string {
  if (catalog.includes('/AF [')) return catalog.replace('/AF [', `/AF [${spec} 0 R `);
  return catalog.replace(/>>\s*$/, `/AF [${spec} 0 R]\n>>`);
}

function describe({ name, description }: Carried, stream: number): string {
  return `<< /Type /Filespec /AFRelationship /Data /F (${name}) /UF (${name}) /Desc ${utf16(description)} /EF << /F ${stream} 0 R >> >>`;
}

function utf16(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

// Dated like the paper, so that the same paper has the same inventory.
function params(pdf: Buffer, { bytes }: Carried): string {
  const at = pdf.indexOf('obj\n(D:') + 4;
  const date = at < 4 ? undefined : /^\(D:\d{14}Z\)/.exec(pdf.toString('latin1', at, at + 19))?.[0];
  return `/Params << /Size ${bytes.length}${date ? ` /CreationDate ${date} /ModDate ${date}` : ''} >>`;
}
