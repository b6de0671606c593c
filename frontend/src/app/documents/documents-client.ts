import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';
import { Api } from '../api';

export type DocumentView = Api<'DocumentView'>;
export type DocumentRow = Api<'DocumentRow'>;
export type TextView = Api<'TextView'>;
export type PassageView = Api<'PassageView'>;
export type RunView = Api<'RunView'>;
export type CommentView = Api<'CommentView'>;
export type AmendmentView = Api<'AmendmentView'>;
export type WordView = Api<'WordView'>;
export type PassageChange = Api<'PassageChange'>;
export type LocalSlotView = Api<'LocalSlotView'>;
export type LocalTextView = Api<'LocalTextView'>;
export type InsertsView = Api<'InsertsView'>;
export type Organisation = Api<'OrganisationView'>;

type Words = Record<string, string | readonly string[]>;
const DOCUMENTS = '/api/documents';

/** Which words are asked for: `draft`, `in-force` or a number; as which organisation reads them. */
export interface TextAsked {
  readonly id: string;
  readonly revision: string;
  readonly organisation?: string;
}

/** The harmonised documents as the browser sees them. Reads are resources; writes are promises of the new view. */
@Service()
export class DocumentsClient {
  private readonly http = inject(HttpClient);

  all(params: () => Words) {
    return httpResource<Api<'DocumentPage'>>(() => ({ url: DOCUMENTS, params: params() }));
  }

  one(asked: () => { id: string; organisation?: string } | undefined) {
    return httpResource<DocumentView>(() => {
      const it = asked();
      return it && { url: `${DOCUMENTS}/${it.id}`, params: organisation(it.organisation) };
    });
  }

  text(asked: () => TextAsked | undefined) {
    return httpResource<TextView>(() => {
      const it = asked();
      return (
        it && {
          url: `${DOCUMENTS}/${it.id}/text`,
          params: { revision: it.revision, ...organisation(it.organisation) },
        }
      );
    });
  }

  comparison(asked: () => { id: string; from: string; to: string } | undefined) {
    return httpResource<Api<'ComparisonView'>>(() => {
      const it = asked();
      return it && { url: `${DOCUMENTS}/${it.id}/compare`, params: { from: it.from, to: it.to } };
    });
  }

  comments(id: () => string | undefined) {
    return httpResource<CommentView[]>(() => id() && `${DOCUMENTS}/${id()}/comments`, { defaultValue: [] });
  }

  amendments(id: () => string | undefined) {
    return httpResource<AmendmentView[]>(() => id() && `${DOCUMENTS}/${id()}/amendments`, {
      defaultValue: [],
    });
  }

  localRows(id: () => string | undefined) {
    return httpResource<Api<'LocalRow'>[]>(() => id() && `${DOCUMENTS}/${id()}/local`);
  }

  local(asked: () => { id: string; organisation: string } | undefined) {
    return httpResource<LocalTextView>(() => {
      const it = asked();
      return it && `${DOCUMENTS}/${it.id}/local/${it.organisation}`;
    });
  }

  inserts() {
    return httpResource<InsertsView>(() => `${DOCUMENTS}/inserts`);
  }

  /** The organisations that read the sector's texts: the umbrella and the Mire. */
  readers() {
    return httpResource<Organisation[]>(() => '/api/directory/organisations', {
      defaultValue: [],
      parse: (all) => (all as Organisation[]).filter(({ kind }) => kind === 'mire' || kind === 'umbrella'),
    });
  }

  create(input: Api<'DocumentInput'>): Promise<DocumentView> {
    return answer(this.http.post<DocumentView>(DOCUMENTS, input));
  }

  openDraft(id: string): Promise<TextView> {
    return answer(this.http.post<TextView>(`${DOCUMENTS}/${id}/draft`, {}));
  }

  import(id: string, input: Api<'ImportInput'>): Promise<TextView> {
    return answer(this.http.put<TextView>(`${DOCUMENTS}/${id}/draft`, input));
  }

  write(id: string, passage: string, input: Api<'PassageInput'>): Promise<TextView> {
    return answer(this.http.put<TextView>(`${DOCUMENTS}/${id}/draft/passages/${passage}`, input));
  }

  strike(id: string, passage: string, seen: string): Promise<TextView> {
    return answer(
      this.http.delete<TextView>(`${DOCUMENTS}/${id}/draft/passages/${passage}`, { params: { seen } }),
    );
  }

  comment(id: string, input: Api<'CommentInput'>): Promise<CommentView[]> {
    return answer(this.http.post<CommentView[]>(`${DOCUMENTS}/${id}/comments`, input));
  }

  closeComment(id: string, comment: string): Promise<CommentView[]> {
    return answer(this.http.post<CommentView[]>(`${DOCUMENTS}/${id}/comments/${comment}/close`, {}));
  }

  amend(id: string, input: Api<'AmendmentInput'>): Promise<AmendmentView[]> {
    return answer(this.http.post<AmendmentView[]>(`${DOCUMENTS}/${id}/amendments`, input));
  }

  writeLocal(id: string, organisation: string, passage: string, input: Api<'LocalPassageInput'>) {
    return answer(this.http.put<LocalTextView>(`${DOCUMENTS}/${id}/local/${organisation}/${passage}`, input));
  }
}

const answer = <T>(call: Observable<T>) => firstValueFrom(call);
const organisation = (id: string | undefined): Record<string, string> => (id ? { organisation: id } : {});

/** The address of a text on paper. */
export function paperAddress({ id, revision, organisation: whose }: TextAsked, day: string | null): string {
  const words = new URLSearchParams({ revision, ...organisation(whose), ...(day && { at: day }) });
  return `${DOCUMENTS}/${id}/text.pdf?${words}`;
}
