import { inject, Pipe, PipeTransform } from '@angular/core';
import { Router, UrlTree } from '@angular/router';

/** An address as the server gives it, its query included, or the words of one: what `routerLink` takes. */
@Pipe({ name: 'address' })
export class AddressPipe implements PipeTransform {
  private readonly router = inject(Router);

  transform(address: string | readonly unknown[]): UrlTree | unknown[] {
    return typeof address === 'string' ? this.router.parseUrl(address) : [...address];
  }
}
