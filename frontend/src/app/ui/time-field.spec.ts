import { ComponentFixture, TestBed } from '@angular/core/testing';
import { TimeField } from './time-field';

describe('the box where an hour is written', () => {
  let fixture: ComponentFixture<TimeField>;
  const box = () => (fixture.nativeElement as HTMLElement).querySelector('input')!;
  const write = (words: string) => {
    box().value = words;
    box().dispatchEvent(new Event('input'));
    box().dispatchEvent(new Event('blur'));
    fixture.detectChanges();
  };

  beforeEach(() => {
    fixture = TestBed.createComponent(TimeField);
    fixture.componentRef.setInput('value', '09:30');
    fixture.detectChanges();
  });

  it('shows it as one writes it in Belgium, whatever the browser speaks', () => {
    expect(box().value).toBe('9\u00a0h\u00a030');
  });

  it('takes 14h as 14:00, and writes it out', () => {
    write('14h');
    expect([fixture.componentInstance.value(), box().value]).toEqual(['14:00', '14\u00a0h']);
  });

  it('keeps words that are no hour on the screen, says so, and the hour stays as it was', () => {
    write('vers midi');
    expect(fixture.componentInstance.value()).toBe('09:30');
    expect(box().value).toBe('vers midi');
    expect(fixture.componentInstance.text.parseErrors()).toHaveLength(1);
  });

  it('may be left empty', () => {
    write('');
    expect(fixture.componentInstance.value()).toBe('');
  });
});
