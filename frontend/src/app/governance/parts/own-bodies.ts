import { httpResource } from '@angular/common/http';
import { computed, inject, Service } from '@angular/core';
import { BodyRow, RoleView } from '../../api/contract';
import { AsOf } from '../../session/as-of';
import { Session } from '../../session/session';

type Doing = 'read' | 'plan';

/**
 * The bodies that a person's mandates reach. Which roles read or plan meetings is data of the house (`session/rights`);
 * the mandate says in which body, or in every body of its organisation when it names none. The server stays the judge:
 * this only spares people a link or a form that would be refused.
 */
@Service()
export class OwnBodies {
  private readonly session = inject(Session);
  private readonly asOf = inject(AsOf);
  private readonly signedIn = computed(() => this.session.now()?.person.id);

  private readonly roles = httpResource<RoleView[]>(() =>
    this.signedIn() ? '/api/session/rights' : undefined,
  );
  private readonly all = httpResource<BodyRow[]>(() =>
    this.signedIn() ? '/api/directory/bodies' : undefined,
  );

  /** Bodies whose meetings this person may read, in the order of the directory. */
  readonly read = computed(() => this.reached('read'));
  /** Bodies whose meetings this person may prepare; none on a day that is past. */
  readonly planned = computed(() => (this.asOf.readOnly() ? [] : this.reached('plan')));
  /** Whether the answer is still on its way. */
  readonly waits = computed(() => this.roles.isLoading() || this.all.isLoading());

  reads(bodyId: string | null): boolean {
    return this.read().some(({ id }) => id === bodyId);
  }

  plans(bodyId: string): boolean {
    return this.planned().some(({ id }) => id === bodyId);
  }

  private reached(doing: Doing): readonly BodyRow[] {
    if (!this.roles.hasValue() || !this.all.hasValue()) return [];
    const roles = this.roles
      .value()
      .filter((role) => meets(role, doing))
      .map(({ id }) => id);
    const mandates = (this.session.now()?.mandates ?? []).filter(({ role }) => roles.includes(role));
    return this.all
      .value()
      .filter(({ id, organisationId }) =>
        mandates.some((it) => (it.bodyId ? it.bodyId === id : it.organisationId === organisationId)),
      );
  }
}

const meets = ({ rules }: RoleView, doing: Doing) =>
  rules.some(({ action, subject }) => subject === 'Meeting' && action.includes(doing));
