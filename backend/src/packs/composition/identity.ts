import type { Finding } from '../../rulebook/finding';
import type { PackOrganisation } from './facts';

const ASKED = ['bce', 'seat', 'rpm'] as const;

/** The facts of a legal person that are still to be given (art. 30(1)a RGPD), by their keys. */
export function missingIdentity({ identity }: PackOrganisation): string[] {
  return ASKED.filter((field) => !identity[field]);
}

/** What art. 30(1)a and art. 37 RGPD ask of an organisation's own record; `named` gives a field its French name. */
export function identityFindings(
  organisation: PackOrganisation,
  named: (field: string) => string,
): Finding[] {
  const { id: organisationId, code: subject, dpd } = organisation;
  const base = { organisationId, link: `/annuaire/organisations/${organisationId}` };
  const fields = missingIdentity(organisation).map(named);
  return [
    ...(dpd?.name ? [] : [{ ...base, rule: 'dpo-missing', facts: { subject }, section: 'dpd' }]),
    ...(fields.length
      ? [{ ...base, rule: 'identity-incomplete', facts: { subject, fields }, section: 'identity' }]
      : []),
  ];
}
