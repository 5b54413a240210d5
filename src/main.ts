import './polyfills';
import { mount } from 'svelte';
import App from './App.svelte';
import { files } from '#app/files';
import { restorePreferences } from '#app/preferences.svelte';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';

restorePreferences();
const target = document.getElementById('app');
if (target) mount(App, { target });
requestIdleCallback(() => files.practise(), { timeout: 5000 });
