/** A command: what it returns is printed as JSON; what it throws goes to standard error. */
export interface Verb {
  readonly name: string;
  readonly usage: string;
  run(args: readonly string[]): unknown;
}
