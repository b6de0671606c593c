import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../api';

export type Rhythm = Api<'HabitInput'>['rhythm'];

/** The post as the browser sees it: one's own habit, and the letters that one answers for. */
@Service()
export class PostClient {
  private readonly http = inject(HttpClient);

  habit() {
    return httpResource<Api<'HabitView'>>(() => '/api/post/habit');
  }

  letters(params: () => Readonly<Record<string, string | readonly string[]>>, isWanted: () => boolean) {
    return httpResource<Api<'LetterPage'>>(() =>
      isWanted() ? { url: '/api/post/letters', params: params() } : undefined,
    );
  }

  setHabit(rhythm: Rhythm): Promise<Api<'HabitView'>> {
    return firstValueFrom(this.http.put<Api<'HabitView'>>('/api/post/habit', { rhythm }));
  }

  retry(id: string): Promise<Api<'LetterPage'>> {
    return firstValueFrom(this.http.post<Api<'LetterPage'>>(`/api/post/letters/${id}/retry`, {}));
  }
}
