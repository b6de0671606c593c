import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import { Api } from '../api';

export type TodayView = Api<'TodayView'>;
export type Waiting = Api<'WaitingView'>;
export type Standing = Api<'StandingView'>;
export type FindingPage = Api<'FindingPage'>;
export type SectorFindings = Api<'SectorFindingsView'>;
export type Finding = Api<'FindingView'>;

/** The start page and the findings, as the browser sees them. */
@Service()
export class TodayClient {
  today(organisation: () => string | undefined) {
    return httpResource<TodayView>(() => ({
      url: '/api/today',
      params: { ...(organisation() && { organisation: organisation()! }) },
    }));
  }

  sectorFindings() {
    return httpResource<SectorFindings>(() => '/api/findings/sector');
  }

  findings(query: () => Record<string, string | readonly string[]>) {
    return httpResource<FindingPage>(() => ({ url: '/api/findings', params: query() }));
  }
}
