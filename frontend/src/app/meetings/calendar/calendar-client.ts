import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { CalendarView, SeriesInput, SeriesMade, SeriesPreview, YearPlanInput } from '../../api/contract';

const CALENDAR = '/api/calendar';

/** The year of the bodies as the browser sees it. */
@Service()
export class CalendarClient {
  private readonly http = inject(HttpClient);

  year(params: () => Record<string, string>) {
    return httpResource<CalendarView>(() => ({ url: CALENDAR, params: params() }));
  }

  plan(input: YearPlanInput) {
    return firstValueFrom(this.http.put<CalendarView>(`${CALENDAR}/plans`, input));
  }

  preview(params: Record<string, string | readonly string[]>) {
    return firstValueFrom(this.http.get<SeriesPreview>(`${CALENDAR}/series`, { params }));
  }

  make(input: SeriesInput) {
    return firstValueFrom(this.http.post<SeriesMade>(`${CALENDAR}/series`, input));
  }
}
