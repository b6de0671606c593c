import { Component, computed, inject, input } from '@angular/core';
import { AttendanceInput, MeetingView, VoiceView } from '../../api/contract';
import { PRESENCES, Presence } from '../../governance/parts/words';
import { moment, NARROW } from '../../kernel/french';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Icon } from '../../ui/icon';
import { isOver } from '../agenda';
import { LiveMeeting } from '../live-meeting';
import { AttendanceAsked, AttendanceDialog } from './attendance-dialog';
import { ProxiesWaiting } from './proxies-waiting';

/** Who is there, who speaks for whom, and whether the body may decide: always in sight of the secretary. */
@Component({
  selector: 'gw-presence-panel',
  imports: [Icon, ProxiesWaiting],
  templateUrl: './presence-panel.html',
  styleUrl: './presence-panel.css',
})
export class PresencePanel {
  protected readonly live = inject(LiveMeeting);
  private readonly dialogs = inject(Dialogs);

  readonly meeting = input.required<MeetingView>();

  protected readonly presences = Object.entries(PRESENCES) as [Presence, string][];
  protected readonly attends = computed(() => this.live.may('attend'));
  protected readonly asks = computed(() => this.live.may('conflicts'));
  /** In writing one does not attend: one answers, or has a proxy answer. */
  protected readonly words = computed<Record<Presence, string>>(() =>
    this.meeting().mode === 'written'
      ? { ...PRESENCES, present: 'a répondu', absent: 'sans réponse', excused: 'sans réponse' }
      : PRESENCES,
  );
  /** Those who have not come; whoever left is not among them. */
  protected readonly missing = computed(() =>
    this.meeting().voices.filter(({ presence, since }) => presence === 'absent' && !since),
  );

  /** A proxy that nobody answered yet is read before the list of voices, which is long. */
  protected readonly proxyWaits = computed(() =>
    this.meeting().prepared.proxies.some(({ allowed }) => allowed.includes('answer')),
  );

  /** Points from which a voice withdrew, « point 1, point 3 ». */
  private readonly withdrawals = computed(() =>
    this.meeting()
      .agenda.flatMap(({ recusals }, index) => (recusals.length ? [`point ${index + 1}`] : []))
      .join(', '),
  );
  /** Whether nothing is known of conflicts of interest yet. */
  protected readonly unasked = computed(() => this.meeting().conflicts === null && !this.withdrawals());
  protected readonly declared = computed(() => {
    const { conflicts } = this.meeting();
    const points = this.withdrawals();
    if (points) return [conflicts, `Retraits notés${NARROW}: ${points}.`].filter(Boolean).join(' ');
    if (conflicts === null)
      return isOver(this.meeting())
        ? 'La question n’a pas été posée.'
        : 'La question n’a pas encore été posée.';
    return conflicts || 'Aucun n’a été déclaré.';
  });

  protected async mark(voice: VoiceView, presence: string, box: HTMLSelectElement) {
    const input = await this.entryOf(voice, presence as Presence);
    if (input) await this.live.write((client) => client.attend(this.meeting().id, input));
    // A refused or abandoned choice goes back to what the server has.
    const now = this.meeting().voices.find(({ voiceId }) => voiceId === voice.voiceId);
    box.value = now?.presence ?? voice.presence;
  }

  /** One after the other: each is an entry of its own in the attendance list. */
  protected async allPresent() {
    for (const { voiceId } of this.missing()) {
      const entry: AttendanceInput = { voiceId, presence: 'present' };
      if (!(await this.live.write((client) => client.attend(this.meeting().id, entry)))) return;
    }
  }

  protected async conflicts() {
    const said = await this.dialogs.ask({
      title: 'Conflits d’intérêts',
      text: 'La question est posée aux membres avant de délibérer. Le procès-verbal dira ce qui a été déclaré, ou que rien ne l’a été.',
      field: 'Ce qui a été déclaré',
      help: 'Qui, sur quel point. Laissez vide si aucun conflit n’a été déclaré.',
      value: this.meeting().conflicts ?? '',
      long: true,
      optional: true,
      action: 'Acter',
    });
    if (said !== null) await this.live.write((client) => client.conflicts(this.meeting().id, said));
  }

  /** A plain roll call is one gesture; a proxy, a substitute or an hour is asked for. */
  private async entryOf(voice: VoiceView, presence: Presence): Promise<AttendanceInput | undefined> {
    const { voiceId } = voice;
    const isPlain = presence !== 'represented' && !(presence === 'present' && voice.substitutes.length);
    return isPlain ? { voiceId, presence } : this.asked(voice, presence);
  }

  private asked(voice: VoiceView, presence: Presence) {
    const asked: AttendanceAsked = { voice, meeting: this.meeting(), presence };
    return this.dialogs.open<AttendanceInput, AttendanceAsked>(AttendanceDialog, asked);
  }

  /** Another hour than now, a substitute, a proxy. */
  protected async detail(voice: VoiceView) {
    const entry = await this.asked(voice, voice.presence);
    if (entry) await this.live.write((client) => client.attend(this.meeting().id, entry));
  }

  protected hourOf(at: string) {
    return moment(at).split(' à ')[1];
  }
}
