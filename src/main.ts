import './polyfills';
import { mount } from 'svelte';
import App from './App.svelte';
import { restorePreferences } from '#app/preferences.svelte';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';

restorePreferences();
const target = document.getElementById('app');
if (target) mount(App, { target });
