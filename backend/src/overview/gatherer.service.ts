import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service';
import { Organisation } from '../directory/organisation.entity';
import { Texts } from '../documents/texts.service';
import { Flows } from '../flows/flows.service';
import { Activities } from '../register/activities.service';
import { Finding } from '../rulebook/finding';

/** Asks every room what its rules find about one organisation on one day. */
@Injectable()
export class Gatherer {
  constructor(
    private readonly directory: Directory,
    private readonly activities: Activities,
    private readonly flows: Flows,
    private readonly texts: Texts,
  ) {}

  /** The findings of one organisation, room by room. */
  async of(organisationId: string, day: string): Promise<Finding[]> {
    const found = [this.besideRegister(organisationId, day), this.activities.findings(organisationId, day)];
    return (await Promise.all(found)).flat();
  }

  /** Those of every room but the register, which counts its own without reading its entries. */
  async besideRegister(organisationId: string, day: string): Promise<Finding[]> {
    const found = await Promise.all([
      this.texts.findings(organisationId, day),
      this.flows.findings(organisationId, day),
      this.directory.get(organisationId).then(identityFindings),
    ]);
    return found.flat();
  }
}

const IDENTITY: Readonly<Record<string, string>> = {
  bce: 'numéro d’entreprise',
  seat: 'siège',
  rpm: 'registre des personnes morales',
};

/** What art. 30(1)(a) and art. 37 RGPD ask of an organisation's own record. */
function identityFindings(organisation: Organisation): Finding[] {
  const { id: organisationId, code: subject, identity, dpd } = organisation;
  const link = `/annuaire/organisations/${organisationId}`;
  const missing = Object.entries(IDENTITY).filter(([field]) => !identity[field as keyof typeof identity]);
  const base = { organisationId, link };
  return [
    ...(dpd?.name ? [] : [{ ...base, rule: 'dpo-missing', facts: { subject }, section: 'dpd' }]),
    ...(missing.length
      ? [
          {
            ...base,
            rule: 'identity-incomplete',
            facts: { subject, fields: missing.map(([, label]) => label) },
            section: 'identity',
          },
        ]
      : []),
  ];
}
