import { Tab } from '../ui/tabs';

/** The two registers that a body keeps. */
export const REGISTERS: readonly Tab[] = [
  { label: 'Procès-verbaux', link: '/reunions/registres', exact: true },
  { label: 'Décisions', link: '/reunions/registres/decisions' },
];
