import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';
import { problemOf } from '../api/problem';
import { DemoView, MandateView, SessionView } from './session-view';

const SESSION = '/api/session';

/** Who is at the screen, and by which mandate they act. Nobody until `load` has answered. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly view = signal<SessionView | null>(null);

  /** The session, or null when nobody is signed in. */
  readonly now = this.view.asReadonly();
  readonly acting = computed(() => {
    const view = this.view();
    return view?.mandates.find(({ id }) => id === view.actingId) ?? null;
  });
  /** The server's day, `YYYY-MM-DD`: what « aujourd’hui » means here. */
  readonly today = computed(() => this.view()?.today ?? new Date().toISOString().slice(0, 10));

  /** Asks the server who is signed in; an answer of 401 is nobody. */
  async load(): Promise<SessionView | null> {
    try {
      return await this.take(this.http.get<SessionView>(SESSION));
    } catch (error) {
      if (problemOf(error).status !== 401) throw error;
      this.view.set(null);
      return null;
    }
  }

  signIn(email: string, password: string): Promise<SessionView> {
    return this.take(this.http.post<SessionView>(SESSION, { email, password }));
  }

  actAs(mandateId: string): Promise<SessionView> {
    return this.take(this.http.put<SessionView>(`${SESSION}/acting`, { mandateId }));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete<void>(SESSION));
    this.view.set(null);
  }

  /** Whether the mandates of this person open a room (`register`, `journal`…). */
  opens(room: string): boolean {
    return !!this.view()?.rooms.includes(room);
  }

  /** The people one may sign in as on a demonstration installation. */
  demo() {
    return httpResource<DemoView>(() => `${SESSION}/demo`);
  }

  private async take(answer: Observable<SessionView>): Promise<SessionView> {
    const view = await firstValueFrom(answer);
    this.view.set(view);
    return view;
  }
}

/** « MIREV · GT RGPD », « InterMire · coordination »: a mandate in the fewest words. */
export function mandateName(mandate: MandateView): string {
  return `${mandate.organisationCode} · ${mandate.bodyCode ?? mandate.roleName}`;
}
