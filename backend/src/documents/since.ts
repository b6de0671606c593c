/** « 2 minutes », « 3 jours »: how long ago an instant is, seen from another; both ISO 8601. */
export function since(at: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 60_000));
  if (minutes < 1) return 'moins d’une minute';
  if (minutes < 60) return counted(minutes, 'minute');
  if (minutes < 60 * 24) return counted(Math.floor(minutes / 60), 'heure');
  return counted(Math.floor(minutes / 60 / 24), 'jour');
}

/** « 1 passage », « 2 passages ». */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count > 1 ? 's' : ''}`;
}
