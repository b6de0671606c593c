import { Inject, Injectable } from '@nestjs/common';
import { Rulebook } from '../../rulebook/rulebook';
import { BodyRules, Circuit, Stage } from '../../rulebook/words';
import { mayReturnTo } from '../circuits/circuit';
import { CircuitStageView, CircuitView, SourceView } from './circuits.dto';

/** Shows the circuits: which body decides in which order, by which rule, and where each rule comes from. */
@Injectable()
export class CircuitPages {
  constructor(@Inject(Rulebook) private readonly book: Rulebook) {}

  all(): CircuitView[] {
    return [...this.book.circuits.values()]
      .map((circuit) => this.one(circuit))
      .sort((one, other) => one.id.localeCompare(other.id, 'fr'));
  }

  private one(circuit: Circuit): CircuitView {
    const { id, name, purpose, source, deadlinesSource, opinionsSource, again, stages } = circuit;
    return {
      id, name, purpose, source: { ...source },
      deadlinesSource: deadlinesSource ? { ...deadlinesSource } : null,
      opinionsSource: opinionsSource ? { ...opinionsSource } : null,
      again: again ? { ...again, source: { ...again.source } } : null,
      stages: stages.map((stage) => this.stage(circuit, stage)),
    }; // prettier-ignore
  }

  private stage(circuit: Circuit, stage: Stage): CircuitStageView {
    const rules = this.book.bodies.get(stage.body);
    return {
      id: stage.id, name: stage.name, body: stage.body, bodyName: rules?.name ?? stage.body, does: stage.does, verb: stage.verb,
      each: stage.each !== undefined, gives: stage.gives ?? null, offers: [...(stage.offers ?? [])], onReturn: stage.onReturn ?? null,
      returnsTo: mayReturnTo(circuit, stage).map(({ id }) => id),
      deadlineDays: stage.deadlineDays, urgentDays: stage.urgent?.deadlineDays ?? null, inForce: stage.inForce ?? null,
      opinions: (stage.opinions ?? []).map(({ role, body, deadlineDays, blocking }) => ({
        giver: role ?? body ?? '',
        name: this.book.roles.get(role ?? '')?.name ?? this.book.bodies.get(body ?? '')?.name ?? '',
        deadlineDays,
        blocking: blocking ?? false,
      })),
      rule: rules && stage.does !== 'draft' ? ruleInWords(rules) : '',
      sources: rules && stage.does !== 'draft' ? sourcesOf(rules) : [],
    }; // prettier-ignore
  }
}

const MAJORITIES: Readonly<Record<BodyRules['majority']['kind'], string>> = {
  simple: 'plus de voix pour que contre',
  absolute: 'plus de la moitié des voix',
  'two-thirds': 'les deux tiers des voix',
  unanimity: 'l’unanimité des voix',
};

/** « Une voix par Mire ; quorum : la majorité des voix ; décision : plus de voix pour que contre. » */
export function ruleInWords({ voice, quorum, majority, tie, proxies, writtenProcedure }: BodyRules): string {
  const parts = [
    voice === 'organisation' ? 'Une voix par organisation' : 'Une voix par membre',
    `quorum\u202f: ${quorum.atLeast === 'majority' ? 'la majorité des voix' : `${quorum.atLeast} voix`}`,
    `décision\u202f: ${MAJORITIES[majority.kind]}${majority.of === 'present' ? ' présentes' : ''}`,
    ...(tie === 'chair' ? ['en cas de partage, la présidence départage'] : []),
    proxies.maxPerHolder
      ? `${proxies.maxPerHolder} procuration${proxies.maxPerHolder > 1 ? 's' : ''} au plus par membre`
      : 'pas de procuration',
    ...(writtenProcedure.allowed ? [`procédure écrite permise, ${writtenProcedure.days} jours`] : []),
  ];
  return `${parts.join('\u202f; ')}.`;
}

const TOLD = ['quorum', 'majority', 'voice', 'proxies', 'writtenProcedure'];

const sourcesOf = ({ sources }: BodyRules): SourceView[] =>
  sources.filter(({ rule }) => TOLD.includes(rule)).map(({ text, status }) => ({ text, status }));
