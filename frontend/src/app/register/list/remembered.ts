type Query = Readonly<Record<string, string | readonly string[]>>;
const PLACE = 'registre.liste';

/** Keeps where one is in the list of the register, for as long as the window is open. */
export function remember(address: Query): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(address));
  } catch {
    // A browser that keeps nothing simply begins again at the first view.
  }
}

/** Where one was in the list; null when that is its first view. */
export function recalled(): Query | null {
  try {
    const address = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}') as Query;
    return Object.keys(address).length ? address : null;
  } catch {
    return null;
  }
}
