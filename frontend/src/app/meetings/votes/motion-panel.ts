import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MeetingView, MotionView, RecusalView, VoiceView, VoteInput } from '../../api/contract';
import { ResultLine } from '../../governance/parts/result-line';
import { MOTION_STATES, OUTCOMES } from '../../governance/parts/words';
import { plural } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { Dialogs } from '../../ui/dialog/dialogs';
import { StateBadge } from '../../ui/state';
import { LiveMeeting } from '../live-meeting';
import { silencedBy } from '../recusals';
import { CountDialog, Counted, Counting } from './count-dialog';
import { Hands, HandsDialog, HandsNoted } from './hands-dialog';
import { VotePanel } from './vote-panel';

/** Whose answer a meeting waits for. */
const AWAITED: readonly VoiceView['presence'][] = ['present', 'represented'];

const WAYS: Record<MotionView['ballot'], string> = {
  named: '',
  counted: 'Mains levées, sans les noms',
  secret: 'Scrutin secret',
};

/** One motion: while the poll is open, how many have answered and the way to answer; then its result. */
@Component({
  selector: 'gw-motion-panel',
  imports: [ResultLine, RouterLink, StateBadge, TypoPipe, VotePanel],
  templateUrl: './motion-panel.html',
  styleUrl: './motion-panel.css',
})
export class MotionPanel {
  protected readonly live = inject(LiveMeeting);
  private readonly dialogs = inject(Dialogs);

  readonly motion = input.required<MotionView>();
  readonly meeting = input.required<MeetingView>();
  /** Voices that withdrew from the point. */
  readonly recusals = input<readonly RecusalView[]>([]);

  protected readonly words = OUTCOMES;
  protected readonly states = MOTION_STATES;
  protected readonly open = computed(() => this.motion().state === 'open');
  protected readonly share = computed(() => {
    const { answered, of } = this.motion();
    return of ? (100 * answered) / of : 0;
  });
  protected readonly told = computed(() => {
    const { answered, of } = this.motion();
    return `${plural(answered, 'réponse')} sur ${plural(of, 'voix', 'voix')}`;
  });
  /** Who is still waited for, by name; who answered what is nobody's business before the poll is closed. */
  protected readonly missing = computed(() => {
    const { voices, mode } = this.meeting();
    const { answeredBy } = this.motion();
    const isThere = (voice: VoiceView) =>
      (mode === 'written' || AWAITED.includes(voice.presence)) &&
      silencedBy(voice, this.recusals()) !== 'voice';
    return voices
      .filter((voice) => isThere(voice) && !answeredBy.includes(voice.voiceId))
      .map(({ name }) => name);
  });
  protected readonly heard = computed(() => {
    const { answeredBy } = this.motion();
    return this.meeting().voices.flatMap(({ voiceId, name }) => (answeredBy.includes(voiceId) ? [name] : []));
  });
  /** Whether the reader carries a voice here. */
  protected readonly member = computed(() => this.meeting().voices.some(({ mine }) => mine));

  /** Mains levées comptées, scrutin secret; '' for a vote by name. */
  protected readonly way = computed(() => WAYS[this.motion().ballot]);

  protected may(move: string) {
    return this.motion().allowed.includes(move);
  }

  protected vote(vote: VoteInput) {
    return this.live.vote(this.motion().id, vote);
  }

  protected async hands() {
    const asked: Hands = {
      motion: this.motion(),
      voices: this.meeting().voices,
      recusals: this.recusals(),
    };
    const noted = await this.dialogs.open<HandsNoted, Hands>(HandsDialog, asked, 640);
    if (!noted) return;
    this.live.take(noted.view);
    if (noted.close) await this.live.write((client) => client.closePoll(this.motion().id));
  }

  /** Hands are counted and not named. */
  protected async count() {
    const { id, text, of } = this.motion();
    const counted = await this.dialogs.open<Counted, Counting>(CountDialog, { text, voices: of }, 560);
    if (!counted) return;
    const noted = await this.live.write((client) => client.count(id, counted.sums));
    if (noted && counted.close) await this.live.write((client) => client.closePoll(id));
  }

  /** The chair asks, and nobody objects. */
  protected async nobodyObjects() {
    const goes = await this.dialogs.confirm({
      title: 'Personne ne s’oppose',
      text: `La présidence demande si quelqu’un s’oppose ou s’abstient. Si personne ne le fait, ${plural(this.motion().of, 'voix présente ou représentée est notée', 'voix présentes ou représentées sont notées')} comme consentant sans objection, et le vote est clôturé.`,
      action: 'Constater l’unanimité',
    });
    if (goes) await this.live.write((client) => client.nobodyObjects(this.motion().id));
  }

  protected async close() {
    const { answered, of } = this.motion();
    const missing = of - answered;
    const goes = await this.dialogs.confirm({
      title: 'Clôturer le vote',
      text: missing
        ? `${plural(missing, 'voix n’a', 'voix n’ont')} pas répondu. Le résultat est établi d’après les réponses reçues et les règles de l’instance, et ne change plus.`
        : 'Toutes les voix ont répondu. Le résultat est établi d’après les règles de l’instance et ne change plus.',
      action: 'Clôturer le vote',
    });
    if (goes) await this.live.write((client) => client.closePoll(this.motion().id));
  }

  protected async withdraw() {
    const goes = await this.dialogs.confirm({
      title: 'Retirer la motion',
      text: 'Le vote s’arrête sans résultat et les réponses reçues ne comptent pas. Le procès-verbal dit que la motion a été retirée.',
      action: 'Retirer',
      danger: true,
    });
    if (goes) await this.live.write((client) => client.withdrawMotion(this.motion().id));
  }
}
