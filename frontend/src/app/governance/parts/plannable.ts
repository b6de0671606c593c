import { httpResource } from '@angular/common/http';
import { computed, inject, Service } from '@angular/core';
import { BodyRow, RoleView } from '../../api/contract';
import { AsOf } from '../../session/as-of';
import { Session } from '../../session/session';

/**
 * The bodies whose meetings this person may prepare: the roles that plan are data of the house (`session/rights`), the
 * mandate says for which body, or for every body of its organisation when it names none. The server stays the judge.
 */
@Service()
export class Plannable {
  private readonly session = inject(Session);
  private readonly asOf = inject(AsOf);
  private readonly signedIn = computed(() => this.session.now()?.person.id);

  private readonly roles = httpResource<RoleView[]>(() =>
    this.signedIn() ? '/api/session/rights' : undefined,
  );
  readonly all = httpResource<BodyRow[]>(() => (this.signedIn() ? '/api/directory/bodies' : undefined));

  /** In the order of the directory; none on a day that is past. */
  readonly bodies = computed<readonly BodyRow[]>(() => {
    if (this.asOf.readOnly() || !this.roles.hasValue() || !this.all.hasValue()) return [];
    const planners = this.roles
      .value()
      .filter(plans)
      .map(({ id }) => id);
    const mandates = (this.session.now()?.mandates ?? []).filter(({ role }) => planners.includes(role));
    return this.all
      .value()
      .filter((body) =>
        mandates.some((it) =>
          it.bodyId ? it.bodyId === body.id : it.organisationId === body.organisationId,
        ),
      );
  });

  /** Whether the answer is still on its way. */
  readonly waits = computed(() => this.roles.isLoading() || this.all.isLoading());

  may(bodyId: string): boolean {
    return this.bodies().some(({ id }) => id === bodyId);
  }
}

const plans = ({ rules }: RoleView) =>
  rules.some(({ action, subject }) => subject === 'Meeting' && action.includes('plan'));
