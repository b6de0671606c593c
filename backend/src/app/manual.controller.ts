import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import markdownIt from 'markdown-it';
import { Public } from '../access/guard';
import { Refusal } from '../kernel/refusal';
import { Settings } from '../kernel/settings';
import { ManualPageView, ManualView } from './manual.dto';

const FRONT = 'README';

/** The French manual, read from `docs/manual` and shown to anyone. */
@Controller('manual')
export class ManualController {
  private readonly folder: string;
  private readonly markdown = markdownIt({ html: false, typographer: false });

  constructor(@Inject(Settings) { rules }: Settings) {
    this.folder = join(rules, 'docs/manual');
  }

  @Get()
  @Public()
  list(): ManualView {
    const names = this.names().filter((name) => name !== FRONT);
    return {
      pages: names.map((id) => ({ id, title: titleOf(this.read(id)) })),
      front: this.page(FRONT).html,
    };
  }

  @Get(':page')
  @Public()
  show(@Param('page') id: string): ManualPageView {
    if (!this.names().includes(id)) throw new Refusal('access.denied', 404);
    return this.page(id);
  }

  private page(id: string): ManualPageView {
    const text = this.read(id);
    // Pages name each other by file; on the screen they are addresses.
    const linked = text.replace(/\]\(([\w-]+)\.md\)/g, '](/manuel/$1)');
    return { id, title: titleOf(text), html: this.markdown.render(linked.replace(/^# .*\n/, '')) };
  }

  private names(): string[] {
    return readdirSync(this.folder).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3)).sort(); // prettier-ignore
  }

  private read(id: string): string {
    return readFileSync(join(this.folder, `${id}.md`), 'utf8');
  }
}

const titleOf = (text: string) => /^# (.*)$/m.exec(text)?.[1] ?? '';
