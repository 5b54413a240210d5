/** 出错说明: kept with the figures it was given for; each one commit, undone in one step. */
import { explanationKey, figuresIn } from '#compute/checks/standing';
import { weights } from '#domain/rule/severity';
import type { Explanation } from '#domain/rule/explanation';
import { say } from '#text/say';
import { nameOf } from '../table/naming';
import type { Workspace } from '../workspace.svelte';
import type { Judged } from './judged';
import { titleOf } from './words';

/** '' takes it away. False where nothing is to be written. */
export async function explainFinding(
  workspace: Workspace,
  { finding, explanation }: Judged,
  text: string,
): Promise<boolean> {
  const said = text.trim();
  const figures = figuresIn(finding);
  if (said === (explanation?.text ?? '') && (said === '' || figures === explanation?.figures)) return false;
  const to: Explanation | undefined =
    said === ''
      ? undefined
      : {
          key: explanationKey(finding),
          rule: finding.rule,
          unit: finding.unit,
          period: finding.period,
          text: said,
          figures,
        };
  const details = {
    rule: titleOf(workspace.catalog, finding),
    unit: nameOf(workspace.catalog, finding.unit),
    text: said,
  };
  await workspace.commit(
    { code: to ? 'explained' : 'explanationGone', details },
    { explanations: [{ ...(explanation ? { from: explanation } : {}), ...(to ? { to } : {}) }] },
  );
  return true;
}

/** What is said while an explanation is typed; undefined where it is long enough. */
export function lackOf({ finding }: Judged, text: string): string | undefined {
  const { explained } = weights[finding.severity];
  if (explained === null) return say('checks.mustCorrect');
  const given = [...text.replace(/\s/g, '')].length;
  return given >= explained
    ? undefined
    : say('checks.tooShort', { least: explained, more: explained - given });
}
