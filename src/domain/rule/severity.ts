/**
 * How much a violated rule weighs, in the national words: 强制 A must be put right; 准强制 B must be explained; 核实 C is
 * explained in six characters or more; 提示 D asks for nothing.
 */
export const severities = ['mandatory', 'quasiMandatory', 'verify', 'hint'] as const;
export type Severity = (typeof severities)[number];

interface Weight {
  readonly letter: 'A' | 'B' | 'C' | 'D';
  /** Fewest characters of an explanation that settles it; null where only other figures do, 0 where none is asked. */
  readonly explained: number | null;
}

export const weights: Readonly<Record<Severity, Weight>> = {
  mandatory: { letter: 'A', explained: null },
  quasiMandatory: { letter: 'B', explained: 1 },
  verify: { letter: 'C', explained: 6 },
  hint: { letter: 'D', explained: 0 },
};

/** Whether a clerk's reason settles a finding. Blanks are no characters. */
export function settles(severity: Severity, explanation: string): boolean {
  const { explained } = weights[severity];
  return explained !== null && [...explanation.replace(/\s/g, '')].length >= explained;
}
