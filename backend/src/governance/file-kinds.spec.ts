import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { asAttachment, Intake, recognise, tidyName } from './file-kinds';
import { MEETING_PAPERS, PROOFS, SPACE_PAPERS } from './intakes';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (files: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)]))));
/** A PDF of so many megabytes, and some octets more. */
const megabytes = (most: number, more = 0) => Buffer.alloc(most * 1024 * 1024 + more, '%PDF-');
const WORD = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' };
const refusal = (name: string, content: Buffer, intake: Intake = SPACE_PAPERS): string => {
  try {
    return recognise(name, content, intake).word;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a file that comes in', () => {
  it.each([
    ['note.pdf', bytes('%PDF-1.7 …'), 'PDF'],
    ['note.docx', zip(WORD), 'DOCX'],
    ['liste.xlsx', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'XLSX'],
    ['vues.pptx', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'PPTX'],
    ['note.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }), 'ODT'],
    ['liste.ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'ODS'],
    ['plan.PNG', Buffer.from('89504e470d0a1a0a00', 'hex'), 'PNG'],
    ['photo.jpeg', Buffer.from('ffd8ffe000', 'hex'), 'JPG'],
    ['notes.md', Buffer.from('# Été\n\tà lire'), 'MD'],
    ['liste.csv', bytes('nom;pr\xe9nom\r\n'), 'CSV'],
  ])('%s is taken for what it is', (name, content, word) => expect(refusal(name, content)).toBe(word));

  it.each([
    ['vide.pdf', Buffer.alloc(0), 'spaces.empty-file'],
    ['lourd.pdf', megabytes(25, 1), 'spaces.too-large'],
    ['page.html', bytes('<script>'), 'spaces.unknown-kind'],
    ['dessin.svg', bytes('<svg/>'), 'spaces.unknown-kind'],
    ['sans-extension', bytes('%PDF-'), 'spaces.unknown-kind'],
    ['outil.exe.pdf', bytes('MZ\x90\x00'), 'spaces.not-what-it-says'],
    ['note.docx', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'spaces.not-what-it-says'],
    ['note.docx', bytes('PK\x03\x04 coupé'), 'spaces.not-what-it-says'],
    ['note.odt', zip({ mimetype: 'application/zip' }), 'spaces.not-what-it-says'],
    ['note.docx', zip({ ...WORD, 'word/vbaProject.bin': 'x' }), 'spaces.macros'],
    ['note.docx', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'spaces.locked-file'],
    ['notes.txt', bytes('a\x00b'), 'spaces.not-what-it-says'],
  ])('%s is refused with the reason', (name, content, code) => expect(refusal(name, content)).toBe(code));

  it.each<[string, Intake, string, Buffer, string]>([
    ['a meeting', MEETING_PAPERS, 'vues.pptx', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'PPTX'],
    ['a meeting', MEETING_PAPERS, 'lourd.pdf', megabytes(10), 'PDF'],
    ['a meeting', MEETING_PAPERS, 'lourd.pdf', megabytes(10, 1), 'governance.file-heavy'],
    ['a meeting', MEETING_PAPERS, 'vide.pdf', Buffer.alloc(0), 'governance.file-empty'],
    ['a meeting', MEETING_PAPERS, 'notes.md', bytes('# Notes'), 'governance.file-kind'],
    ['a meeting', MEETING_PAPERS, 'note.docx', zip({ ...WORD, 'word/vbaProject.bin': 'x' }), 'governance.file-kind'],
    ['a proof', PROOFS, 'note.docx', zip(WORD), 'DOCX'],
    ['a proof', PROOFS, 'vues.pptx', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'governance.proof-kind'],
    ['a proof', PROOFS, 'vide.pdf', Buffer.alloc(0), 'governance.proof-kind'],
    ['a proof', PROOFS, 'lourd.pdf', megabytes(15), 'PDF'],
    ['a proof', PROOFS, 'lourd.pdf', megabytes(15, 1), 'governance.proof-heavy'],
  ])('%s takes in only what it names', (_, intake, name, content, said) => {
    expect(refusal(name, content, intake)).toBe(said);
  }); // prettier-ignore

  it('keeps a name without folders and without signs that turn it round', () => {
    expect(tidyName('C:\\Users\\x\\note\u202Efdp.exe.pdf')).toBe('notefdp.exe.pdf');
    expect(tidyName('../../etc/règlement d’ordre.PDF')).toBe('règlement d’ordre.pdf');
    expect(tidyName('  ..  ')).toBe('sans nom');
  });

  it('is handed out under its name, which never gets out of its header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (given) => {
        const name = tidyName(`${given}.pdf`);
        const said = asAttachment(name);
        expect(said).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%&$+`^-]*$/);
        expect(said.split('"')).toHaveLength(3);
        expect(decodeURIComponent(said.split("''")[1]!)).toBe(name);
      }),
    );
  });
});
