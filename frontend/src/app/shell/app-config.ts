import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { ApplicationConfig, inject, provideEnvironmentInitializer } from '@angular/core';
import {
  provideRouter,
  UrlSerializer,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { door } from '../api/door';
import { Appearance } from '../kernel/theme';
import { AsOf, DatedAddresses } from '../session/as-of';
import { APP_ROUTES } from './app-routes';

/** What the application is made of before its first page. */
export const APP_CONFIG: ApplicationConfig = {
  providers: [
    provideHttpClient(withInterceptors([door])),
    provideRouter(
      APP_ROUTES,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    DatedAddresses,
    { provide: UrlSerializer, useExisting: DatedAddresses },
    provideEnvironmentInitializer(() => {
      inject(Appearance);
      inject(AsOf);
    }),
  ],
};
