import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { AttendanceInput, BodyView, CountInput, ItemInput, ItemNoteInput, MeetingChangeInput, MeetingInput, MeetingPage, MeetingView, MotionInput, ReadyStepView, RecusalInput, StatementInput, VoteInput, VoteReceiptView } from '../api/contract'; // prettier-ignore

const MEETINGS = '/api/meetings';

/** Meetings as the browser sees them. Reads are resources; each write answers with the whole meeting as it then stands. */
@Service()
export class MeetingsClient {
  private readonly http = inject(HttpClient);

  all(params: () => Record<string, string>) {
    return httpResource<MeetingPage>(() => ({ url: MEETINGS, params: params() }));
  }

  one(id: () => string) {
    return httpResource<MeetingView>(() => id() && `${MEETINGS}/${id()}`);
  }

  /** Stations of dossiers that wait for a body; nothing before one is chosen. */
  ready(bodyId: () => string) {
    return httpResource<ReadyStepView[]>(() => (bodyId() ? `/api/bodies/${bodyId()}/ready` : undefined));
  }

  /** A body with its rules in words; nothing before one is chosen. */
  body(bodyId: () => string) {
    return httpResource<BodyView>(() => (bodyId() ? `/api/directory/bodies/${bodyId()}` : undefined));
  }

  now(id: string): Promise<MeetingView> {
    return firstValueFrom(this.http.get<MeetingView>(`${MEETINGS}/${id}`));
  }

  readyNow(bodyId: string): Promise<ReadyStepView[]> {
    return firstValueFrom(this.http.get<ReadyStepView[]>(`/api/bodies/${bodyId}/ready`));
  }

  plan(input: MeetingInput) {
    return this.post(MEETINGS, input);
  }

  change(id: string, input: MeetingChangeInput) {
    return this.put(`${MEETINGS}/${id}`, input);
  }

  cancel(id: string, reason: string) {
    return this.post(`${MEETINGS}/${id}/cancel`, { reason });
  }

  convene(id: string) {
    return this.post(`${MEETINGS}/${id}/convene`);
  }

  open(id: string) {
    return this.post(`${MEETINGS}/${id}/open`);
  }

  close(id: string) {
    return this.post(`${MEETINGS}/${id}/close`);
  }

  state(id: string, input: StatementInput) {
    return this.put(`${MEETINGS}/${id}/statement`, input);
  }

  stop(id: string, reason: string) {
    return this.post(`${MEETINGS}/${id}/stop`, { reason });
  }

  attend(id: string, input: AttendanceInput) {
    return this.put(`${MEETINGS}/${id}/attendance`, input);
  }

  conflicts(id: string, conflicts: string) {
    return this.put(`${MEETINGS}/${id}/conflicts`, { conflicts });
  }

  addItem(id: string, input: ItemInput) {
    return this.post(`${MEETINGS}/${id}/items`, input);
  }

  order(id: string, itemIds: readonly string[]) {
    return this.put(`${MEETINGS}/${id}/agenda`, { itemIds });
  }

  removeItem(itemId: string) {
    return firstValueFrom(this.http.delete<MeetingView>(`/api/items/${itemId}`));
  }

  note(itemId: string, input: ItemNoteInput) {
    return this.put(`/api/items/${itemId}/note`, input);
  }

  /** A voice withdraws from a point for a conflict of interest. */
  recuse(itemId: string, input: RecusalInput) {
    return this.post(`/api/items/${itemId}/recusals`, input);
  }

  takeRecusalBack(itemId: string, voiceId: string) {
    return firstValueFrom(this.http.delete<MeetingView>(`/api/items/${itemId}/recusals/${voiceId}`));
  }

  move(itemId: string, input: MotionInput) {
    return this.post(`/api/items/${itemId}/motions`, input);
  }

  vote(motionId: string, input: VoteInput) {
    return firstValueFrom(this.http.post<VoteReceiptView>(`/api/motions/${motionId}/votes`, input));
  }

  hands(motionId: string, votes: readonly VoteInput[]) {
    return this.post(`/api/motions/${motionId}/hands`, { votes });
  }

  /** Hands that were counted and not named. */
  count(motionId: string, input: CountInput) {
    return this.post(`/api/motions/${motionId}/count`, input);
  }

  /** Nobody objects: all who are there consent, and the poll is closed. */
  nobodyObjects(motionId: string) {
    return this.post(`/api/motions/${motionId}/no-objection`);
  }

  /** Shows everybody which point is treated. */
  turnTo(id: string, itemId: string | null) {
    return this.put(`${MEETINGS}/${id}/current`, { itemId });
  }

  closePoll(motionId: string) {
    return this.post(`/api/motions/${motionId}/close`);
  }

  withdrawMotion(motionId: string) {
    return this.post(`/api/motions/${motionId}/withdraw`);
  }

  private post(url: string, body: object = {}): Promise<MeetingView> {
    return firstValueFrom(this.http.post<MeetingView>(url, body));
  }

  private put(url: string, body: object): Promise<MeetingView> {
    return firstValueFrom(this.http.put<MeetingView>(url, body));
  }
}
