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

restorePreferences();
// Stands before everything else, and listens before it.
const curtain = document.body.appendChild(document.createElement('div'));
holdBack(curtain, () => lock.locked);
lock.begin();
mount(Curtain, { target: curtain, props: { host: curtain } });
const target = document.getElementById('app');
if (target) mount(App, { target });
requestIdleCallback(() => files.practise(), { timeout: 5000 });
