/** Findings with what the clerk said about them, in the order in which they are read: the gravest first. */
import type { Finding } from '#compute/checks/finding';
import { explanationKey, standingOf, type FindingStanding } from '#compute/checks/standing';
import type { Catalog } from '#domain/catalog/catalog';
import type { Explanation } from '#domain/rule/explanation';
import { severities, type Severity } from '#domain/rule/severity';

export interface Judged {
  readonly finding: Finding;
  readonly standing: FindingStanding;
  readonly explanation?: Explanation;
}

export function judgedOf({ explanations }: Pick<Catalog, 'explanations'>, finding: Finding): Judged {
  // Where nothing is explained no key is made into a name of the map's: thousands of findings have one each.
  const explanation = explanations.size === 0 ? undefined : explanations.get(explanationKey(finding));
  const standing = standingOf(finding, explanation);
  return explanation ? { finding, standing, explanation } : { finding, standing };
}

/** The same judgement for the same finding, as long as nothing was explained: what did not change is not looked at again. */
export class Judge {
  #explanations: Catalog['explanations'] | undefined;
  #known: ReadonlyMap<Finding, Judged> = new Map();

  /** All that is found now. */
  judge({ explanations }: Pick<Catalog, 'explanations'>, findings: readonly Finding[]): Judged[] {
    const before = this.#explanations === explanations ? this.#known : undefined;
    this.#explanations = explanations;
    const judged = findings.map((finding) => before?.get(finding) ?? judgedOf({ explanations }, finding));
    this.#known = new Map(judged.map((one) => [one.finding, one]));
    return judged;
  }
}

const rank = Object.fromEntries(severities.map((severity, i) => [severity, i])) as Record<Severity, number>;

export function byGravity(a: Judged, b: Judged): number {
  return rank[a.finding.severity] - rank[b.finding.severity];
}

export interface Counts {
  /** 强制 and 准强制 without an explanation. */
  readonly wrong: number;
  readonly verify: number;
  readonly hint: number;
  readonly explained: number;
  /** All that waits for the clerk; a hint does not. */
  readonly waiting: number;
}

export function countsOf(judged: readonly Judged[]): Counts {
  const counts = { wrong: 0, verify: 0, hint: 0, explained: 0 };
  for (const { finding, standing } of judged) {
    if (standing === 'explained') counts.explained += 1;
    else if (finding.severity === 'verify') counts.verify += 1;
    else if (finding.severity === 'hint') counts.hint += 1;
    else counts.wrong += 1;
  }
  return { ...counts, waiting: counts.wrong + counts.verify };
}
