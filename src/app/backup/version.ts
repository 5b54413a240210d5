/** Which build writes a file; told by the build itself. */
declare const __LEDGER_BUILD__: string | undefined;

export const build = typeof __LEDGER_BUILD__ === 'string' ? __LEDGER_BUILD__ : 'unbuilt';
