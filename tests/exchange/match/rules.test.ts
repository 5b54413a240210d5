import { describe, expect, it } from 'vitest';
import { captionOf } from '#exchange/match/indicator/caption';
import { indicatorRules } from '#exchange/match/indicator/rules/list';
import { unitNameOf } from '#exchange/match/unit/name';
import { unitRules } from '#exchange/match/unit/rules/list';

describe('a rule about indicators scores its own examples as it says', () => {
  const examples = indicatorRules.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));
  it.each(examples)('$rule.name: $example.0.name for $example.1.name is $example.2', ({ rule, example }) => {
    const [asked, known, score] = example;
    expect(rule.score(captionOf(asked), captionOf(known))).toBe(score);
  });
});

describe('a rule about units scores its own examples as it says', () => {
  const examples = unitRules.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));
  it.each(examples)('$rule.name: $example.0.name for $example.1.name is $example.2', ({ rule, example }) => {
    const [asked, known, score] = example;
    expect(rule.score(unitNameOf(asked), unitNameOf(known))).toBe(score);
  });
});
