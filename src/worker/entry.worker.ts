/** The worker itself. Old browsers lack in a worker what they lack in the page. */
import '../polyfills';
import { readyWord } from './ready';
import { serve, type Serve } from './serve';

// A page that can start no worker runs this program itself and takes the offer.
const { ledgerJobs } = globalThis as { ledgerJobs?: (offer: Serve) => void };
if (ledgerJobs) ledgerJobs(serve);
else {
  serve();
  postMessage(readyWord);
}
