/** What the tests of the clipboard need of a page: the reader and the writer, with a browser's own parser of HTML. */
import { readHtmlTable } from '../../../src/ui/grid/clipboard/html.ts';
import { readClipboard } from '../../../src/ui/grid/clipboard/read.ts';
import { writeClipboard } from '../../../src/ui/grid/clipboard/write.ts';

Object.assign(globalThis, { clipboard: { readHtmlTable, readClipboard, writeClipboard } });
