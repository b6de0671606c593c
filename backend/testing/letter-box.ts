import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A real mail server on this machine: it keeps what it is handed, and can be told to turn mail down. */
export class LetterBox {
  readonly mails: Mail[] = [];
  /** How many mails to turn down before taking any. */
  refusing = 0;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (this.refusing > 0) {
            this.refusing -= 1;
            return done(Object.assign(new Error('4.3.2 busy'), { responseCode: 451 }));
          }
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.mails.push({ to, raw: Buffer.concat(parts).toString('utf8') });
          return done();
        });
      },
    });
  }

  static async open(): Promise<LetterBox> {
    const box = new LetterBox();
    await new Promise<void>((listening) => box.server.listen(0, '127.0.0.1', listening));
    return box;
  }

  get url(): string {
    const { port } = this.server.server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(closed));
  }

  /** The mails to an address, each with its title in plain words. */
  to(address: string): (Mail & { readonly title: string })[] {
    return this.mails
      .filter(({ to }) => to.includes(address))
      .map((mail) => ({ ...mail, title: titleIn(mail.raw) }));
  }
}

/** The subject line of a mail, its encoded words (RFC 2047) read. */
function titleIn(raw: string): string {
  const line = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? '';
  return line
    .replace(/\?=\r\n[ \t]=\?/g, '?==?')
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : Buffer.from(
            words
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString('utf8'),
    );
}
