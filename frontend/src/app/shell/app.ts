import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The root: whatever the address says. */
@Component({ selector: 'gw-app', imports: [RouterOutlet], template: `<router-outlet />` })
export class App {}
