/** A stretch of text in one voice. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Digests, references, numbers: tabular figures, a size smaller. */
  readonly mono?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of a drawing, in the drawing's own units; the origin is its top left corner. */
export type Shape =
  | {
      readonly kind: 'zone';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly label: string;
    }
  | {
      readonly kind: 'node';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly label: string;
      readonly sub?: string;
      readonly tone?: string;
    }
  | {
      readonly kind: 'edge';
      readonly points: readonly Point[];
      readonly label: string;
      readonly marks: readonly string[];
      readonly tone?: EdgeTone;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size?: number;
    };

export type EdgeTone = 'ok' | 'warning' | 'blocked';

export interface Column {
  readonly label: string;
  /** Points, or shares of the page when every column has one. Without it the column follows its contents. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

export interface SignatureRow {
  readonly name: string;
  readonly quality: string;
  readonly at?: string;
  readonly evidence?: string;
}

/** What a paper is made of, from top to bottom. The press knows these and never what they speak of. */
export type Block =
  | {
      readonly type: 'cover';
      readonly title: string;
      readonly subtitle?: string;
      readonly facts: readonly (readonly [string, string])[];
      readonly notice?: string;
    }
  /** Table of the headings of levels 1 and 2, with their pages. */
  | { readonly type: 'contents' }
  /** Levels 1 and 2 become bookmarks. */
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly type: 'paragraph'; readonly runs: readonly Run[]; readonly style?: 'body' | 'lead' | 'small' }
  | { readonly type: 'list'; readonly ordered?: boolean; readonly items: readonly (readonly Run[])[] }
  /** Label and value, row by row: an entry of the register, a decision. */
  | { readonly type: 'facts'; readonly rows: readonly (readonly [string, readonly Run[]])[] }
  | {
      readonly type: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      readonly caption?: string;
    }
  | {
      readonly type: 'figure';
      readonly alt: string;
      readonly width: number;
      readonly height: number;
      readonly shapes: readonly Shape[];
      readonly legend?: readonly (readonly [string, string])[];
    }
  | {
      readonly type: 'callout';
      readonly tone: 'info' | 'warning' | 'local';
      readonly title?: string;
      readonly runs: readonly Run[];
    }
  | { readonly type: 'signatures'; readonly rows: readonly SignatureRow[] }
  | { readonly type: 'pageBreak' }
  /** What follows, until the next one, belongs to this piece. A piece begins on a page of its own. */
  | { readonly type: 'piece'; readonly id: string; readonly label: string };

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** A file carried inside the paper, readable by any PDF reader. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly mime: string;
  readonly bytes: Buffer;
  /** The piece it belongs to, as in the block `piece`. */
  readonly piece?: string;
}

/** Everything that decides a paper's bytes. */
export interface PrintJob {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly organisation: string;
  /** `YYYY-MM-DD`: the paper is dated that day at midnight UTC, whenever it is printed. */
  readonly date: string;
  readonly header: string;
  readonly footer: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly Attachment[];
}

/** Which pages a piece takes; the first page is 1. */
export interface PiecePages {
  readonly id: string;
  readonly label: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** A finished paper, before its inventory and its seal. */
export interface Printed {
  readonly pdf: Buffer;
  readonly pages: number;
  readonly pieces: readonly PiecePages[];
  /** Which piece each carried file belongs to; '' for none. */
  readonly attachments: readonly { readonly name: string; readonly piece: string }[];
}
