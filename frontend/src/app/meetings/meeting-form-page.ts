import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, required, submit, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { MeetingInput, ReadyStepView } from '../api/contract';
import { Attempts } from '../governance/parts/attempts';
import { OwnBodies } from '../governance/parts/own-bodies';
import { Mode, MODES } from '../governance/parts/words';
import { shortDay } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { DateField } from '../ui/date-field';
import { Empty } from '../ui/empty';
import { Field } from '../ui/field';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { Skeleton } from '../ui/skeleton';
import { StateBadge } from '../ui/state';
import { TimeField } from '../ui/time-field';
import { DURATIONS } from './desk/duration-dialog';
import { BodyField } from './form/body-field';
import { WhereFields, whereRules } from './form/where-fields';
import { MeetingsClient } from './meetings-client';

interface Plan {
  bodyId: string;
  mode: Mode;
  date: string;
  start: string;
  place: string;
  deadline: string;
  link: string;
  statement: string;
  durationDays: string;
  standing: boolean;
}

/** Where a meeting or a written procedure of a body is prepared, with the dossiers that wait for that body. */
@Component({
  selector: 'gw-meeting-form-page',
  imports: [
    BodyField,
    DateField,
    Empty,
    Field,
    FormField,
    Loaded,
    Notice,
    PageHead,
    RouterLink,
    Skeleton,
    StateBadge,
    TimeField,
    TypoPipe,
    WhereFields,
  ],
  templateUrl: './meeting-form-page.html',
  styleUrl: './meeting-form-page.css',
})
export class MeetingFormPage {
  private readonly client = inject(MeetingsClient);
  private readonly router = inject(Router);
  protected readonly bodies = inject(OwnBodies);

  /** The body of the address (`?instance=`). */
  readonly instance = input<string>();
  /** The stations to put on the agenda (`?etapes=`), separated by commas; all that are ready without it. */
  readonly etapes = input<string>();

  protected readonly modes = (Object.entries(MODES) as [Mode, string][]).map(
    ([mode, word]) => [mode, mode === 'written' ? 'Par écrit, sans réunion' : capital(word)] as const,
  );
  protected readonly durations = DURATIONS;
  protected readonly attempts = new Attempts();
  private readonly model = signal<Plan>({
    bodyId: '',
    mode: 'on-site',
    date: '',
    start: '09:30',
    place: '',
    deadline: '',
    link: '',
    statement: '',
    durationDays: '0.5',
    standing: true,
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.bodyId, { message: 'Choisissez une instance.' });
    required(path.date, { message: 'Choisissez une date.' });
    whereRules(path.place, path.link);
    validate(path.deadline, ({ value, valueOf }) => {
      if (valueOf(path.mode) !== 'written') return undefined;
      if (!value()) return { kind: 'deadline', message: 'Dites jusqu’à quel jour les membres répondent.' };
      const before = value() < valueOf(path.date);
      return before ? { kind: 'deadline', message: 'Le délai finit après l’ouverture.' } : undefined;
    });
  });
  private readonly bodyId = computed(() => this.model().bodyId);
  protected readonly written = computed(() => this.model().mode === 'written');
  protected readonly ready = this.client.ready(this.bodyId);
  protected readonly body = this.client.body(this.bodyId);
  /** What whoever prepares a meeting has to know of the body's rules; who sits in it is not among them. */
  protected readonly rules = computed(() => {
    const rules = this.body.hasValue() ? this.body.value().rules : [];
    return rules.filter(({ rule }) => rule !== 'composition' && rule !== 'frequency');
  });
  /** The stations that are ticked. */
  protected readonly chosen = linkedSignal<readonly string[]>(() => {
    const asked = this.etapes()?.split(',');
    const ready = this.ready.hasValue() ? this.ready.value().map(({ stepId }) => stepId) : [];
    return asked ? ready.filter((id) => asked.includes(id)) : ready;
  });

  protected toggle(id: string) {
    this.chosen.update((chosen) =>
      chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id],
    );
  }

  protected told({ stageName, dossierNumber, dueOn, late }: ReadyStepView) {
    return `${dossierNumber}, étape ${stageName}, ${late ? 'attendu depuis le' : 'à décider pour le'} ${shortDay(dueOn)}`;
  }

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      const meeting = await this.attempts.make(() => this.client.plan(this.entry()));
      if (meeting) await this.router.navigate(['/reunions', meeting.id]);
      return undefined;
    });
  }

  private entry(): MeetingInput {
    const { bodyId, mode, date, start, place, deadline, link, statement, durationDays, standing } =
      this.model();
    const sitting = mode !== 'written';
    return {
      bodyId,
      mode,
      date,
      start: sitting && start ? start : null,
      place: sitting && place.trim() ? place.trim() : null,
      deadline: sitting ? null : deadline,
      statement: sitting ? null : statement.trim() || null,
      link: sitting && mode !== 'on-site' && link.trim() ? link.trim() : null,
      durationDays: sitting ? Number(durationDays) : null,
      standing: sitting && standing,
      stepIds: [...this.chosen()],
    };
  }
}

const capital = (word: string) => word[0]!.toLocaleUpperCase('fr') + word.slice(1);
