/** The one way to a text: a key and its values. */
import { en } from './en';
import { functionsEn } from './functions.en';
import { functionsZhCN } from './functions.zh-CN';
import { parametersZhCN } from './parameters';
import { zhCN } from './zh-CN';

export type TextKey = keyof typeof zhCN;
export const locales = { 'zh-CN': zhCN, en } as const;
export type Locale = keyof typeof locales;

let catalogue: Readonly<Record<TextKey, string>> = zhCN;

/** Set once at start, before anything is shown. */
export function setLocale(locale: Locale): void {
  catalogue = locales[locale];
}

export function say(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return catalogue[key].replace(/\{(\w+)\}/g, (slot, name: string) => apart(String(values[name] ?? slot)));
}

/** A name that turns the writing direction turns its own letters, not the sentence around it. */
function apart(text: string): string {
  return /[\u202a-\u202e\u2066-\u2069]/.test(text) ? `\u2068${text}\u2069` : text;
}

/** One sentence about a function of the formula language, by its help key. */
export function helpText(key: string): string {
  const texts: Readonly<Record<string, string>> = catalogue === zhCN ? functionsZhCN : functionsEn;
  return texts[key] ?? '';
}

/** What a parameter of a function is called; in English its name is the word. */
export function parameterText(name: string): string {
  return (catalogue === zhCN ? parametersZhCN[name] : undefined) ?? name;
}

/** For codes that come as data (problems, history labels): undefined where the catalogue has no such text. */
export function findText(
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string | undefined {
  return key in catalogue ? say(key as TextKey, values) : undefined;
}
