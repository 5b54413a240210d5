/** The worker itself. Old browsers lack in a worker what they lack in the page. */
import '../polyfills';
import { serve } from './serve';

serve();
