/**
 * 其中: a form that says so says that the part is within its whole. `其中:男` stands below or beside 活产数, or is its own
 * level of the header; anything less plain is not taken for a part. What comes out are rules, to be confirmed (核实).
 */
import type { IndicatorId } from '#domain/id';
import { usualRule, type Rule, type RuleId } from '#domain/rule/rule';
import { axisOf } from '#domain/table/cell';
import { leavesOf, type Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { bracketed } from '#formula/printer';

const among = /^\s*其\s*中/;

export function partRules(table: Table): Rule[] {
  const axis = axisOf(table, 'indicator');
  if (!axis) return [];
  const rules: Rule[] = [];
  const add = (part: Member, whole: Member): void => {
    if (part.id === undefined || whole.id === undefined || part.id === whole.id) return;
    const [small, great] = [part.id, whole.id].map((id) => bracketed({ by: 'id', name: id as IndicatorId }));
    rules.push({
      ...usualRule,
      id: `part:${table.id}:${part.id}` as RuleId,
      table: table.id,
      name: `${part.caption.trim()}≤${whole.caption.trim()}`,
      formula: `${small}<=${great}`,
      severity: 'verify',
    });
  };
  const visit = (members: readonly Member[]): void => {
    let whole: Member | undefined;
    let within = false;
    for (const member of members) {
      const isPart = among.test(member.caption);
      if (isPart && whole) {
        within = true;
        for (const part of leavesOf([member])) add(part, whole);
      } else if (within && whole && deeper(member, whole)) {
        // 其中:男 / 女: set in like the first, so of the same whole.
        add(member, whole);
      } else {
        within = false;
        whole = member.children ? firstOf(member) : member;
      }
      if (member.children && !isPart) visit(member.children);
    }
  };
  visit(axis.members);
  return rules;
}

function deeper(member: Member, whole: Member): boolean {
  return !member.children && member.depth !== undefined && member.depth > (whole.depth ?? 0);
}

/** Of a group only what is called its total is the whole of what stands beside it. */
function firstOf(group: Member): Member | undefined {
  const [first] = group.children ?? [];
  return first && !first.children && /^(合\s*计|小\s*计|总\s*数|计)$/.test(first.caption.trim())
    ? first
    : undefined;
}
