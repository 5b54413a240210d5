import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import { mount } from 'svelte';
import Page from './Page.svelte';

mount(Page, { target: document.getElementById('page') as HTMLElement });
