import { httpResource, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Loaded } from './loaded';

@Component({
  imports: [Loaded],
  template: `<section *gwLoaded="activity; let it">{{ it.name }}</section>`,
})
class ActivityPage {
  readonly id = signal('T02');
  readonly activity = httpResource<{ name: string }>(() => `/api/activities/${this.id()}`);
}

async function opened() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const server = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ActivityPage);
  const page: HTMLElement = fixture.nativeElement;
  TestBed.tick();
  return {
    fixture,
    page,
    answer: async (id: string, body: object, status = 200) => {
      server.expectOne(`/api/activities/${id}`).flush(body, { status, statusText: '-' });
      await fixture.whenStable();
    },
  };
}

describe('what is shown while the server answers', () => {
  it('is nothing but a skeleton, then the page', async () => {
    const { page, answer } = await opened();
    expect(page.querySelector('gw-skeleton')).not.toBeNull();
    await answer('T02', { name: 'Accompagnement' });
    expect(page.textContent).toBe('Accompagnement');
  });

  it('is the sentence of the refusal, without « Réessayer » where trying again is useless', async () => {
    const { page, answer } = await opened();
    await answer('T02', { type: 'access.closed', detail: 'Cet espace est réservé au GT.' }, 403);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Cet espace est réservé au GT.');
    expect(page.querySelector('button')).toBeNull();
  });

  it('offers to try again after a breakdown, and shows the page when it then works', async () => {
    const { page, answer } = await opened();
    await answer('T02', {}, 500);
    page.querySelector('button')!.click();
    TestBed.tick();
    await answer('T02', { name: 'Accompagnement' });
    expect(page.textContent).toBe('Accompagnement');
  });

  it('leaves the same page in place, marked busy, while another is fetched', async () => {
    const { fixture, page, answer } = await opened();
    await answer('T02', { name: 'Accompagnement' });
    const section = page.querySelector('section')!;
    fixture.componentInstance.id.set('T03');
    TestBed.tick();
    expect([section.isConnected, section.hasAttribute('aria-busy')]).toEqual([true, true]);
    await answer('T03', { name: 'Bilan' });
    expect([section.textContent, section.hasAttribute('aria-busy')]).toEqual(['Bilan', false]);
  });
});
