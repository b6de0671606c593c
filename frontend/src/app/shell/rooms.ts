import { IconName } from '../ui/icon';

/** A room as the rail names it: `room` is the word of the session's `rooms`. */
export interface Room {
  readonly room: string;
  readonly label: string;
  readonly link: string;
  readonly icon: IconName;
}

/** The rooms in the order of the rail; the first four are the bottom bar of a phone. */
export const ROOMS: readonly Room[] = [
  { room: 'today', label: 'À faire', link: '/', icon: 'today' },
  { room: 'register', label: 'Registre', link: '/registre', icon: 'register' },
  { room: 'flows', label: 'Flux', link: '/flux', icon: 'flows' },
  { room: 'documents', label: 'Documents', link: '/documents', icon: 'document' },
  { room: 'dossiers', label: 'Dossiers', link: '/dossiers', icon: 'dossier' },
  { room: 'meetings', label: 'Réunions', link: '/reunions', icon: 'meeting' },
  { room: 'meetings', label: 'Suivi', link: '/suivi', icon: 'check' },
  { room: 'meetings', label: 'Espaces', link: '/espaces', icon: 'document' },
  { room: 'packs', label: 'Conformité', link: '/conformite', icon: 'pack' },
  { room: 'directory', label: 'Annuaire', link: '/annuaire', icon: 'directory' },
  { room: 'journal', label: 'Journal', link: '/journal', icon: 'journal' },
];
