/**
 * `npm run -s ledger -- VERB …`: the same core from a terminal. JSON on standard output; what went wrong as one line of
 * JSON on standard error, as a sentence too where there is one, with exit code 2.
 */
import { findText } from '#text/say';
import { ProblemError, type Problem } from '#value/problem';
import { verbs } from './verbs';

async function main([name, ...args]: readonly string[]): Promise<void> {
  const verb = verbs.find((one) => one.name === name);
  if (!verb) {
    const usage = verbs.map((one) => one.usage).join(' | ');
    throw new ProblemError({ code: 'cli.usage', details: { found: name ?? '', usage } });
  }
  const result = await verb.run(args);
  if (result !== undefined) process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'cli.failed', details: { reason: error instanceof Error ? error.message : String(error) } };
}

function told(problem: Problem): Problem & { readonly text?: string } {
  const { code, place, details } = problem;
  const text = findText(`problem.${code}`, { ...place, ...details });
  return text === undefined ? problem : { ...problem, text };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${JSON.stringify(told(problemOf(error)))}\n`);
  process.exitCode = 2;
});
