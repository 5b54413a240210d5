/** Arguments of a verb: `--name VALUE` and `--flag` apart from the rest, in any order. */
import { ProblemError } from '#value/problem';

export interface Options {
  readonly rest: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

export function optionsOf(
  args: readonly string[],
  usage: string,
  known: { readonly values: readonly string[]; readonly flags?: readonly string[] },
): Options {
  const rest: string[] = [];
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] as string;
    const name = arg.slice(2);
    const value = args[i + 1];
    if (!arg.startsWith('--')) rest.push(arg);
    else if (known.flags?.includes(name)) flags.add(name);
    else if (known.values.includes(name) && value !== undefined) {
      values[name] = value;
      i += 1;
    } else throw new ProblemError({ code: 'cli.usage', details: { found: arg, usage } });
  }
  return { rest, values, flags };
}
