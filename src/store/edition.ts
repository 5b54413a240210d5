/**
 * How the page comes to the clerk; told by the build. A page opened from a folder (file://) shares storage with every other
 * page opened that way, whoever made it: what is kept there bears a name of its own.
 */
declare const __LEDGER_EDITION__: 'hosted' | 'folder' | undefined;

export const edition = typeof __LEDGER_EDITION__ === 'string' ? __LEDGER_EDITION__ : 'hosted';

/** With this begins the name of everything the page keeps in the browser. */
export const ownName = edition === 'folder' ? 'indicator-ledger-folder' : 'indicator-ledger';
