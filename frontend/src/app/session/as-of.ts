import { Location } from '@angular/common';
import { computed, inject, Service } from '@angular/core';
import { DefaultUrlSerializer, NavigationStart, Router, UrlSerializer, UrlTree } from '@angular/router';
import { ReadingDay } from '../api/reading-day';

const DAY = /[?&]at=(\d{4}-\d{2}-\d{2})(?:&|#|$)/;

/** « État au »: the day the whole application shows. It lives in the address (`?at=`) and follows every link. */
@Service()
export class AsOf {
  private readonly reading = inject(ReadingDay);
  private readonly router = inject(Router);

  readonly day = this.reading.day.asReadonly();
  /** On another day than today nothing can be changed. */
  readonly readOnly = computed(() => this.day() !== null);

  constructor() {
    const location = inject(Location);
    this.follow(location.path());
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationStart && event.navigationTrigger === 'popstate')
        this.follow(location.path());
    });
  }

  /** Turns the application to that day; null comes back to today. */
  turnTo(day: string | null): Promise<boolean> {
    this.reading.day.set(day);
    const here = this.router.parseUrl(this.router.url);
    const { at: _, ...queryParams } = here.queryParams;
    here.queryParams = queryParams;
    return this.router.navigateByUrl(here, { onSameUrlNavigation: 'reload' });
  }

  private follow(address: string) {
    this.reading.day.set(DAY.exec(address)?.[1] ?? null);
  }
}

/** Writes the day being read into every address of the application, so that links, tabs and reloads keep it. */
@Service({ autoProvided: false })
export class DatedAddresses implements UrlSerializer {
  private readonly reading = inject(ReadingDay);
  private readonly plain = new DefaultUrlSerializer();

  parse(url: string): UrlTree {
    return this.plain.parse(url);
  }

  serialize(tree: UrlTree): string {
    const { at: _, ...others } = tree.queryParams;
    const day = this.reading.day();
    return this.plain.serialize(new UrlTree(tree.root, day ? { ...others, at: day } : others, tree.fragment));
  }
}
