const ADDRESSES: Readonly<Record<string, string>> = {
  Activity: '/registre/',
  Flow: '/flux/',
  Document: '/documents/',
  Dossier: '/dossiers/',
  Meeting: '/reunions/',
  Decision: '/dossiers/decisions/',
  Pack: '/conformite/',
  ChangeNotice: '/impact/annonces/',
  Organisation: '/annuaire/organisations/',
  Body: '/annuaire/instances/',
};

/** Where the pages show a thing that the journal names; null when it has no page. */
export function addressOf(subject: string, id: string): string | null {
  const room = ADDRESSES[subject];
  return room ? `${room}${id}` : null;
}
