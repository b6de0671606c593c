import { Editor, JSONContent } from '@tiptap/core';
import * as fc from 'fast-check';
import { Blocks, blocksOf, contentOf } from './rich-text';
import { textExtensions } from './text-nodes';

const NAMES = {
  field: (name: string) => (name === 'mire.siege' ? 'Siège de l’asbl' : name),
  law: (id: string, article: string | null) => [id, article].filter(Boolean).join(', '),
  repealed: (id: string) => id === 'decret-2004-03-11',
};

function editorOn(body: Blocks): Editor {
  const element = document.createElement('div');
  return new Editor({
    element,
    extensions: textExtensions(NAMES),
    content: contentOf(body),
    injectCSS: false,
  });
}

function through(body: Blocks): Blocks {
  const editor = editorOn(body);
  const out = blocksOf(editor.getJSON());
  editor.destroy();
  return out;
}

const paragraph = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });
const text = (words: string, ...marks: string[]): JSONContent => ({
  type: 'text',
  ...(marks.length && { marks: marks.map((type) => ({ type })) }),
  text: words,
});
const field = (name: string): JSONContent => ({ type: 'field', attrs: { name } });
const law = (id: string, article: string | null = null): JSONContent => ({
  type: 'legalText',
  attrs: { id, article },
});

describe('a passage in the editor', () => {
  const body = [
    paragraph(text('Le siège est établi '), field('mire.siege'), text(' par le '), law('decret-2004-03-11'), text('.')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('un', 'bold'), text(' deux', 'bold', 'italic'))] }] },
    paragraph(law('loi-2018-07-30', 'art-9')),
  ]; // prettier-ignore

  it('comes out as it went in: words, voices, lists, fields and citations', () => {
    expect(through(body)).toEqual(body);
  });

  it('is nothing when nothing is written', () => expect(through([])).toEqual([]));

  it('comes out as it went in, whatever it holds', () => {
    const inline = fc.oneof(
      fc.constantFrom('mire.siege', 'dpd.nom').map(field),
      fc.tuple(fc.constantFrom('rgpd', 'decret-2004-03-11'), fc.constantFrom('art-9', null)).map(([id, it]) => law(id, it)),
      fc.stringMatching(/^[a-zé ’;:]{1,12}$/).map((words) => text(words, 'italic')),
    ); // prettier-ignore
    const line = fc.uniqueArray(inline, { minLength: 1, maxLength: 4, selector: (it) => it.type });
    const blocks = fc.array(line.map((it) => paragraph(...it)), { minLength: 1, maxLength: 4 }); // prettier-ignore
    fc.assert(
      fc.property(blocks, (it) => expect(through(it)).toEqual(it)),
      { numRuns: 40 },
    );
  });

  it('shows fields and citations by their names, and says which law is repealed', () => {
    const editor = editorOn(body);
    const html = editor.getHTML();
    editor.destroy();
    expect(html).toContain('>Siège de l’asbl</span>');
    expect(html).toContain('class="law repealed"');
    expect(html).toContain('data-article="art-9"');
  });

  it('keeps fields and citations through the clipboard', () => {
    const from = editorOn(body);
    const html = from.getHTML();
    from.destroy();
    const to = editorOn([]);
    to.commands.setContent(html);
    expect(blocksOf(to.getJSON())).toEqual(body);
    to.destroy();
  });

  it('brings what is pasted down to what a passage may hold', () => {
    const editor = editorOn([]);
    editor.commands.setContent(
      '<h1>Titre</h1><table><tr><td><a href="https://x">lien</a></td></tr></table><script>alert(1)</script><ul><li><p>a</p><ul><li>b</li></ul></li></ul>',
    );
    const types = JSON.stringify(editor.getJSON());
    editor.destroy();
    expect(types).not.toMatch(/heading|table|link|script|alert/);
    expect(types).toContain('Titre');
  });
});
