import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Blobs } from '../../database/blobs';
import { Db } from '../../database/db';
import { Refusal } from '../../kernel/refusal';
import { recognise } from '../file-kinds';
import { MEETING_PAPERS } from '../intakes';
import { Proxies } from './proxies.service';
import { Proxy } from './proxy.entity';
import { ProxyTidings } from './proxy-tidings.service';
import { ownVoices } from './seats';
import { refuseOver, Sittings } from './sittings.service';

/** The signed papers behind proxies: brought by their giver or by the secretariat, read by those whom they concern. */
@Injectable()
export class ProxyFiles {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Blobs) private readonly blobs: Blobs,
    private readonly sittings: Sittings,
    private readonly proxies: Proxies,
    private readonly tidings: ProxyTidings,
  ) {
    blobs.namedBy((name) => this.db.of(Proxy).existsBy({ sha256: name }));
  }

  /** The signed paper behind a proxy, brought by its giver or by the secretariat. */
  async attach(actor: Actor, id: string, name: string, bytes: Buffer): Promise<string> {
    const { proxy, meeting } = await this.proxies.get(id);
    const isOwn = proxy.giverPersonId === actor.personId;
    if (!isOwn && !actor.may('hold', 'Meeting', meeting)) throw new Refusal('access.denied', 404);
    refuseOver(meeting);
    const { mime } = recognise(name, bytes, MEETING_PAPERS);
    const sha256 = await this.blobs.keep(bytes, mime);
    await this.db.of(Proxy).update({ id }, { fileName: name.trim(), mime, size: bytes.length, sha256 });
    await this.tidings.note(actor, 'governance.proxy-filed', meeting, proxy);
    return meeting.id;
  }

  /** The signed paper, for its giver, its holder and the secretariat. */
  async file(actor: Actor, id: string): Promise<{ proxy: Proxy; bytes: Buffer }> {
    const { proxy, meeting } = await this.proxies.get(id);
    const rules = await this.sittings.rules(meeting);
    const own = ownVoices(actor, meeting, rules);
    const isTheirs = proxy.giverPersonId === actor.personId || own.has(proxy.holderVoiceId);
    if (!proxy.sha256 || (!isTheirs && !actor.may('hold', 'Meeting', meeting)))
      throw new Refusal('access.denied', 404);
    await this.tidings.note(actor, 'governance.proxy-downloaded', meeting, proxy);
    return { proxy, bytes: await this.blobs.bytes(proxy.sha256) };
  }
}
