import { Tab } from '../ui/tabs';

export const RIGHTS_TABS: readonly Tab[] = [
  { label: 'Mandats et droits', link: '/droits', exact: true },
  { label: 'Textes de loi', link: '/droits/textes' },
];
