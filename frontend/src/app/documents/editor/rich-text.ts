import {
  afterNextRender, Component, computed, DestroyRef, effect, ElementRef, inject, input, output, signal, untracked, viewChild,
} from '@angular/core'; // prettier-ignore
import { Editor, JSONContent } from '@tiptap/core';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Icon } from '../../ui/icon';
import { Menu, MenuItem } from '../../ui/menu';
import { InsertsView } from '../documents-client';
import { LawDialog, PickedLaw } from './law-dialog';
import { InsertNames, textExtensions } from './text-nodes';

export type Blocks = readonly Record<string, unknown>[];

/** Where a passage is written: paragraphs, lists, bold, italic, fields and citations; everything by keyboard too. */
@Component({
  selector: 'gw-rich-text',
  imports: [Icon, Menu],
  templateUrl: './rich-text.html',
  styleUrl: './rich-text.css',
})
export class RichText {
  private readonly dialogs = inject(Dialogs);
  private readonly page = viewChild.required<ElementRef<HTMLElement>>('page');
  private editor?: Editor;

  readonly label = input.required<string>();
  readonly inserts = input.required<InsertsView>();
  /** What is there at first; another value replaces what is written. */
  readonly body = input.required<Blocks>();
  /** Whether the caret goes here at once. */
  readonly focused = input(false);
  readonly written = output<Blocks>();

  /** Grows with every change of the text or of the caret, so that the buttons show where one stands. */
  private readonly turn = signal(0);
  protected readonly fields = computed((): MenuItem[] =>
    this.inserts().fields.map(({ code, label }) => ({
      label,
      run: () => this.insert('field', { name: code }),
    })),
  );

  constructor() {
    afterNextRender(() => this.open());
    inject(DestroyRef).onDestroy(() => this.editor?.destroy());
    effect(() => {
      const body = this.body();
      untracked(() => this.show(body));
    });
  }

  protected is(mark: string): boolean {
    this.turn();
    return this.editor?.isActive(mark) ?? false;
  }

  protected can(move: 'undo' | 'redo'): boolean {
    this.turn();
    return this.editor?.can()[move]() ?? false;
  }

  protected run(move: 'toggleBold' | 'toggleItalic' | 'toggleBulletList' | 'undo' | 'redo') {
    this.editor?.chain().focus()[move]().run();
  }

  protected async cite() {
    const law = await this.dialogs.open<PickedLaw, InsertsView>(LawDialog, this.inserts(), 640);
    if (law) this.insert('legalText', { ...law });
    else this.editor?.commands.focus();
  }

  private insert(type: string, attrs: Record<string, unknown>) {
    this.editor?.chain().focus().insertContent({ type, attrs }).run();
  }

  private open() {
    const element = this.page().nativeElement;
    this.editor = new Editor({
      element,
      injectCSS: false,
      extensions: textExtensions(namesOf(this.inserts())),
      content: contentOf(this.body()),
      autofocus: this.focused() ? 'end' : false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label(), class: 'prose' },
      },
      onTransaction: () => this.turn.update((turn) => turn + 1),
      onUpdate: ({ editor }) => this.written.emit(blocksOf(editor.getJSON())),
    });
  }

  /** Another text took the place of the one that was there: after a conflict, or a return to the sector's words. */
  private show(body: Blocks) {
    if (this.editor && JSON.stringify(blocksOf(this.editor.getJSON())) !== JSON.stringify(body))
      this.editor.commands.setContent(contentOf(body), { emitUpdate: false });
  }
}

/** The blocks of a passage as the editor's document, which is never quite empty. */
export function contentOf(body: Blocks): JSONContent {
  return { type: 'doc', content: body.length ? (body as JSONContent[]) : [{ type: 'paragraph' }] };
}

/** The editor's document as the blocks of a passage; one empty paragraph is nothing. */
export function blocksOf(document: JSONContent): Blocks {
  const blocks = document.content ?? [];
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'paragraph' && !only.content?.length ? [] : blocks;
}

/** How the inserts are called on the page of the editor. */
export function namesOf({ fields, legalTexts }: InsertsView): InsertNames {
  const law = (id: string) => legalTexts.find((one) => one.id === id);
  return {
    field: (name) => fields.find(({ code }) => code === name)?.label ?? name,
    law: (id, article) => {
      const label = law(id)?.articles.find((one) => one.id === article)?.label ?? article;
      return [law(id)?.short ?? id, label].filter(Boolean).join(', ');
    },
    repealed: (id) => law(id)?.repealed ?? false,
  };
}
