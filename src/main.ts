import './polyfills';
import { mount } from 'svelte';
import App from './App.svelte';
import { files } from '#app/files';
import { holdBack } from '#app/lock/airlock';
import { lock } from '#app/lock/lock.svelte';
import { restorePreferences } from '#app/preferences.svelte';
import Curtain from '#ui/pages/lock/Curtain.svelte';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';

const target = document.getElementById('app');
// What the page says until it is open; `browser-check.js` may have said there why it will not be.
const first = document.getElementById('first');
if (target && first?.dataset['refused'] === undefined) {
  restorePreferences();
  // Stands before everything else, and listens before it.
  const curtain = document.body.appendChild(document.createElement('div'));
  // No box of its own: an empty one would be a page of its own on paper.
  curtain.style.display = 'contents';
  holdBack(curtain, () => lock.locked);
  lock.begin();
  mount(Curtain, { target: curtain, props: { host: curtain } });
  mount(App, { target });
  first?.remove();
  requestIdleCallback(() => files.practise(), { timeout: 5000 });
}
