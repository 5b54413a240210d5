/**
 * `npm run -s ledger -- VERB …`: the same core from a terminal. JSON on standard output; what went wrong as one line of
 * JSON on standard error, with exit code 2.
 */
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

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${JSON.stringify(problemOf(error))}\n`);
  process.exitCode = 2;
});
