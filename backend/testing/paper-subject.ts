import { Actor } from '../src/access/actor';
import { newId } from '../src/database/row';
import { Change, Weight } from '../src/governance/circuits/again';
import {
  Frozen,
  PieceWords,
  Proposable,
  Proposal,
  Subject,
  Subjects,
  Variant,
} from '../src/governance/subjects';
import { digestOf } from '../src/kernel/digest';
import { Refusal } from '../src/kernel/refusal';
import { World } from './world';

interface Paper {
  readonly title: string;
  /** What each revision says; the last one is the text of today. */
  readonly revisions: { readonly id: string; readonly text: string }[];
  draft: string;
  weight: Weight;
  readonly variants: Map<string, string>;
  readonly amendments: { id: string; revisionId: string; text: string; on: string | null }[];
  readonly released: string[];
}

/** Texts on plain paper: the least that governance can carry, where a story is not about what is approved. */
export class PaperSubject implements Subject {
  readonly type = 'document';
  private readonly papers = new Map<string, Paper>();

  /** Takes the place of the documents of a world. */
  static in(world: World): PaperSubject {
    const subject = new PaperSubject();
    world.app.get(Subjects).add(subject);
    return subject;
  }

  write(title: string, draft: string): string {
    const id = newId();
    this.papers.set(id, {
      title,
      draft,
      weight: 'substantial',
      revisions: [],
      variants: new Map(),
      amendments: [],
      released: [],
    });
    return id;
  }

  rewrite(id: string, draft: string): void {
    this.paper(id).draft = draft;
  }

  /** Another wording for the text that is on its way; gives the amendment's identifier. */
  propose(id: string, text: string, on: string | null = null): string {
    const amendment = { id: newId(), revisionId: this.paper(id).revisions.at(-1)!.id, text, on };
    this.paper(id).amendments.push(amendment);
    return amendment.id;
  }

  /** An organisation writes its own values. */
  deviate(id: string, organisationId: string, text: string): void {
    this.paper(id).variants.set(organisationId, text);
  }

  /** Why it was released, each time. */
  released(id: string): readonly string[] {
    return this.paper(id).released;
  }

  text(id: string, revisionId: string): string | undefined {
    return this.paper(id).revisions.find((one) => one.id === revisionId)?.text;
  }

  async freeze(_: Actor, subjectId: string): Promise<Frozen> {
    return this.revise(subjectId, this.paper(subjectId).draft);
  }

  async words(subjectId: string, revisionId: string): Promise<PieceWords> {
    const { title, revisions } = this.paper(subjectId);
    const number = revisions.findIndex(({ id }) => id === revisionId) + 1;
    const previousNumber = number > 1 ? number - 1 : null;
    return { label: title, number, previousNumber, changes: 1, link: `/documents/${subjectId}` };
  }

  async amendments(subjectId: string, revisionId: string): Promise<Proposal[]> {
    return this.paper(subjectId)
      .amendments.filter((one) => one.revisionId === revisionId)
      .map(({ id, text, on }) => ({
        id,
        label: 'Horaires',
        author: 'Ursula Bergeronnette',
        reason: text,
        on,
      }));
  }

  async amend(_: Actor, amendmentId: string): Promise<Frozen> {
    for (const [subjectId, { amendments }] of this.papers) {
      const amendment = amendments.find(({ id }) => id === amendmentId);
      if (!amendment) continue;
      const changed = amendments.find(({ id }) => id === amendment.on);
      if (!changed) return this.revise(subjectId, amendment.text);
      changed.text = amendment.text;
      const { id: revisionId, text } = this.paper(subjectId).revisions.at(-1)!;
      amendments.splice(amendments.indexOf(amendment), 1);
      return { subjectId, revisionId, digest: digestOf(text) };
    }
    throw new Refusal('access.denied', 404);
  }

  async changes(subjectId: string, since: string, until: string | null): Promise<Change[]> {
    const { title, revisions, draft, weight } = this.paper(subjectId);
    const text = (id: string | null) => (id ? revisions.find((one) => one.id === id)?.text : draft);
    return text(since) === text(until) ? [] : [{ key: 'text', label: title, weight }];
  }

  async proposable(): Promise<Proposable[]> {
    const free = [...this.papers].filter(([, { revisions }]) => revisions.length === 0);
    return free.map(([subjectId, { title }]) => ({ subjectId, label: title, circuit: null }));
  }

  /** What the changes of a paper weigh from now on; they are substantial unless said. */
  weigh(id: string, weight: Weight): void {
    this.paper(id).weight = weight;
  }

  async variant(_: Actor, subjectId: string, organisationId: string): Promise<Variant | null> {
    const text = this.paper(subjectId).variants.get(organisationId);
    return text === undefined ? null : { revisionId: newId(), digest: digestOf(text), label: 'Texte local' };
  }

  async goOn(): Promise<void> {
    // Paper does not know in which dossier it lies.
  }

  async release(subjectId: string, reason: string): Promise<void> {
    this.paper(subjectId).released.push(reason);
  }

  private revise(subjectId: string, text: string): Frozen {
    const revision = { id: newId(), text };
    this.paper(subjectId).revisions.push(revision);
    return { subjectId, revisionId: revision.id, digest: digestOf(text) };
  }

  private paper(id: string): Paper {
    const paper = this.papers.get(id);
    if (!paper) throw new Refusal('access.denied', 404);
    return paper;
  }
}
