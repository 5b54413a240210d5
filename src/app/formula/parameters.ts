import { findText } from '#text/say';

/** What a parameter of a function is called for the clerk. */
export function parameterText(name: string): string {
  return findText(`parameter.${name}`) ?? name;
}
