import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/shell/app';
import { APP_CONFIG } from './app/shell/app-config';

bootstrapApplication(App, APP_CONFIG).catch((error: unknown) => console.error(error));
