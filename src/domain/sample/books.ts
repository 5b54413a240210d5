/** The tables the sample county fills; one line each. */
import type { Book } from './book';
import { children } from './children';
import { hospital } from './hospital';
import { immunisation } from './immunisation';
import { maternal } from './maternal';
import { publicHealth } from './public-health';

export const books: readonly Book[] = [maternal, children, publicHealth, immunisation, hospital];
