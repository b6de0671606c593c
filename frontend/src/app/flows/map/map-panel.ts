import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShortDayPipe } from '../../kernel/french-pipes';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { StateBadge } from '../../ui/state';
import { FlowMarks } from '../flow-marks';
import { endState } from '../flow-words';
import { FlowsClient } from '../flows-client';

/** The record of the flow that is lit on the map, in short. */
@Component({
  selector: 'gw-map-panel',
  imports: [FlowMarks, Icon, Loaded, RouterLink, ShortDayPipe, StateBadge],
  template: `
    <section class="sheet" aria-labelledby="suivi">
      <ng-container *gwLoaded="found; let it; lines: 5">
        <header>
          <h2 id="suivi">
            <span class="muted">{{ it.code }}</span> {{ it.name }}
          </h2>
          <a class="button open no-print" [routerLink]="['/flux', it.id]">Ouvrir la fiche</a>
          <button
            type="button"
            class="button quiet icon no-print"
            aria-label="Ne plus suivre ce flux"
            (click)="closed.emit()"
          >
            <gw-icon name="close" />
          </button>
        </header>
        <gw-flow-marks [marks]="it.marks" />
        <dl>
          @for (end of [it.source, it.destination]; track $index) {
            <div>
              <dt>{{ $first ? 'De' : 'Vers' }}</dt>
              <dd>
                {{ end.name }}
                @if (end.state !== 'none') {
                  <gw-state [kind]="endState(end).kind" [bare]="true">{{ endState(end).word }}</gw-state>
                  @if (end.state === 'confirmed') {
                    <span class="muted small">le {{ end.on | shortDay }}</span>
                  }
                }
              </dd>
            </div>
          }
          <div>
            <dt>Données</dt>
            <dd>{{ it.data }}</dd>
          </div>
          <div>
            <dt>Finalité</dt>
            <dd>{{ it.purpose }}</dd>
          </div>
          <div>
            <dt>Canal</dt>
            <dd>{{ it.channelLabel }}, {{ it.frequency.toLowerCase() }}</dd>
          </div>
          <div>
            <dt>Instrument</dt>
            <dd>{{ it.instrumentLabel ?? 'Aucun' }}</dd>
          </div>
          <div>
            <dt>Traitement</dt>
            <dd>{{ it.activity }}, au dossier de {{ it.organisationCode }}</dd>
          </div>
        </dl>
      </ng-container>
    </section>
  `,
  styleUrl: './map-panel.css',
})
export class MapPanel {
  readonly flow = input.required<string>();
  readonly closed = output();

  protected readonly endState = endState;
  protected readonly found = inject(FlowsClient).one(this.flow);
}
