import { computed, inject, Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** What a list may write in its address; null or '' takes the word away. */
export type AddressChange = Readonly<Record<string, string | number | readonly string[] | null>>;

/** A list's address: search, sort, page and facets live in the URL and nowhere else. */
export interface ListAddress {
  readonly q: Signal<string>;
  /** `code` ascending, `-code` descending, '' the server's own order. */
  readonly sort: Signal<string>;
  /** From 1. */
  readonly page: Signal<number>;
  /** Everything the list asks of the server, ready for `httpResource({ url, params })`. */
  readonly query: Signal<Record<string, string | readonly string[]>>;
  /** The facets in use, without q, sort, page. */
  readonly facets: Signal<readonly string[]>;
  text(name: string): string;
  all(name: string): readonly string[];
  /** Goes to the changed address; any change but of the page goes back to page 1. */
  write(change: AddressChange): Promise<boolean>;
  /** Takes the search and every facet away. */
  clear(): Promise<boolean>;
}

const NOT_FACETS = ['q', 'sort', 'page', 'at', 'vue'];

/** The address of the list one stands in. Call where `inject` may be called. */
export function listAddress(): ListAddress {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const words = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const text = (name: string) => words().get(name) ?? '';
  const facets = computed(() => words().keys.filter((name) => !NOT_FACETS.includes(name)));

  function write(change: AddressChange) {
    const page = 'page' in change && Number(change['page']) > 1 ? change['page'] : null;
    const queryParams = Object.fromEntries(
      Object.entries({ ...change, page }).map(([name, to]) => [name, kept(to)]),
    );
    const replaceUrl = 'q' in change;
    return router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }

  return {
    q: computed(() => text('q')),
    sort: computed(() => text('sort')),
    page: computed(() => Math.max(1, Number(text('page')) || 1)),
    query: computed(() =>
      Object.fromEntries(
        words()
          .keys.filter((name) => name !== 'at')
          .map((name) => [name, words().getAll(name).length > 1 ? words().getAll(name) : text(name)]),
      ),
    ),
    facets,
    text,
    all: (name) => words().getAll(name),
    write,
    clear: () => write(Object.fromEntries([...facets(), 'q'].map((name) => [name, null]))),
  };
}

function kept(value: AddressChange[string]) {
  return value === '' || (Array.isArray(value) && !value.length) ? null : value;
}
