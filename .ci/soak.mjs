/** `npm run soak [-- name … --option=value …]`: runs `tests/soak/<name>.ts`; its README says which options there are. */
import { runScripts } from './scripts.mjs';

await runScripts('soak', process.argv.slice(2));
